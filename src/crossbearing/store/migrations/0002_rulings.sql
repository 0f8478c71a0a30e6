-- What analysts rule: the ninth table of the stored truth, in the same chain. A ruling belongs to no reading.
--   what     same, not same, letter, grade, note, reject, undo
--   target   the id of what it is on; of a pair, that of the first

CREATE TABLE ruling (
  seq INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL,
  id TEXT NOT NULL UNIQUE,
  what TEXT NOT NULL,
  target TEXT NOT NULL,
  by_whom TEXT NOT NULL,
  reason TEXT NOT NULL,
  body TEXT NOT NULL,
  recorded_us INTEGER NOT NULL,
  chain BLOB NOT NULL
) STRICT;

CREATE TRIGGER ruling_is_kept BEFORE DELETE ON ruling
BEGIN SELECT RAISE(ABORT, 'stored truth is append-only'); END;
CREATE TRIGGER ruling_is_fixed BEFORE UPDATE ON ruling
BEGIN SELECT RAISE(ABORT, 'stored truth is append-only'); END;
