-- Where an issue's file is, or is to be written; null: nowhere.
ALTER TABLE digests ADD COLUMN folder TEXT;
-- The notice which says that its file cannot be written.
ALTER TABLE digests ADD COLUMN file_notice_id INTEGER REFERENCES deliveries (id);

-- Files of issues that were taken back, which are to be removed, if they are as we wrote them.
CREATE TABLE digest_leftovers (
  id        INTEGER PRIMARY KEY,
  folder    TEXT NOT NULL,
  file_name TEXT NOT NULL,
  markdown  TEXT NOT NULL
);

-- When the round-up is due, as a moderator wants it; no row: as the configuration says.
CREATE TABLE digest_schedule (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  every  TEXT NOT NULL,              -- week, twoweeks, month, off
  day    TEXT NOT NULL,
  time   TEXT NOT NULL,              -- HH:mm, in the community's time zone
  set_at INTEGER NOT NULL,
  set_by TEXT NOT NULL               -- as they were called then
);

-- How far the schedule was followed.
CREATE TABLE digest_due (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  schedule   TEXT NOT NULL,          -- the one that was followed last: of another one nothing was missed
  since      INTEGER NOT NULL,       -- from when on it was followed
  handled_at INTEGER,                -- the latest moment that was due and is settled
  notice_id  INTEGER REFERENCES deliveries (id),  -- the notice that nobody has decided on yet, and the draft that it is about
  digest_id  INTEGER REFERENCES digests (id)
);
