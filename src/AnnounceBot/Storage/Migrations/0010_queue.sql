-- Who suggested a post, as they were called then; null: a feed brought it, or they had it forgotten.
ALTER TABLE posts ADD COLUMN found_by TEXT;

-- Why submissions were rejected: kept, to be chosen again. A few sensible ones to begin with.
CREATE TABLE reasons (
  id      INTEGER PRIMARY KEY,
  words   TEXT NOT NULL UNIQUE,
  uses    INTEGER NOT NULL DEFAULT 0,
  used_at INTEGER NOT NULL DEFAULT 0
);
INSERT INTO reasons (words) VALUES
  ('It is not about what we write about here.'),
  ('It is an advertisement.'),
  ('It is too old to be news.'),
  ('The page cannot be read without signing up or paying.'),
  ('There is too little to read on it.');

-- The one message that reminds moderators of what waits.
CREATE TABLE reminders (
  id        INTEGER PRIMARY KEY CHECK (id = 1),
  told_at   INTEGER NOT NULL,
  notice_id INTEGER REFERENCES deliveries (id)   -- null: it was taken away, nothing waited any more
);
