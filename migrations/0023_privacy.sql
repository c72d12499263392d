-- What is held under a mail address: shown to whoever reads there, taken along by them, and erased.

-- A link that was asked for. It works for a day, once its button was pressed.
CREATE TABLE privacy_link (
  site_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  -- Whose address, among the mail addresses of the site; null: it was erased.
  correspondent BIGINT,
  asked BIGINT NOT NULL,
  -- SHA-256 of the secret in it; null until the message is made.
  secret TEXT COLLATE "C",
  -- When its button was pressed.
  opened BIGINT,
  -- When all was erased by it.
  erased BIGINT,
  PRIMARY KEY (site_id, id)
);
CREATE UNIQUE INDEX privacy_link_by_secret ON privacy_link (site_id, secret) WHERE secret IS NOT NULL;
CREATE INDEX privacy_link_of_correspondent ON privacy_link (site_id, correspondent, asked) WHERE correspondent IS NOT NULL;
CREATE INDEX privacy_link_asked ON privacy_link (site_id, asked);

-- That somebody had their data erased, for a year: so that it can be shown that nothing is left.
CREATE TABLE erasure (
  site_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  -- Digest of the address with the secret of the site.
  mark TEXT COLLATE "C" NOT NULL,
  -- The number that the address had here. Nothing is bound to it any more.
  correspondent BIGINT NOT NULL,
  -- name: their words stay; words: those went too.
  extent TEXT COLLATE "C" NOT NULL CONSTRAINT erasure_extent_check CHECK (extent IN ('name', 'words')),
  PRIMARY KEY (site_id, id)
);
CREATE INDEX erasure_by_mark ON erasure (site_id, mark);
CREATE INDEX erasure_by_time ON erasure (site_id, at);
