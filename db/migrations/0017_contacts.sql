CREATE TABLE "contacts" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"organisation" text NOT NULL,
	"role" text NOT NULL,
	"address" text NOT NULL,
	"telephone" text NOT NULL,
	"fax" text NOT NULL,
	"email" text NOT NULL,
	"secure_messaging" text NOT NULL,
	"provider_number" text NOT NULL,
	"remark" text NOT NULL,
	"words" text NOT NULL,
	"sorted_as" text collate "C" NOT NULL,
	"revision" integer NOT NULL,
	"kept_by" uuid NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	CONSTRAINT "contacts_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "contacts_kind" CHECK ("contacts"."kind" in ('gp', 'radiology', 'specialist', 'emergency_department', 'insurer', 'other')),
	CONSTRAINT "contacts_named" CHECK ("contacts"."name" <> '' or "contacts"."organisation" <> '')
);
--> statement-breakpoint
ALTER TABLE "contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "patients" ADD COLUMN "usual_radiology" jsonb;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "same_clinic" ON "contacts" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
--> statement-breakpoint
-- Written by hand: forced, granted, and nobody whom letters and patients name is ever deleted.
ALTER TABLE contacts FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON contacts TO physio_app;
--> statement-breakpoint
CREATE FUNCTION refuse_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a row of % is never deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER never_deleted BEFORE DELETE ON contacts
  FOR EACH ROW EXECUTE FUNCTION refuse_delete();
--> statement-breakpoint
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON contacts
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
