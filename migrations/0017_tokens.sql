-- Tokens with which programs act for somebody on one site, by the API.

CREATE TABLE api_token (
  site_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  -- For whom it acts: never beyond what they may do when it is used.
  person_id BIGINT NOT NULL,
  -- What its owner calls it.
  name TEXT COLLATE "C" NOT NULL,
  -- The SHA-256 of the token, so that nobody who reads this can use it.
  digest TEXT COLLATE "C" NOT NULL,
  -- What it is allowed: "articles:write labels:read".
  scopes TEXT COLLATE "C" NOT NULL,
  created BIGINT NOT NULL,
  expires BIGINT NOT NULL,
  -- The beginning of the day on which it was last used, UTC.
  used BIGINT,
  -- When somebody ended it before its time.
  ended BIGINT,
  PRIMARY KEY (site_id, id),
  UNIQUE (site_id, digest)
);
CREATE INDEX api_token_of_person ON api_token (site_id, person_id);

-- Articles that programs began under a key of theirs, so that a request which is sent again begins no second one. Kept for a day.
CREATE TABLE api_creation (
  site_id BIGINT NOT NULL,
  token_id BIGINT NOT NULL,
  -- The SHA-256 of the key.
  idempotency_key TEXT COLLATE "C" NOT NULL,
  -- The SHA-256 of what was sent.
  request TEXT COLLATE "C" NOT NULL,
  article_id BIGINT NOT NULL,
  created BIGINT NOT NULL,
  PRIMARY KEY (site_id, token_id, idempotency_key)
);
CREATE INDEX api_creation_by_age ON api_creation (site_id, created);
