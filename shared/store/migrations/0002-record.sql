-- The record is append-only, and nothing is public without it: kept here as well, whatever a program does.

CREATE FUNCTION desk.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP;
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON desk.entries
  FOR EACH ROW EXECUTE FUNCTION desk.refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON desk.entries
  FOR EACH STATEMENT EXECUTE FUNCTION desk.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON desk.handed_over
  FOR EACH ROW EXECUTE FUNCTION desk.refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON desk.handed_over
  FOR EACH STATEMENT EXECUTE FUNCTION desk.refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON desk.datasets
  FOR EACH ROW EXECUTE FUNCTION desk.refuse_change();

-- Public means: approved in this very revision, by a person who handed over no revision.
CREATE FUNCTION desk.demand_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM desk.entries approval
    WHERE approval.dataset = NEW.dataset AND approval.kind = 'approved'
      AND approval.revision = NEW.revision AND approval.person IS NOT NULL
      AND NOT EXISTS (
        SELECT FROM desk.entries hand_over
        WHERE hand_over.dataset = NEW.dataset AND hand_over.kind = 'handed-over'
          AND hand_over.person = approval.person)
  ) THEN
    RAISE EXCEPTION 'version % of dataset % has no approval by a second person, so it cannot be public',
      NEW.revision, NEW.dataset;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER approved_before_public BEFORE INSERT ON desk.entries
  FOR EACH ROW WHEN (NEW.kind = 'went-public') EXECUTE FUNCTION desk.demand_approval();

-- A dataset moves with its record or not at all.
CREATE FUNCTION desk.demand_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM desk.entries latest
    WHERE latest.dataset = NEW.id AND latest.number = NEW.entries
      AND (NEW.state <> 'public' OR (latest.kind = 'went-public' AND latest.revision = NEW.revision))
  ) THEN
    RAISE EXCEPTION 'dataset % cannot become % without an entry in its record', NEW.id, NEW.state;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER moves_with_record BEFORE UPDATE ON desk.datasets
  FOR EACH ROW EXECUTE FUNCTION desk.demand_entry();
CREATE FUNCTION desk.demand_blank() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.entries <> 0 OR NEW.state <> 'checked' THEN
    RAISE EXCEPTION 'dataset % cannot be %: a dataset begins with an empty record', NEW.id, NEW.state;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER begins_blank BEFORE INSERT ON desk.datasets
  FOR EACH ROW EXECUTE FUNCTION desk.demand_blank();
