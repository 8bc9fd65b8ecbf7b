-- Who was told that an answer comes and has none yet: after a kill they are told to try again. Gone once answered, and after 15 minutes, when Discord takes none.
CREATE TABLE open_answers (
  interaction_id TEXT PRIMARY KEY,
  application_id TEXT NOT NULL,
  token          TEXT NOT NULL,          -- a secret: answers in our name, for 15 minutes
  is_update      INTEGER NOT NULL,       -- 1: the message with the button was to change; 0: "thinking…" is shown
  since          INTEGER NOT NULL
) WITHOUT ROWID;
