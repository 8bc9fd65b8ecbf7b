-- One for each post that stood in a round-up, for ever.
CREATE TABLE short_links (
  id       INTEGER PRIMARY KEY,           -- in the order in which they were given
  code     TEXT NOT NULL COLLATE NOCASE UNIQUE,
  post_id  INTEGER NOT NULL UNIQUE REFERENCES posts (id),
  series   TEXT NOT NULL,                 -- the first code, as it was configured: says how it is counted on
  given_at INTEGER NOT NULL
);
CREATE INDEX short_links_series ON short_links (series);

-- How often one was followed on a day of the community's, and nothing of who did.
CREATE TABLE clicks (
  link_id INTEGER NOT NULL REFERENCES short_links (id),
  day     TEXT NOT NULL,                  -- 2026-03-02
  clicks  INTEGER NOT NULL,
  PRIMARY KEY (link_id, day)
) WITHOUT ROWID;
