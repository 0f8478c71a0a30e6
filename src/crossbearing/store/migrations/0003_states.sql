-- Two more views: what holds in the world for a while, and what is said to lead to what.
CREATE TABLE state (
  ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, holder TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE TABLE chain (
  ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, links TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
