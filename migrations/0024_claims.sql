-- Comments that an import brought have no private address: whoever says that they wrote one asks for its removal, and somebody
-- judges that.

CREATE TABLE claim (
  site_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  comment_id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  -- The public page of the writer, where all comments under it are meant; null: this one alone.
  profile TEXT COLLATE "C",
  -- Why it is theirs.
  words TEXT COLLATE "C" NOT NULL,
  -- Whom to answer, among the mail addresses of the site; null: nobody, or it was forgotten.
  correspondent BIGINT,
  -- Null: it waits.
  outcome TEXT COLLATE "C" CONSTRAINT claim_outcome_check CHECK (outcome IN ('accepted', 'refused')),
  decided BIGINT,
  person_id BIGINT,
  -- The sentence to whoever asked.
  sentence TEXT COLLATE "C",
  PRIMARY KEY (site_id, id),
  FOREIGN KEY (site_id, comment_id) REFERENCES comment (site_id, id)
);
CREATE INDEX claim_by_time ON claim (site_id, at, id);
CREATE INDEX claim_waiting ON claim (site_id, at, id) WHERE outcome IS NULL;
CREATE INDEX claim_of_comment ON claim (site_id, comment_id);
CREATE INDEX claim_of_correspondent ON claim (site_id, correspondent) WHERE correspondent IS NOT NULL;
CREATE INDEX comment_by_profile ON comment (site_id, profile, id) WHERE profile IS NOT NULL AND sent IS NULL;
