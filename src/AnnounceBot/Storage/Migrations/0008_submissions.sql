-- Links that contributors suggested, and blogs that they proposed.
CREATE TABLE submissions (
  id           INTEGER PRIMARY KEY,
  kind         TEXT NOT NULL,             -- post, feed
  state        TEXT NOT NULL,             -- pending, approved, rejected, withdrawn, duplicate
  person_id    TEXT,                      -- who sent it; null once they had it forgotten
  person       TEXT,
  sent_at      INTEGER NOT NULL,
  link         TEXT NOT NULL,             -- where people are sent; of a feed its address
  url          TEXT,                      -- canonical: two of the same wait as one
  title        TEXT NOT NULL,
  author       TEXT,
  excerpt      TEXT,
  tags         TEXT,
  language     TEXT,
  image        TEXT,
  post_kind    TEXT NOT NULL DEFAULT 'article',
  published_at INTEGER,                   -- as the page says
  site         TEXT,                      -- the blog's name, as the page says
  note         TEXT,                      -- to the moderators
  notice_id    INTEGER REFERENCES deliveries (id),   -- the message in the moderators' channel
  post_id      INTEGER REFERENCES posts (id),        -- what it became, or what it is a duplicate of
  feed_id      INTEGER REFERENCES feeds (id),
  decided_at   INTEGER,
  decided_by   TEXT,
  reason       TEXT                       -- the moderator's, for the submitter
);
CREATE INDEX submissions_waiting ON submissions (id) WHERE state = 'pending';
CREATE UNIQUE INDEX submissions_one ON submissions (kind, url) WHERE state = 'pending' AND url IS NOT NULL;
CREATE INDEX submissions_person ON submissions (person_id, sent_at) WHERE person_id IS NOT NULL;
CREATE INDEX submissions_post ON submissions (post_id) WHERE post_id IS NOT NULL;
CREATE INDEX submissions_url ON submissions (url) WHERE url IS NOT NULL;
CREATE INDEX submissions_feed ON submissions (feed_id) WHERE feed_id IS NOT NULL;
CREATE INDEX submissions_notice ON submissions (notice_id) WHERE notice_id IS NOT NULL;
