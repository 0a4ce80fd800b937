-- Row-level security binds the owner of the tables too.
ALTER TABLE clinics FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE memberships FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE invitations FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE audit_entries FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE patients FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE patient_terms FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE patient_facts FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE arrivals FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE episodes FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE notes FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE note_episodes FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE draft_changes FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE signed_notes FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE note_addenda FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE note_errors FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE range_of_motion FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE muscle_findings FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE symptoms FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE red_flags FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE outcome_scores FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE observations FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE narratives FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE treatments FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE plan_items FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE letters FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE signed_letters FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- What each role may do. Nothing is granted that no verb uses; TRUNCATE is granted to nobody.
GRANT SELECT, INSERT, UPDATE ON accounts, sessions, welcome_tokens, password_resets, memberships,
  invitations, clinics TO physio_identity;
--> statement-breakpoint
GRANT SELECT, INSERT ON account_events TO physio_identity;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limits TO physio_identity;
--> statement-breakpoint
GRANT SELECT, UPDATE ON clinics TO physio_app;
--> statement-breakpoint
GRANT SELECT, UPDATE ON memberships TO physio_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON invitations, patients, patient_facts, arrivals, episodes, notes, letters
  TO physio_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON audit_entries, draft_changes, signed_notes, note_addenda, note_errors, signed_letters
  TO physio_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON patient_terms, note_episodes TO physio_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON range_of_motion, muscle_findings, symptoms, red_flags,
  outcome_scores, observations, narratives, treatments, plan_items TO physio_app;
--> statement-breakpoint
-- Rows that are only ever added: refused to everybody, the owner included.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is insert only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE FUNCTION refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% cannot be emptied', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
-- A finding may be written only while its note is a draft. FOR SHARE waits for a signature that is
-- being given: without it, a change that commits a moment later was seen to be missed by signing.
CREATE FUNCTION refuse_unless_draft() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  row_clinic uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.clinic_id ELSE NEW.clinic_id END;
  row_note uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.note_id ELSE NEW.note_id END;
  note_status text;
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.clinic_id, OLD.note_id) IS DISTINCT FROM (NEW.clinic_id, NEW.note_id) THEN
    RAISE EXCEPTION 'a row of % cannot move to another note', TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation';
  END IF;
  SELECT status INTO note_status FROM notes
    WHERE clinic_id = row_clinic AND id = row_note FOR SHARE;
  IF note_status IS DISTINCT FROM 'draft' THEN
    RAISE EXCEPTION 'the note is %, not a draft', coalesce(note_status, 'not there')
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
--> statement-breakpoint
CREATE FUNCTION freeze_signed_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a note is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.status = 'signed' THEN
    RAISE EXCEPTION 'a signed note is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE FUNCTION freeze_signed_letter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a letter is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.status = 'signed' THEN
    RAISE EXCEPTION 'a signed letter is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE FUNCTION require_signed_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM notes WHERE clinic_id = NEW.clinic_id AND id = NEW.note_id AND status = 'signed'
  ) THEN
    RAISE EXCEPTION 'the note is not signed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
-- A signed note has its frozen bytes by the end of the transaction that signs it.
CREATE FUNCTION require_signed_bytes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status = 'signed' AND NOT EXISTS (
    SELECT FROM signed_notes WHERE clinic_id = NEW.clinic_id AND note_id = NEW.id
  ) THEN
    RAISE EXCEPTION 'a note cannot be signed without its document' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION require_signed_letter_bytes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status = 'signed' AND NOT EXISTS (
    SELECT FROM signed_letters WHERE clinic_id = NEW.clinic_id AND letter_id = NEW.id
  ) THEN
    RAISE EXCEPTION 'a letter cannot be signed without its document' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON notes
  FOR EACH ROW EXECUTE FUNCTION freeze_signed_note();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER signed_with_bytes AFTER INSERT OR UPDATE ON notes
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_signed_bytes();
--> statement-breakpoint
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON letters
  FOR EACH ROW EXECUTE FUNCTION freeze_signed_letter();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER signed_with_bytes AFTER INSERT OR UPDATE ON letters
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_signed_letter_bytes();
--> statement-breakpoint
CREATE TRIGGER signed_only BEFORE INSERT ON note_addenda
  FOR EACH ROW EXECUTE FUNCTION require_signed_note();
--> statement-breakpoint
CREATE TRIGGER signed_only BEFORE INSERT ON note_errors
  FOR EACH ROW EXECUTE FUNCTION require_signed_note();
--> statement-breakpoint
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['range_of_motion', 'muscle_findings', 'symptoms', 'red_flags',
    'outcome_scores', 'observations', 'narratives', 'treatments', 'plan_items', 'note_episodes']
  LOOP
    EXECUTE format('CREATE TRIGGER draft_only BEFORE INSERT OR UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION refuse_unless_draft()', name);
  END LOOP;
  EXECUTE 'CREATE TRIGGER draft_only BEFORE INSERT ON draft_changes
    FOR EACH ROW EXECUTE FUNCTION refuse_unless_draft()';
  FOREACH name IN ARRAY ARRAY['audit_entries', 'account_events', 'draft_changes', 'signed_notes',
    'note_addenda', 'note_errors', 'signed_letters']
  LOOP
    EXECUTE format('CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['audit_entries', 'account_events', 'draft_changes', 'signed_notes',
    'note_addenda', 'note_errors', 'signed_letters', 'letters', 'notes', 'note_episodes', 'episodes',
    'patients', 'patient_facts', 'arrivals', 'range_of_motion', 'muscle_findings', 'symptoms',
    'red_flags', 'outcome_scores', 'observations', 'narratives', 'treatments', 'plan_items']
  LOOP
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate()', name);
  END LOOP;
END
$$;
