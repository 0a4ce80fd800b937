CREATE TABLE "template_uses" (
	"clinic_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"template_id" uuid NOT NULL,
	"uses" integer NOT NULL,
	"last_used_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "template_uses_clinic_id_account_id_template_id_pk" PRIMARY KEY("clinic_id","account_id","template_id")
);
--> statement-breakpoint
ALTER TABLE "template_uses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "templates" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"owner_account_id" uuid,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"content" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "templates_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "templates_kind" CHECK ("templates"."kind" in ('phrase', 'treatment', 'plan')),
	CONSTRAINT "templates_named" CHECK (length("templates"."name") between 1 and 80)
);
--> statement-breakpoint
ALTER TABLE "templates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "template_uses" ADD CONSTRAINT "template_uses_clinic_id_template_id_templates_clinic_id_id_fk" FOREIGN KEY ("clinic_id","template_id") REFERENCES "public"."templates"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "templates_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "templates_owner" ON "templates" USING btree ("clinic_id","owner_account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "templates_name" ON "templates" USING btree ("clinic_id",coalesce("owner_account_id", '00000000-0000-0000-0000-000000000000'::uuid),"kind",lower("name")) WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "notes_author" ON "notes" USING btree ("clinic_id","author_account_id","occurred_at");--> statement-breakpoint
CREATE POLICY "same_clinic" ON "template_uses" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "templates" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
-- Written by hand: forced, granted, never emptied, and a template stays whose it is.
CREATE FUNCTION keep_template_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.clinic_id, OLD.id, OLD.kind) IS DISTINCT FROM (NEW.clinic_id, NEW.id, NEW.kind)
    OR OLD.owner_account_id IS DISTINCT FROM NEW.owner_account_id THEN
    RAISE EXCEPTION 'a template stays whose it is' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER keep_owner BEFORE UPDATE ON templates
  FOR EACH ROW EXECUTE FUNCTION keep_template_owner();
--> statement-breakpoint
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['templates', 'template_uses']
  LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO physio_app', name);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate()', name);
  END LOOP;
END
$$;
