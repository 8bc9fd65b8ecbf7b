-- A post is credited to its own feed (feed_id) and to the one that brought it first, and follows what its author changes.
ALTER TABLE posts ADD COLUMN found_in    INTEGER REFERENCES feeds (id);  -- the feed that brought it first
ALTER TABLE posts ADD COLUMN fingerprint INTEGER;                        -- of its entry in the feed that it is credited to; null: not learned yet
ALTER TABLE posts ADD COLUMN source      TEXT;                           -- the blog's name, as a planet tells it
ALTER TABLE posts ADD COLUMN source_at   TEXT;                           -- what the planet says of where that blog is
ALTER TABLE posts ADD COLUMN unannounced TEXT;                           -- why it was kept quiet whatever the routes say, for a person; null: it was not

ALTER TABLE feeds ADD COLUMN moved_to    INTEGER REFERENCES feeds (id);  -- state moved: the feed that reads its new address
ALTER TABLE feeds ADD COLUMN doubt       TEXT;                           -- why its posts wait for a moderator: it may have changed hands
ALTER TABLE feeds ADD COLUMN doubted_at  INTEGER;

UPDATE posts SET found_in = feed_id;
