-- What /posts and /week look things up in. Nothing here is written where posts are taken in: the indexer follows behind, and what it has not reached yet are the
-- posts whose ids are greater than any in searchable.
CREATE TABLE searchable (
  rank    INTEGER PRIMARY KEY,            -- when it was published, or the next moment that is free: the newest are found first, and a period is a range
  post_id INTEGER NOT NULL UNIQUE REFERENCES posts (id),
  blog    TEXT                            -- what its words were indexed with where it names neither author nor source
);

-- Holds no texts, only where they have which words; its rowid is the rank. Three letters are the shortest beginning that is looked for, and the dearest: they have an index of their own.
CREATE VIRTUAL TABLE post_words USING fts5 (title, author, excerpt, tags, content = '', columnsize = 0, prefix = '3', tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE post_labels (
  kind         TEXT NOT NULL,             -- author, tag, site: the host from its end on, "example.ada."
  label        TEXT NOT NULL COLLATE NOCASE,
  published_at INTEGER NOT NULL,
  post_id      INTEGER NOT NULL REFERENCES posts (id),
  PRIMARY KEY (kind, label, published_at, post_id)
) WITHOUT ROWID;

-- Posts whose texts are others than those they were indexed with: these must be known to take them out again.
CREATE TABLE reworded (
  post_id INTEGER PRIMARY KEY REFERENCES posts (id),
  title   TEXT NOT NULL,
  author  TEXT,
  source  TEXT,
  excerpt TEXT,
  tags    TEXT
);

-- Marks, and indexes nothing. A trigger, so that nobody who changes a text can forget it; new posts do not pass here.
CREATE TRIGGER posts_reworded AFTER UPDATE OF title, author, source, excerpt, tags ON posts
WHEN (old.title, old.author, old.source, old.excerpt, old.tags) IS NOT (new.title, new.author, new.source, new.excerpt, new.tags)
  AND EXISTS (SELECT 1 FROM searchable WHERE post_id = old.id)
BEGIN
  INSERT INTO reworded (post_id, title, author, source, excerpt, tags) VALUES (old.id, old.title, old.author, old.source, old.excerpt, old.tags)
  ON CONFLICT DO NOTHING;
END;

CREATE INDEX posts_featured ON posts (published_at) WHERE featured_at IS NOT NULL;
