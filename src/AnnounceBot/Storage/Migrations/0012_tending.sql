-- Whose posts are left out, or shown without their text.
CREATE TABLE blocks (
  id       INTEGER PRIMARY KEY,
  kind     TEXT NOT NULL,                 -- domain, author
  measure  TEXT NOT NULL,                 -- out: nothing of it is taken in; title: its text is not shown
  value    TEXT NOT NULL,                 -- as it is compared: a host in ASCII without www, a name in small letters
  shown    TEXT NOT NULL,                 -- as people know it
  reason   TEXT,                          -- for moderators
  made_at  INTEGER NOT NULL,
  made_by  TEXT NOT NULL,
  ended_at INTEGER                        -- null: it stands
);
CREATE UNIQUE INDEX blocks_standing ON blocks (kind, value, measure) WHERE ended_at IS NULL;

-- Routes made in the chat; those of the configuration come before them and are no rows. A row is never changed but in its state, so its id tells all of it.
CREATE TABLE routes (
  id           INTEGER PRIMARY KEY,
  state        TEXT NOT NULL,             -- draft: asked about and not saved; active, removed
  channel      TEXT NOT NULL,             -- the chat's own id
  channel_name TEXT NOT NULL,             -- as it was called then
  feeds        TEXT,
  tags         TEXT,
  authors      TEXT,
  match        TEXT,
  kinds        TEXT,
  languages    TEXT,
  template     TEXT NOT NULL,
  mention      TEXT,
  crosspost    INTEGER NOT NULL,
  thread       INTEGER NOT NULL,
  quiet        TEXT,
  max_per_hour INTEGER,
  made_at      INTEGER NOT NULL,
  made_by      TEXT NOT NULL
);
CREATE INDEX routes_active ON routes (id) WHERE state = 'active';
