-- The kinds of finding that the complete chart adds, guarded like the first nine.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['palpation_findings', 'neurological_findings', 'special_tests',
    'body_marks', 'emergency_actions', 'decisions']
  LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO physio_app', name);
    EXECUTE format('CREATE TRIGGER draft_only BEFORE INSERT OR UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION refuse_unless_draft()', name);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate()', name);
  END LOOP;
END
$$;
