-- The lineage of documents, a view: which one depends on which, or on a source that was not collected.
CREATE TABLE lineage (
  ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, child TEXT NOT NULL, parent TEXT NOT NULL,
  relation TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
DELETE FROM view_state; -- views made before know neither these edges nor the scores of those between statements
