CREATE TABLE "clinic_logos" (
	"clinic_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"media_type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "clinic_logos_clinic_id_sha256_pk" PRIMARY KEY("clinic_id","sha256"),
	CONSTRAINT "clinic_logos_hash" CHECK ("clinic_logos"."sha256" = encode(sha256("clinic_logos"."content"), 'hex')),
	CONSTRAINT "clinic_logos_media_type" CHECK ("clinic_logos"."media_type" in ('image/png', 'image/jpeg')),
	CONSTRAINT "clinic_logos_width" CHECK ("clinic_logos"."width" between 1 and 600),
	CONSTRAINT "clinic_logos_height" CHECK ("clinic_logos"."height" between 1 and 200),
	CONSTRAINT "clinic_logos_size" CHECK (length("clinic_logos"."content") between 1 and 49152)
);
--> statement-breakpoint
ALTER TABLE "clinic_logos" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "clinics" ADD COLUMN "logo_sha256" text;--> statement-breakpoint
ALTER TABLE "clinic_logos" ADD CONSTRAINT "clinic_logos_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "same_clinic" ON "clinic_logos" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
-- ============ Written by hand from here to the end: guards of clinic_logos ============
-- A signed letter names its logo by content, so a logo is never changed and never deleted; what
-- letters show now is one that the clinic keeps.
ALTER TABLE clinics ADD CONSTRAINT clinics_logo
  FOREIGN KEY (clinic_id, logo_sha256) REFERENCES clinic_logos (clinic_id, sha256);
--> statement-breakpoint
ALTER TABLE clinic_logos FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON clinic_logos
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON clinic_logos
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
--> statement-breakpoint
GRANT SELECT, INSERT ON clinic_logos TO physio_app;
