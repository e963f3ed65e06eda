-- What was asked and how it was answered, for the handbook's editors: never by whom.

CREATE TABLE desk.questions (
  answer text PRIMARY KEY,
  jurisdiction text NOT NULL,
  day date NOT NULL,
  question text NOT NULL,
  status text NOT NULL,
  sections json NOT NULL,
  -- the message that carries the answer, where votes name it
  message text
);
CREATE INDEX questions_by_day ON desk.questions (jurisdiction, day);
CREATE INDEX questions_by_message ON desk.questions (message) WHERE message IS NOT NULL;

-- One vote a person and answer; the voter is a digest of both, so that it tells nothing about other answers.
CREATE TABLE desk.votes (
  answer text NOT NULL,
  voter text NOT NULL,
  up boolean NOT NULL,
  word text NOT NULL,
  PRIMARY KEY (answer, voter)
);
