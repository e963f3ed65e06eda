-- Questions put to the coordinators, and the curated answers that came of them.

CREATE TABLE desk.asked (
  id text PRIMARY KEY,
  jurisdiction text NOT NULL,
  question text NOT NULL,
  detail text NOT NULL,
  nearest json NOT NULL,
  state text NOT NULL,
  asker json,
  place json,
  answer json,
  proposed json,
  in_use json,
  asked_at timestamptz NOT NULL,
  entries integer NOT NULL
);
CREATE INDEX asked_in_use ON desk.asked (jurisdiction) WHERE in_use IS NOT NULL;

CREATE TABLE desk.asked_entries (
  asked text NOT NULL REFERENCES desk.asked (id),
  number integer NOT NULL CHECK (number > 0),
  at timestamptz NOT NULL,
  -- null where the one who asked acted: the record does not name them
  by json,
  what json NOT NULL,
  PRIMARY KEY (asked, number)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON desk.asked_entries
  FOR EACH ROW EXECUTE FUNCTION desk.refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON desk.asked_entries
  FOR EACH STATEMENT EXECUTE FUNCTION desk.refuse_change();

-- Entries people have still to be told of.
CREATE TABLE desk.asked_to_tell (
  asked text NOT NULL,
  number integer NOT NULL,
  PRIMARY KEY (asked, number),
  FOREIGN KEY (asked, number) REFERENCES desk.asked_entries (asked, number)
);
