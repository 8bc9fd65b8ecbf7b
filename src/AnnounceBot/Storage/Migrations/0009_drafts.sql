-- What somebody is about to submit: their preview's buttons find it here for a day, also after a restart.
CREATE TABLE drafts (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,   -- never given twice: old buttons know it
  person_id     TEXT NOT NULL,
  made_at       INTEGER NOT NULL,
  draft         TEXT,                                -- JSON; null: nothing came of the link, or it was cancelled
  submission_id INTEGER REFERENCES submissions (id)  -- what it became
);
CREATE INDEX drafts_made ON drafts (made_at);
CREATE INDEX drafts_person ON drafts (person_id, made_at);

-- Who suggested what was known already, once a person; posts.seconds counts them.
CREATE TABLE seconds (
  id            INTEGER PRIMARY KEY,
  submission_id INTEGER REFERENCES submissions (id),  -- that waited then
  post_id       INTEGER REFERENCES posts (id),        -- null while nobody has decided
  person_id     TEXT,                                 -- null once they had it forgotten
  at            INTEGER NOT NULL
);
CREATE UNIQUE INDEX seconds_submission ON seconds (submission_id, person_id) WHERE submission_id IS NOT NULL;
CREATE UNIQUE INDEX seconds_post ON seconds (post_id, person_id) WHERE post_id IS NOT NULL;
CREATE INDEX seconds_person ON seconds (person_id) WHERE person_id IS NOT NULL;
