-- A search looks whether a post was retracted: among those that were, and not on each post's own page.
CREATE INDEX posts_retracted ON posts (id) WHERE retracted_at IS NOT NULL;
