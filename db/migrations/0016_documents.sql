CREATE TABLE "document_contents" (
	"clinic_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"content" "bytea" NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "document_contents_clinic_id_document_id_pk" PRIMARY KEY("clinic_id","document_id"),
	CONSTRAINT "document_contents_hash" CHECK ("document_contents"."sha256" = encode(sha256("document_contents"."content"), 'hex'))
);
--> statement-breakpoint
ALTER TABLE "document_contents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "document_errors" (
	"clinic_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"marked_by" uuid NOT NULL,
	"marked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "document_errors_clinic_id_document_id_pk" PRIMARY KEY("clinic_id","document_id"),
	CONSTRAINT "document_errors_reason" CHECK (length("document_errors"."reason") between 1 and 400)
);
--> statement-breakpoint
ALTER TABLE "document_errors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "document_views" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"viewed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "document_views_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
ALTER TABLE "document_views" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "documents" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"letter_id" uuid,
	"recipient_id" text,
	"key_line" text NOT NULL,
	"source" text NOT NULL,
	"made_on" date,
	"received_at" timestamp (3) with time zone NOT NULL,
	"media_type" text NOT NULL,
	"byte_size" integer NOT NULL,
	"sha256" text NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "documents_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "documents_kind" CHECK ("documents"."kind" in ('report', 'referral_in', 'older_imaging', 'other')),
	CONSTRAINT "documents_media_type" CHECK ("documents"."media_type" in ('application/pdf', 'image/jpeg', 'image/png', 'application/dicom')),
	CONSTRAINT "documents_report_answers" CHECK (("documents"."kind" = 'report') = ("documents"."letter_id" is not null) and ("documents"."letter_id" is null) = ("documents"."recipient_id" is null)),
	CONSTRAINT "documents_key_line" CHECK (length("documents"."key_line") between 1 and 200),
	CONSTRAINT "documents_source" CHECK (length("documents"."source") between 1 and 120),
	CONSTRAINT "documents_size" CHECK ("documents"."byte_size" between 1 and 15728640)
);
--> statement-breakpoint
ALTER TABLE "documents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "document_contents" ADD CONSTRAINT "document_contents_clinic_id_document_id_documents_clinic_id_id_fk" FOREIGN KEY ("clinic_id","document_id") REFERENCES "public"."documents"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_errors" ADD CONSTRAINT "document_errors_clinic_id_document_id_documents_clinic_id_id_fk" FOREIGN KEY ("clinic_id","document_id") REFERENCES "public"."documents"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_views" ADD CONSTRAINT "document_views_clinic_id_document_id_documents_clinic_id_id_fk" FOREIGN KEY ("clinic_id","document_id") REFERENCES "public"."documents"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_answer_loop" FOREIGN KEY ("clinic_id","letter_id","recipient_id") REFERENCES "public"."letter_loops"("clinic_id","letter_id","recipient_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_views_document" ON "document_views" USING btree ("clinic_id","document_id","account_id");--> statement-breakpoint
CREATE INDEX "documents_patient" ON "documents" USING btree ("clinic_id","patient_id");--> statement-breakpoint
CREATE INDEX "documents_loop" ON "documents" USING btree ("clinic_id","letter_id","recipient_id");--> statement-breakpoint
CREATE POLICY "same_clinic" ON "document_contents" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "document_errors" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "document_views" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "documents" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
--> statement-breakpoint
-- ---- Written by hand from here on: FORCE, grants, triggers. ----
-- PDF and images are compressed already; trying again would only cost time.
ALTER TABLE document_contents ALTER COLUMN content SET STORAGE EXTERNAL;
--> statement-breakpoint
-- A document has its bytes, of its size and hash, by the end of the transaction that files it.
CREATE FUNCTION require_document_bytes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM document_contents WHERE clinic_id = NEW.clinic_id AND document_id = NEW.id
      AND sha256 = NEW.sha256 AND octet_length(content) = NEW.byte_size
  ) THEN
    RAISE EXCEPTION 'a document cannot be filed without its bytes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER filed_with_bytes AFTER INSERT ON documents
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_document_bytes();
--> statement-breakpoint
-- A report answers a letter of its own patient.
CREATE FUNCTION require_own_loop() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.letter_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM letter_loops WHERE clinic_id = NEW.clinic_id AND letter_id = NEW.letter_id
      AND recipient_id = NEW.recipient_id AND patient_id = NEW.patient_id
  ) THEN
    RAISE EXCEPTION 'the letter is of another patient' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER own_loop BEFORE INSERT ON documents
  FOR EACH ROW EXECUTE FUNCTION require_own_loop();
--> statement-breakpoint
-- A result cannot be reviewed before somebody opened every report of it that was not in error; the
-- verb asks it of the person who reviews.
CREATE FUNCTION refuse_unopened_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state = 'reviewed' AND OLD.state = 'result_in' AND EXISTS (
    SELECT FROM documents d
    WHERE d.clinic_id = NEW.clinic_id AND d.letter_id = NEW.letter_id
      AND d.recipient_id = NEW.recipient_id
      AND NOT EXISTS (SELECT FROM document_errors e
        WHERE e.clinic_id = d.clinic_id AND e.document_id = d.id)
      AND NOT EXISTS (SELECT FROM document_views v
        WHERE v.clinic_id = d.clinic_id AND v.document_id = d.id)
  ) THEN
    RAISE EXCEPTION 'a report that nobody opened cannot be reviewed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER opened_first BEFORE UPDATE ON letter_loops
  FOR EACH ROW EXECUTE FUNCTION refuse_unopened_review();
--> statement-breakpoint
GRANT SELECT, INSERT ON documents, document_contents, document_errors, document_views TO physio_app;
--> statement-breakpoint
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['documents', 'document_contents', 'document_errors', 'document_views']
  LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate()', name);
  END LOOP;
END
$$;
