-- The round-up. An issue is a draft until it is published; what was rendered then is kept, so that it never changes.
CREATE TABLE digests (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,  -- never given twice: old buttons know it
  number       INTEGER UNIQUE,            -- the one that people call it by; null: the draft was thrown away, and its number is given again
  state        TEXT NOT NULL,             -- draft, published, discarded
  given        INTEGER NOT NULL,          -- whether its period was asked for: then it tells strictly of what was published in it
  starts_at    INTEGER NOT NULL,          -- its period, half-open
  ends_at      INTEGER NOT NULL,
  begun_at     INTEGER NOT NULL,
  published_at INTEGER,                   -- from here on null unless it is published
  published_by TEXT,
  title        TEXT,
  issue        TEXT,                      -- all of it as data, JSON
  markdown     TEXT,
  text         TEXT,
  html         TEXT,
  file_name    TEXT,                      -- of the Markdown file, in the output folder
  written_at   INTEGER                    -- null: that file is yet to be written
);
CREATE UNIQUE INDEX digests_draft ON digests (state) WHERE state = 'draft';

-- What people did to a draft, and only ever more of it: a draft is what its changes come to. Undoing is one more change.
CREATE TABLE digest_changes (
  digest_id INTEGER NOT NULL REFERENCES digests (id),
  revision  INTEGER NOT NULL,             -- 1, 2, 3, …
  at        INTEGER NOT NULL,
  person_id TEXT,                         -- null: the bot did it, when it was time
  person    TEXT,                         -- as they were called then
  change    TEXT NOT NULL,                -- JSON
  PRIMARY KEY (digest_id, revision)
) WITHOUT ROWID;

-- The messages that show an issue, in their order.
CREATE TABLE digest_messages (
  delivery_id INTEGER PRIMARY KEY REFERENCES deliveries (id),
  digest_id   INTEGER NOT NULL REFERENCES digests (id)
);
CREATE INDEX digest_messages_digest ON digest_messages (digest_id);

-- From when on posts are for the round-up: the beginning of the first issue's period.
CREATE TABLE digest_start (
  id        INTEGER PRIMARY KEY CHECK (id = 1),
  starts_at INTEGER NOT NULL
);

-- One column, so that no post can ever stand in two published issues.
ALTER TABLE posts ADD COLUMN digest_id   INTEGER REFERENCES digests (id);  -- the published issue that it stands in
ALTER TABLE posts ADD COLUMN digest_mark TEXT;  -- out: a moderator wants it in no issue; kept: it was to be in one and was not, and is a candidate whatever its dates
CREATE INDEX posts_digest ON posts (digest_id) WHERE digest_id IS NOT NULL;
CREATE INDEX posts_kept ON posts (id) WHERE digest_mark = 'kept';

-- Those that count by when we saw them. Of what is blocked nobody knows how old it was: it is retracted, and a person who brings it back wants it.
CREATE INDEX posts_undigested ON posts (first_seen_at)
  WHERE digest_id IS NULL AND digest_mark IS NOT 'out' AND retracted_at IS NULL AND (unannounced IS NULL OR unannounced = 'its author or its site is blocked (/block list)');

-- A post that is announced after all is news, however long we have known it. Triggers, so that nobody who lets one in can forget the round-up.
CREATE TRIGGER posts_let_in AFTER UPDATE OF unannounced ON posts
WHEN old.unannounced IS NOT NULL AND new.unannounced IS NULL AND new.digest_id IS NULL AND new.digest_mark IS NULL
BEGIN
  UPDATE posts SET digest_mark = 'kept' WHERE id = new.id;
END;
CREATE TRIGGER posts_let_go AFTER UPDATE OF state ON deliveries WHEN old.state IN ('held', 'dropped') AND new.state IN ('pending', 'sending')
BEGIN
  UPDATE posts SET digest_mark = 'kept'
  WHERE id IN (SELECT post_id FROM announcements WHERE delivery_id = new.id) AND digest_id IS NULL AND digest_mark IS NULL;
END;
