-- When the bot identified at Discord's gateway: more than a thousand in a day cost the token, so they are counted over restarts.
CREATE TABLE gateway_identifies (
  at INTEGER NOT NULL
);
