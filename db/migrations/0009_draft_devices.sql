CREATE TABLE "draft_devices" (
	"clinic_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"device" uuid NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "draft_devices_clinic_id_note_id_device_pk" PRIMARY KEY("clinic_id","note_id","device")
);
--> statement-breakpoint
ALTER TABLE "draft_devices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "draft_devices" ADD CONSTRAINT "draft_devices_clinic_id_note_id_notes_clinic_id_id_fk" FOREIGN KEY ("clinic_id","note_id") REFERENCES "public"."notes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "same_clinic" ON "draft_devices" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
ALTER TABLE draft_devices FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON draft_devices TO physio_app;
