-- Announcements may be planned for later (quiet hours) and counted by the hour; what is not planned goes out as soon as it may.
ALTER TABLE deliveries ADD COLUMN not_before INTEGER;    -- null: not planned; until then others of the channel go first
ALTER TABLE deliveries ADD COLUMN max_per_hour INTEGER;  -- how many planned ones its channel may see within an hour; null: any number

UPDATE deliveries SET not_before = enqueued_at WHERE id IN (SELECT delivery_id FROM announcements);

CREATE INDEX deliveries_planned ON deliveries (channel, not_before) WHERE state IN ('pending', 'sending') AND not_before IS NOT NULL;
CREATE INDEX deliveries_shown ON deliveries (channel, settled_at) WHERE state = 'sent' AND not_before IS NOT NULL;
