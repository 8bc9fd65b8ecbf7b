-- What does not work in a lane, what moderators were told of it and what they decided: they hear of a thing once.
CREATE TABLE notices (
  id          INTEGER PRIMARY KEY,
  kind        TEXT NOT NULL,              -- blocked: what is to be done waits for a person; refused: something failed for good
  lane        TEXT NOT NULL,
  channel     TEXT NOT NULL,
  reason      TEXT NOT NULL,              -- as told last
  told_at     INTEGER NOT NULL,
  delivery_id INTEGER REFERENCES deliveries (id),   -- the message that tells it; null: only the log could, or another message does
  over_at     INTEGER,                    -- it works again, or somebody decided; null again when more fails before anybody decided
  decided_at  INTEGER,                    -- nothing of what had failed or waited is left
  decided_by  TEXT,                       -- null: on the command line
  decision    TEXT                        -- retry, drop
);
CREATE UNIQUE INDEX notices_standing ON notices (kind, lane) WHERE over_at IS NULL;
CREATE INDEX notices_undecided ON notices (kind) WHERE decided_at IS NULL;

-- Posts of a feed that wait together for a moderator.
CREATE TABLE holds (
  id         INTEGER PRIMARY KEY,
  feed_id    INTEGER NOT NULL REFERENCES feeds (id),
  feed_name  TEXT NOT NULL,
  reason     TEXT NOT NULL,               -- in a moderator's words; a line for each time that posts joined for another reason
  posts      INTEGER NOT NULL,            -- how many the message tells of
  begun_at   INTEGER NOT NULL,
  notice_id  INTEGER REFERENCES deliveries (id),
  decided_at INTEGER,
  decided_by TEXT,                        -- null: on the command line
  decision   TEXT                         -- all, newest, seen, elsewhere
);
CREATE UNIQUE INDEX holds_undecided ON holds (feed_id) WHERE decided_at IS NULL;

ALTER TABLE deliveries ADD COLUMN hold_id INTEGER REFERENCES holds (id);
CREATE INDEX deliveries_hold ON deliveries (hold_id) WHERE hold_id IS NOT NULL;
