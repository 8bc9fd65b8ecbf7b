-- Written into a copy by whoever makes it: when that was. The database itself has no row.
CREATE TABLE copies (
  id      INTEGER PRIMARY KEY CHECK (id = 1),
  made_at INTEGER NOT NULL
);

-- Times of which this database knows nothing: each from the making of a copy until that was put back.
CREATE TABLE forgotten_times (
  id       INTEGER PRIMARY KEY,
  began_at INTEGER NOT NULL,
  ended_at INTEGER NOT NULL
);

-- How far upkeep has come, by what it looks after: what was stored up to there is done with.
CREATE TABLE upkeep (
  what    TEXT PRIMARY KEY,
  last_id INTEGER NOT NULL
) WITHOUT ROWID;
