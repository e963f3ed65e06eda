-- What is kept. Every statement runs on PostgreSQL embedded (PGlite) and served alike.

CREATE TABLE desk.datasets (
  id text PRIMARY KEY,
  jurisdiction text NOT NULL,
  portal text NOT NULL,
  organisation text NOT NULL,
  name text NOT NULL,
  title text NOT NULL,
  state text NOT NULL,
  revision integer NOT NULL,
  sha256 text NOT NULL,
  reference text,
  url text,
  trouble text,
  stuck boolean NOT NULL,
  submitters json NOT NULL,
  entries integer NOT NULL,
  born_at timestamptz NOT NULL,
  UNIQUE (jurisdiction, portal, organisation, name)
);
CREATE INDEX datasets_by_state ON desk.datasets (state);

CREATE TABLE desk.entries (
  dataset text NOT NULL REFERENCES desk.datasets (id),
  number integer NOT NULL CHECK (number > 0),
  at timestamptz NOT NULL,
  -- tenant/object in lower case; null when the service itself acted
  person text,
  by json,
  kind text NOT NULL,
  revision integer NOT NULL,
  what json NOT NULL,
  PRIMARY KEY (dataset, number)
);
CREATE INDEX entries_by_person ON desk.entries (person, kind);

CREATE TABLE desk.handed_over (
  dataset text NOT NULL REFERENCES desk.datasets (id),
  revision integer NOT NULL,
  file_name text NOT NULL,
  sha256 text NOT NULL,
  metadata json NOT NULL,
  report json NOT NULL,
  PRIMARY KEY (dataset, revision)
);

-- Entries people have still to be told of.
CREATE TABLE desk.to_tell (
  dataset text NOT NULL,
  number integer NOT NULL,
  PRIMARY KEY (dataset, number),
  FOREIGN KEY (dataset, number) REFERENCES desk.entries (dataset, number)
);

CREATE TABLE desk.files (
  sha256 text PRIMARY KEY,
  chunks integer NOT NULL
);
CREATE TABLE desk.file_chunks (
  sha256 text NOT NULL REFERENCES desk.files (sha256),
  number integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (sha256, number)
);

CREATE TABLE desk.checklist_runs (
  id text PRIMARY KEY,
  jurisdiction text NOT NULL,
  checklist text NOT NULL,
  conversation text NOT NULL,
  finished boolean NOT NULL DEFAULT false,
  opened_by json NOT NULL,
  opened_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX one_open_run ON desk.checklist_runs (conversation) WHERE NOT finished;
CREATE TABLE desk.checklist_answers (
  run text NOT NULL REFERENCES desk.checklist_runs (id),
  number integer NOT NULL,
  item text NOT NULL,
  answer text NOT NULL,
  note text NOT NULL,
  by json NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (run, number),
  UNIQUE (run, item)
);

CREATE TABLE desk.people (
  jurisdiction text NOT NULL,
  person text NOT NULL,
  name text NOT NULL,
  reference json NOT NULL,
  PRIMARY KEY (jurisdiction, person)
);
CREATE TABLE desk.channels (
  jurisdiction text NOT NULL,
  id text NOT NULL,
  name text,
  team text NOT NULL,
  reference json NOT NULL,
  PRIMARY KEY (jurisdiction, id)
);

CREATE TABLE desk.posts (
  dataset text NOT NULL,
  kind text NOT NULL,
  message text NOT NULL,
  revision integer NOT NULL,
  reference json NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (dataset, kind, message)
);

CREATE TABLE desk.activities (
  id text PRIMARY KEY,
  at timestamptz NOT NULL
);

CREATE TABLE desk.holders (
  jurisdiction text NOT NULL,
  person text NOT NULL,
  role text NOT NULL,
  organisation text NOT NULL,
  who json NOT NULL,
  account text,
  PRIMARY KEY (jurisdiction, person, role, organisation)
);

CREATE TABLE desk.handbooks (
  jurisdiction text NOT NULL,
  handbook text NOT NULL,
  synced_at timestamptz NOT NULL,
  source text NOT NULL,
  files json NOT NULL,
  PRIMARY KEY (jurisdiction, handbook)
);
