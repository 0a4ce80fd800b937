CREATE TABLE "letter_mails" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"letter_id" uuid NOT NULL,
	"recipient_id" text NOT NULL,
	"address" text NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"status" text NOT NULL,
	"attempts" integer NOT NULL,
	"trying_since" timestamp (3) with time zone,
	"last_trouble" text,
	"next_try_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"revision" integer NOT NULL,
	CONSTRAINT "letter_mails_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "letter_mails_status" CHECK ("letter_mails"."status" in ('queued', 'sent', 'failed', 'cancelled')),
	CONSTRAINT "letter_mails_trouble" CHECK ("letter_mails"."last_trouble" is null or "letter_mails"."last_trouble" in ('no_connection', 'no_encryption', 'sign_in_refused', 'sender_refused', 'asked_to_wait', 'address_refused', 'letter_refused', 'interrupted', 'waited_too_long', 'unknown')),
	CONSTRAINT "letter_mails_address" CHECK (length("letter_mails"."address") between 3 and 254),
	CONSTRAINT "letter_mails_sent" CHECK (("letter_mails"."status" = 'sent') = ("letter_mails"."sent_at" is not null)),
	CONSTRAINT "letter_mails_failed" CHECK ("letter_mails"."status" <> 'failed' or "letter_mails"."last_trouble" is not null),
	CONSTRAINT "letter_mails_ended" CHECK ("letter_mails"."status" = 'queued' or ("letter_mails"."next_try_at" is null and "letter_mails"."trying_since" is null))
);
--> statement-breakpoint
ALTER TABLE "letter_mails" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "letter_mails" ADD CONSTRAINT "letter_mails_of_loop" FOREIGN KEY ("clinic_id","letter_id","recipient_id") REFERENCES "public"."letter_loops"("clinic_id","letter_id","recipient_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "letter_mails_loop" ON "letter_mails" USING btree ("clinic_id","letter_id","recipient_id");--> statement-breakpoint
CREATE UNIQUE INDEX "letter_mails_one_waiting" ON "letter_mails" USING btree ("clinic_id","letter_id","recipient_id") WHERE status = 'queued';--> statement-breakpoint
CREATE POLICY "same_clinic" ON "letter_mails" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
-- ============ Written by hand from here to the end: guards of letter_mails ============
-- An e-mail keeps whose it is, where it goes and who asked; every change is the next one; what has
-- ended (sent, failed, cancelled) stays as it ended.
CREATE FUNCTION keep_mail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'an e-mail of a letter is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (OLD.clinic_id, OLD.id, OLD.letter_id, OLD.recipient_id, OLD.address, OLD.requested_by, OLD.requested_at)
    IS DISTINCT FROM
    (NEW.clinic_id, NEW.id, NEW.letter_id, NEW.recipient_id, NEW.address, NEW.requested_by, NEW.requested_at)
    OR NEW.revision <> OLD.revision + 1 THEN
    RAISE EXCEPTION 'an e-mail of a letter stays whose it is' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.status <> 'queued' THEN
    RAISE EXCEPTION 'an e-mail of a letter stays as it ended' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER keep_whose BEFORE UPDATE OR DELETE ON letter_mails
  FOR EACH ROW EXECUTE FUNCTION keep_mail();
--> statement-breakpoint
ALTER TABLE letter_mails FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON letter_mails
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON letter_mails TO physio_app;
