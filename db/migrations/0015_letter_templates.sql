CREATE TABLE "template_versions" (
	"clinic_id" uuid NOT NULL,
	"template_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"name" text NOT NULL,
	"content" jsonb NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "template_versions_clinic_id_template_id_revision_pk" PRIMARY KEY("clinic_id","template_id","revision")
);
--> statement-breakpoint
ALTER TABLE "template_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "templates" DROP CONSTRAINT "templates_kind";--> statement-breakpoint
ALTER TABLE "template_versions" ADD CONSTRAINT "template_versions_clinic_id_template_id_templates_clinic_id_id_fk" FOREIGN KEY ("clinic_id","template_id") REFERENCES "public"."templates"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "templates_kind" CHECK ("templates"."kind" in ('phrase', 'treatment', 'plan', 'letter'));--> statement-breakpoint
CREATE POLICY "same_clinic" ON "template_versions" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
-- Written by hand: what there is now is the first version that is kept. FORCE binds the owner too.
ALTER TABLE templates NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
INSERT INTO template_versions (clinic_id, template_id, revision, name, content, changed_by, changed_at)
SELECT clinic_id, id, revision, name, content, changed_by, changed_at FROM templates;
--> statement-breakpoint
DO $$
BEGIN
  IF (SELECT count(*) FROM templates) <> (SELECT count(*) FROM template_versions) THEN
    RAISE EXCEPTION 'a template has no version';
  END IF;
END
$$;
--> statement-breakpoint
ALTER TABLE templates FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE template_versions FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT ON template_versions TO physio_app;
--> statement-breakpoint
CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON template_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON template_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
