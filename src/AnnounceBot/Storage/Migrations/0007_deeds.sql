-- Who did what, and when: approved, rejected, added, removed, retracted, published. Kept for ever.
CREATE TABLE deeds (
  id         INTEGER PRIMARY KEY,
  at         INTEGER NOT NULL,
  person_id  TEXT,                        -- the chat's own id; null: on the command line
  person     TEXT,                        -- as they were called then
  deed       TEXT NOT NULL,               -- a verb in the past: approved, rejected, featured
  kind       TEXT NOT NULL,               -- of what it was done to: post, submission, feed, route, block, digest
  subject    INTEGER,                     -- its id there
  words      TEXT                         -- what else is to be known: a reason, a new name
);
CREATE INDEX deeds_subject ON deeds (kind, subject, id);
CREATE INDEX deeds_person ON deeds (person_id) WHERE person_id IS NOT NULL;

-- What people think of a post.
ALTER TABLE posts ADD COLUMN retracted_at INTEGER;                 -- a moderator took it back: it is shown nowhere any more, and stays known
ALTER TABLE posts ADD COLUMN featured_at  INTEGER;                 -- a moderator wants it at the top of lists and the round-up
ALTER TABLE posts ADD COLUMN seconds      INTEGER NOT NULL DEFAULT 0;  -- how many people suggested it when it was known already
