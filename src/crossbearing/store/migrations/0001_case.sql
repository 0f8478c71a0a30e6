-- The stored truth: append-only, one numbered line for each thing that became known, chained by hash over all tables.
--   seq          the line's number in the case, over all eight tables together, from 1 without a gap
--   reading      the line of the reading that yielded it; 0 for what belongs to none
--   body         canonical JSON: the noun itself (crossbearing.store.codec); the columns beside it are for searching
--   recorded_us  when the case learned it, in microseconds since 1970-01-01 UTC
--   chain        SHA-256 over the chain of line seq - 1 and every column of this line (crossbearing.store.chain)

CREATE TABLE artifact (
  seq INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL,
  id TEXT NOT NULL UNIQUE,
  media_type TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  path TEXT NOT NULL,
  body TEXT NOT NULL,
  recorded_us INTEGER NOT NULL,
  chain BLOB NOT NULL
) STRICT;

CREATE TABLE capture (
  seq INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL,
  id TEXT NOT NULL UNIQUE,
  artifact TEXT NOT NULL,
  path TEXT NOT NULL,
  sidecar TEXT NOT NULL,
  body TEXT NOT NULL,
  recorded_us INTEGER NOT NULL,
  chain BLOB NOT NULL
) STRICT;

-- That a reader has read an artifact under a sidecar; its documents, mentions, statements, judgements and problems
-- came in the same transaction, so that this line is there when, and only when, all of them are.
CREATE TABLE reading (
  seq INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL,
  id TEXT NOT NULL UNIQUE,
  artifact TEXT NOT NULL,
  sidecar TEXT NOT NULL,
  reader TEXT NOT NULL,
  complete INTEGER NOT NULL,
  body TEXT NOT NULL,
  recorded_us INTEGER NOT NULL,
  chain BLOB NOT NULL
) STRICT;

CREATE TABLE document (
  seq INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL,
  id TEXT NOT NULL,
  artifact TEXT NOT NULL,
  part TEXT NOT NULL,
  path TEXT NOT NULL,
  outlet TEXT,
  published TEXT,
  language TEXT,
  text TEXT NOT NULL,
  body TEXT NOT NULL,
  recorded_us INTEGER NOT NULL,
  chain BLOB NOT NULL,
  UNIQUE (id, reading)
) STRICT;

CREATE TABLE mention (
  seq INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL,
  id TEXT NOT NULL,
  document TEXT NOT NULL,
  start_char INTEGER NOT NULL,
  end_char INTEGER NOT NULL,
  text TEXT NOT NULL,
  type TEXT NOT NULL,
  body TEXT NOT NULL,
  recorded_us INTEGER NOT NULL,
  chain BLOB NOT NULL,
  UNIQUE (id, reading)
) STRICT;

CREATE TABLE statement (
  seq INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL,
  id TEXT NOT NULL,
  document TEXT NOT NULL,
  start_char INTEGER NOT NULL,
  end_char INTEGER NOT NULL,
  kind TEXT NOT NULL,
  modality TEXT NOT NULL,
  polarity TEXT NOT NULL,
  quote TEXT NOT NULL,
  body TEXT NOT NULL,
  recorded_us INTEGER NOT NULL,
  chain BLOB NOT NULL,
  UNIQUE (id, reading)
) STRICT;

CREATE TABLE judgement (
  seq INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL,
  id TEXT NOT NULL,
  mention TEXT NOT NULL,
  anchor TEXT NOT NULL,
  same INTEGER NOT NULL,
  by_whom TEXT NOT NULL,
  body TEXT NOT NULL,
  recorded_us INTEGER NOT NULL,
  chain BLOB NOT NULL,
  UNIQUE (id, reading)
) STRICT;

CREATE TABLE problem (
  seq INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL,
  id TEXT NOT NULL,
  stage TEXT NOT NULL,
  code TEXT NOT NULL,
  path TEXT NOT NULL,
  artifact TEXT,
  body TEXT NOT NULL,
  recorded_us INTEGER NOT NULL,
  chain BLOB NOT NULL,
  UNIQUE (id, reading)
) STRICT;

CREATE INDEX statement_place ON statement (document, start_char, end_char);
CREATE INDEX statement_kind ON statement (kind);

-- Where the chain ends: one row, written in the transaction that adds lines.
CREATE TABLE head (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  lines INTEGER NOT NULL,
  chain BLOB NOT NULL,
  recorded_us INTEGER NOT NULL
) STRICT;
INSERT INTO head VALUES (1, 0, zeroblob(32), 0);

-- Full text over what documents say and over the quotes; the words themselves stay in their tables.
CREATE VIRTUAL TABLE document_words USING fts5 (
  text, content = 'document', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE quote_words USING fts5 (
  quote, content = 'statement', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2'
);

-- The views: made from the truth, dropped and made again at will.
--   verdict      judgements in force that nobody stored: two unknown names found to be one, over the whole case
CREATE TABLE verdict (
  ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, anchor TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE TABLE source (
  ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE TABLE entity (
  ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, canonical TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE TABLE event (
  ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, headline TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE TABLE finding (
  ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, analysis TEXT NOT NULL, severity TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

-- From how many lines of the truth, and by what, the views were made; digest is SHA-256 over them.
CREATE TABLE view_state (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  lines INTEGER NOT NULL,
  made_by TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;

CREATE TRIGGER artifact_is_kept BEFORE DELETE ON artifact
BEGIN SELECT RAISE(ABORT, 'stored truth is append-only'); END;
CREATE TRIGGER artifact_is_fixed BEFORE UPDATE ON artifact
BEGIN SELECT RAISE(ABORT, 'stored truth is append-only'); END;
CREATE TRIGGER capture_is_kept BEFORE DELETE ON capture
BEGIN SELECT RAISE(ABORT, 'stored truth is append-only'); END;
CREATE TRIGGER capture_is_fixed BEFORE UPDATE ON capture
BEGIN SELECT RAISE(ABORT, 'stored truth is append-only'); END;
CREATE TRIGGER reading_is_kept BEFORE DELETE ON reading
BEGIN SELECT RAISE(ABORT, 'stored truth is append-only'); END;
CREATE TRIGGER reading_is_fixed BEFORE UPDATE ON reading
BEGIN SELECT RAISE(ABORT, 'stored truth is append-only'); END;
CREATE TRIGGER document_is_kept BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'stored truth is append-only'); END;
CREATE TRIGGER document_is_fixed BEFORE UPDATE ON document
BEGIN SELECT RAISE(ABORT, 'stored truth is append-only'); END;
CREATE TRIGGER mention_is_kept BEFORE DELETE ON mention
BEGIN SELECT RAISE(ABORT, 'stored truth is append-only'); END;
CREATE TRIGGER mention_is_fixed BEFORE UPDATE ON mention
BEGIN SELECT RAISE(ABORT, 'stored truth is append-only'); END;
CREATE TRIGGER statement_is_kept BEFORE DELETE ON statement
BEGIN SELECT RAISE(ABORT, 'stored truth is append-only'); END;
CREATE TRIGGER statement_is_fixed BEFORE UPDATE ON statement
BEGIN SELECT RAISE(ABORT, 'stored truth is append-only'); END;
CREATE TRIGGER judgement_is_kept BEFORE DELETE ON judgement
BEGIN SELECT RAISE(ABORT, 'stored truth is append-only'); END;
CREATE TRIGGER judgement_is_fixed BEFORE UPDATE ON judgement
BEGIN SELECT RAISE(ABORT, 'stored truth is append-only'); END;
CREATE TRIGGER problem_is_kept BEFORE DELETE ON problem
BEGIN SELECT RAISE(ABORT, 'stored truth is append-only'); END;
CREATE TRIGGER problem_is_fixed BEFORE UPDATE ON problem
BEGIN SELECT RAISE(ABORT, 'stored truth is append-only'); END;
