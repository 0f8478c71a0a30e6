-- The tracks: the tenth table of the stored truth, in the same chain. One line for each Parquet file under tracks/.
--   what        fixes, or told: what platforms say of themselves
--   path        below the case's folder; the file is named by the first 16 digits of its hash
--   first_us    the first and the last moment that it holds, in microseconds since 1970-01-01 UTC
--   body        names the lines of the first and the last reading whose fixes it holds: they count while those do

CREATE TABLE track (
  seq INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL,
  id TEXT NOT NULL UNIQUE,
  what TEXT NOT NULL,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  rows INTEGER NOT NULL,
  first_us INTEGER NOT NULL,
  last_us INTEGER NOT NULL,
  body TEXT NOT NULL,
  recorded_us INTEGER NOT NULL,
  chain BLOB NOT NULL
) STRICT;

CREATE TRIGGER track_is_kept BEFORE DELETE ON track
BEGIN SELECT RAISE(ABORT, 'stored truth is append-only'); END;
CREATE TRIGGER track_is_fixed BEFORE UPDATE ON track
BEGIN SELECT RAISE(ABORT, 'stored truth is append-only'); END;

-- What the tracks show: views, made anew where the tracks, or what reads them, changed. Times are in ISO 8601, UTC.
CREATE TABLE leg (
  ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, platform TEXT NOT NULL, began TEXT NOT NULL,
  ended TEXT NOT NULL, origin TEXT, destination TEXT, body TEXT NOT NULL
) STRICT;
CREATE TABLE visit (
  ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, platform TEXT NOT NULL, seen_from TEXT NOT NULL,
  seen_until TEXT NOT NULL, how TEXT NOT NULL, facility TEXT, body TEXT NOT NULL
) STRICT;
CREATE TABLE silence (
  ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, platform TEXT NOT NULL, began TEXT NOT NULL,
  ended TEXT NOT NULL, why TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE TABLE encounter (
  ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, platform TEXT NOT NULL, other TEXT NOT NULL,
  began TEXT NOT NULL, ended TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE TABLE loitering (
  ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, platform TEXT NOT NULL, began TEXT NOT NULL,
  ended TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE TABLE overflight (
  ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, leg TEXT NOT NULL, platform TEXT NOT NULL,
  area TEXT NOT NULL, answer TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE TABLE anomaly (
  ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, platform TEXT NOT NULL, fault TEXT NOT NULL,
  began TEXT NOT NULL, ended TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE TABLE bridge (
  ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, medium TEXT NOT NULL, origin TEXT NOT NULL,
  destination TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE TABLE activity (
  ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, facility TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE TABLE platform (
  ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, label TEXT NOT NULL, medium TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE TABLE facility (
  ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
-- Where anybody was heard: the columns of crossbearing.model.coverage.Coverage, little-endian, compressed (zlib).
CREATE TABLE coverage (
  name TEXT PRIMARY KEY, body BLOB NOT NULL
) STRICT;
-- From which tracks, and by what, these were made; digest is SHA-256 over them; body tells how many fixes there were.
CREATE TABLE movement_state (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  made_from TEXT NOT NULL,
  made_by TEXT NOT NULL,
  body TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;

-- Events that were put to the tracks: a view like events and findings.
CREATE TABLE test (
  ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, event TEXT NOT NULL, outcome TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
DELETE FROM view_state; -- views made before know of no tracks
