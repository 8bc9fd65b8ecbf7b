-- Each poll of a feed that moved looks whether another reads that address as well: among those that moved themselves, and not through all.
CREATE INDEX feeds_read_elsewhere ON feeds (json_extract(reader_state, '$.Url')) WHERE json_extract(reader_state, '$.Url') <> url;
