-- Instants are Unix milliseconds, UTC. Lists of words are JSON arrays; null is the empty one.

-- Which installation wrote this file: part of every nonce, so that a database begun afresh never repeats one.
CREATE TABLE installation (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  name  TEXT NOT NULL
);
INSERT INTO installation (id, name) VALUES (1, lower(hex(randomblob(8))));

CREATE TABLE feeds (
  id            INTEGER PRIMARY KEY,
  url           TEXT NOT NULL UNIQUE,     -- as it was given; where it is read now stands in reader_state
  name          TEXT,                     -- given by a person; else the feed's own title counts
  tags          TEXT,
  title_only    INTEGER NOT NULL DEFAULT 0,
  any_certificate INTEGER NOT NULL DEFAULT 0,   -- its certificate need not prove who it is
  origin        TEXT NOT NULL,            -- configuration, chat, command line, sample
  state         TEXT NOT NULL,            -- active, paused, gone, removed
  title         TEXT,
  home          TEXT,
  added_at      INTEGER NOT NULL,
  due_at        INTEGER NOT NULL,
  not_before    INTEGER,                  -- its server asked us to wait until then
  seeded_at     INTEGER,                  -- first read with success
  polled_at     INTEGER,
  succeeded_at  INTEGER,
  failing_since INTEGER,
  failures      INTEGER NOT NULL DEFAULT 0,
  failure       TEXT,
  reader_state  TEXT                      -- validators and what else the reader remembers, as JSON
);
CREATE INDEX feeds_due ON feeds (due_at) WHERE state = 'active';

CREATE TABLE posts (
  id            INTEGER PRIMARY KEY,
  feed_id       INTEGER REFERENCES feeds (id),   -- where it was seen first
  url           TEXT,                            -- canonical
  link          TEXT NOT NULL,                   -- where people are sent
  title         TEXT NOT NULL,
  author        TEXT,
  excerpt       TEXT,
  kind          TEXT NOT NULL,                   -- article, video, podcast
  tags          TEXT,
  language      TEXT,
  image         TEXT,
  published_at  INTEGER NOT NULL,                -- as the author says, never later than first_seen_at
  first_seen_at INTEGER NOT NULL
);
CREATE INDEX posts_published ON posts (published_at);
CREATE INDEX posts_feed ON posts (feed_id, published_at);

-- What posts are known by, kept for ever.
CREATE TABLE post_keys (
  kind    INTEGER NOT NULL,               -- 1 guid, 2 canonical URL, 3 title and day
  feed_id INTEGER NOT NULL,               -- 0 for URLs: they mean the same in every feed
  value   TEXT NOT NULL,
  post_id INTEGER NOT NULL REFERENCES posts (id),
  PRIMARY KEY (kind, feed_id, value)
) WITHOUT ROWID;
CREATE INDEX post_keys_post ON post_keys (post_id);

CREATE TABLE deliveries (
  id           INTEGER PRIMARY KEY,       -- its order within the channel, too
  channel      TEXT NOT NULL,
  message      TEXT NOT NULL,             -- what to show, as JSON
  link         TEXT,                      -- what it is about: the second way to find it in a channel
  nonce        TEXT UNIQUE,               -- stored before the first request is made
  state        TEXT NOT NULL,             -- pending, sending, sent, held, failed, dropped
  reason       TEXT,
  message_id   TEXT,
  attempts     INTEGER NOT NULL DEFAULT 0,
  enqueued_at  INTEGER NOT NULL,
  due_at       INTEGER NOT NULL,
  attempted_at INTEGER,
  settled_at   INTEGER
);
CREATE INDEX deliveries_waiting ON deliveries (channel, id) WHERE state IN ('pending', 'sending');
CREATE INDEX deliveries_state ON deliveries (state, id);

CREATE TABLE announcements (
  post_id     INTEGER NOT NULL REFERENCES posts (id),
  channel     TEXT NOT NULL,
  delivery_id INTEGER NOT NULL REFERENCES deliveries (id),
  PRIMARY KEY (post_id, channel)
) WITHOUT ROWID;
CREATE INDEX announcements_delivery ON announcements (delivery_id);
