-- What is wrong with a feed for long, what moderators were told of it and what they decided: they hear of a thing once.
CREATE TABLE feed_notices (
  id         INTEGER PRIMARY KEY,
  feed_id    INTEGER NOT NULL REFERENCES feeds (id),
  kind       TEXT NOT NULL,               -- failing, gone, moved
  reason     TEXT NOT NULL,               -- as told last; moved: its new address
  told_at    INTEGER NOT NULL,
  notice_id  INTEGER REFERENCES deliveries (id),
  decided_at INTEGER,
  decided_by TEXT,                        -- null: on the command line
  decision   TEXT,                        -- paused, resumed, removed, kept, moved, well, elsewhere
  over_at    INTEGER                      -- it is so no more; one that was decided to be kept stands until then, so that it is not told again
);
CREATE UNIQUE INDEX feed_notices_standing ON feed_notices (feed_id, kind) WHERE over_at IS NULL;

-- Feeds that somebody is adding: found, and not saved yet. Kept for a day.
CREATE TABLE feed_drafts (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,   -- never given twice: old buttons know it
  begun_at   INTEGER NOT NULL,
  offered    TEXT NOT NULL,               -- addresses, of which one is to be chosen
  url        TEXT,                        -- the chosen one
  title      TEXT,                        -- what that calls itself
  name       TEXT,
  tags       TEXT,
  title_only INTEGER NOT NULL
);
