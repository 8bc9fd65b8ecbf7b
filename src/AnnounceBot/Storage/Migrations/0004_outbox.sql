-- The outbox does more than to create messages: it changes, deletes and crossposts them, and opens threads.
ALTER TABLE deliveries ADD COLUMN action    TEXT NOT NULL DEFAULT 'create';        -- create, edit, delete, crosspost, thread
ALTER TABLE deliveries ADD COLUMN purpose   TEXT NOT NULL DEFAULT 'announcement';  -- announcement, notice, test
ALTER TABLE deliveries ADD COLUMN lane      TEXT NOT NULL DEFAULT '';              -- deliveries of a lane are made one after the other, by id
ALTER TABLE deliveries ADD COLUMN target_id INTEGER REFERENCES deliveries (id);    -- the one whose message is edited, deleted, …
ALTER TABLE deliveries ADD COLUMN posted_in TEXT;                                  -- the channel or thread that holds the message, in the chat's own ids
ALTER TABLE deliveries ADD COLUMN quiet     TEXT;                                  -- local times without announcements: 22:00-07:00

UPDATE deliveries SET lane = channel;

DROP INDEX deliveries_waiting;
DROP INDEX deliveries_planned;
DROP INDEX deliveries_shown;
CREATE INDEX deliveries_waiting ON deliveries (lane, id) WHERE state IN ('pending', 'sending');
CREATE INDEX deliveries_planned ON deliveries (lane, not_before) WHERE state IN ('pending', 'sending') AND not_before IS NOT NULL;
CREATE INDEX deliveries_shown ON deliveries (lane, settled_at) WHERE state = 'sent' AND not_before IS NOT NULL;
CREATE INDEX deliveries_target ON deliveries (target_id) WHERE target_id IS NOT NULL;
CREATE INDEX deliveries_message ON deliveries (message_id) WHERE message_id IS NOT NULL;
