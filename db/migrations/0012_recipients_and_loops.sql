CREATE TABLE "letter_recipients" (
	"clinic_id" uuid NOT NULL,
	"letter_id" uuid NOT NULL,
	"id" text NOT NULL,
	"position" integer NOT NULL,
	"role" text NOT NULL,
	"contact_id" uuid,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"telephone" text NOT NULL,
	"email" text NOT NULL,
	"pdf" "bytea" NOT NULL,
	CONSTRAINT "letter_recipients_clinic_id_letter_id_id_pk" PRIMARY KEY("clinic_id","letter_id","id"),
	CONSTRAINT "letter_recipients_role" CHECK ("letter_recipients"."role" in ('to', 'copy'))
);
--> statement-breakpoint
ALTER TABLE "letter_recipients" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "letter_loops" (
	"clinic_id" uuid NOT NULL,
	"letter_id" uuid NOT NULL,
	"recipient_id" text NOT NULL,
	"patient_id" uuid NOT NULL,
	"expects" text NOT NULL,
	"urgency" text NOT NULL,
	"state" text NOT NULL,
	"due_at" timestamp (3) with time zone,
	"revision" integer NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "letter_loops_clinic_id_letter_id_recipient_id_pk" PRIMARY KEY("clinic_id","letter_id","recipient_id"),
	CONSTRAINT "letter_loops_state" CHECK ("letter_loops"."state" in ('written', 'sent', 'acknowledged', 'result_in', 'reviewed', 'patient_told', 'closed', 'cancelled', 'superseded')),
	CONSTRAINT "letter_loops_expects" CHECK ("letter_loops"."expects" in ('result', 'reply', 'receipt', 'nothing')),
	CONSTRAINT "letter_loops_urgency" CHECK ("letter_loops"."urgency" in ('routine', 'urgent_2w', 'urgent_24h', 'emergency_same_day'))
);
--> statement-breakpoint
ALTER TABLE "letter_loops" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loop_steps" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"letter_id" uuid NOT NULL,
	"recipient_id" text NOT NULL,
	"step" text NOT NULL,
	"method" text,
	"remark" text NOT NULL,
	"happened_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	CONSTRAINT "loop_steps_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "loop_steps_step" CHECK ("loop_steps"."step" in ('written', 'sent', 'acknowledged', 'result_in', 'reviewed', 'patient_told', 'closed', 'cancelled', 'superseded', 'taken_back')),
	CONSTRAINT "loop_steps_method" CHECK ("loop_steps"."method" is null or "loop_steps"."method" in ('handed_over', 'secure_messaging', 'emailed', 'faxed', 'posted')),
	CONSTRAINT "loop_steps_remark" CHECK (length("loop_steps"."remark") <= 400)
);
--> statement-breakpoint
ALTER TABLE "loop_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "replaces_letter_id" uuid;--> statement-breakpoint
ALTER TABLE "signed_letters" ADD COLUMN "number" text;--> statement-breakpoint
ALTER TABLE "letter_recipients" ADD CONSTRAINT "letter_recipients_clinic_id_letter_id_letters_clinic_id_id_fk" FOREIGN KEY ("clinic_id","letter_id") REFERENCES "public"."letters"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_loops" ADD CONSTRAINT "letter_loops_recipient" FOREIGN KEY ("clinic_id","letter_id","recipient_id") REFERENCES "public"."letter_recipients"("clinic_id","letter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_loops" ADD CONSTRAINT "letter_loops_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loop_steps" ADD CONSTRAINT "loop_steps_of_loop" FOREIGN KEY ("clinic_id","letter_id","recipient_id") REFERENCES "public"."letter_loops"("clinic_id","letter_id","recipient_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "letter_loops_due" ON "letter_loops" USING btree ("clinic_id","due_at");--> statement-breakpoint
CREATE INDEX "letter_loops_patient" ON "letter_loops" USING btree ("clinic_id","patient_id");--> statement-breakpoint
CREATE INDEX "loop_steps_loop" ON "loop_steps" USING btree ("clinic_id","letter_id","recipient_id");--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_clinic_id_replaces_letter_id_letters_clinic_id_id_fk" FOREIGN KEY ("clinic_id","replaces_letter_id") REFERENCES "public"."letters"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "signed_letters_number" ON "signed_letters" USING btree ("clinic_id","number");--> statement-breakpoint
CREATE POLICY "same_clinic" ON "letter_recipients" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "letter_loops" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "loop_steps" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
-- Written by hand: letters that were signed with one recipient have them as a row with its PDF, and
-- a loop that waits to be sent. FORCE binds the owner too, hence off while the rows are copied.
ALTER TABLE letters NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE signed_letters NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
DO $$
DECLARE
  signed bigint;
  copied bigint;
BEGIN
  INSERT INTO letter_recipients
    (clinic_id, letter_id, id, position, role, contact_id, name, address, telephone, email, pdf)
  SELECT s.clinic_id, s.letter_id, 'r1', 0, 'to', NULL,
    convert_from(s.document, 'UTF8')::jsonb #>> '{recipient,name}',
    coalesce((SELECT string_agg(line, E'\n') FROM jsonb_array_elements_text(
      convert_from(s.document, 'UTF8')::jsonb #> '{recipient,lines}') AS line), ''),
    '', '', s.pdf
  FROM signed_letters s;
  INSERT INTO letter_loops
    (clinic_id, letter_id, recipient_id, patient_id, expects, urgency, state, due_at, revision, changed_at)
  SELECT s.clinic_id, s.letter_id, 'r1', l.patient_id,
    CASE l.kind WHEN 'imaging-request' THEN 'result' ELSE 'receipt' END,
    CASE l.kind WHEN 'emergency-handover' THEN 'emergency_same_day' ELSE
      coalesce(convert_from(s.document, 'UTF8')::jsonb #>> '{answers,urgency}', 'routine') END,
    'written', s.signed_at, 1, s.signed_at
  FROM signed_letters s JOIN letters l ON l.clinic_id = s.clinic_id AND l.id = s.letter_id;
  INSERT INTO loop_steps
    (clinic_id, id, letter_id, recipient_id, step, method, remark, happened_at, recorded_at, recorded_by)
  SELECT s.clinic_id, gen_random_uuid(), s.letter_id, 'r1', 'written', NULL, '', s.signed_at, s.signed_at, s.signed_by
  FROM signed_letters s;
  SELECT count(*) INTO signed FROM signed_letters;
  SELECT count(*) INTO copied FROM letter_recipients r
    JOIN letter_loops USING (clinic_id, letter_id) JOIN loop_steps USING (clinic_id, letter_id)
    JOIN signed_letters s USING (clinic_id, letter_id) WHERE s.pdf = r.pdf;
  IF signed <> copied THEN
    RAISE EXCEPTION '% letters are signed and % were copied', signed, copied;
  END IF;
END
$$;
--> statement-breakpoint
ALTER TABLE letters FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE signed_letters FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- The loop is the projection of its steps: it keeps whose it is, and every change is the next one.
CREATE FUNCTION keep_loop() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a loop is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (OLD.clinic_id, OLD.letter_id, OLD.recipient_id, OLD.patient_id, OLD.expects, OLD.urgency)
    IS DISTINCT FROM
    (NEW.clinic_id, NEW.letter_id, NEW.recipient_id, NEW.patient_id, NEW.expects, NEW.urgency)
    OR NEW.revision <> OLD.revision + 1 THEN
    RAISE EXCEPTION 'a loop stays whose it is' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER keep_whose BEFORE UPDATE OR DELETE ON letter_loops
  FOR EACH ROW EXECUTE FUNCTION keep_loop();
--> statement-breakpoint
-- A result cannot close unread, whoever writes the row.
CREATE FUNCTION refuse_unread_close() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'result_in' AND NEW.state IN ('closed', 'cancelled', 'patient_told') THEN
    RAISE EXCEPTION 'a result cannot close unread' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER read_first BEFORE UPDATE ON letter_loops
  FOR EACH ROW EXECUTE FUNCTION refuse_unread_close();
--> statement-breakpoint
GRANT SELECT, INSERT ON letter_recipients, loop_steps TO physio_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON letter_loops TO physio_app;
--> statement-breakpoint
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['letter_recipients', 'letter_loops', 'loop_steps']
  LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate()', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['letter_recipients', 'loop_steps']
  LOOP
    EXECUTE format('CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END
$$;
