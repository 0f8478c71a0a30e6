-- What the events were made from: views like the others, by which a build that adds little does not redo the rest.
--   kept_claim     each statement with the digest of what it says; equal claims are one
--   kept_document  each document with statements: a digest of all that they rest on, one of its lineage,
--                  and their speakers (JSON)
--   kept_array     how the claims are grouped (crossbearing.corroborate.clustering): plain arrays, little-endian;
--                  "outlets" are those that had published in the case (JSON)
CREATE TABLE kept_claim (
  statement TEXT PRIMARY KEY, claim BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE kept_document (
  document TEXT PRIMARY KEY, inputs BLOB NOT NULL, kin BLOB NOT NULL, speakers TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE kept_array (
  name TEXT PRIMARY KEY, body BLOB NOT NULL
) STRICT;
DELETE FROM view_state; -- views made before do not tell what they were made from
