-- Notices that a comment is unlawful, with what art. 16 of the Digital Services Act (Regulation (EU) 2022/2065) has them hold.
CREATE TABLE notice (
  site_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  comment_id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  -- Why it is held to be unlawful; and the law, where they named one.
  words TEXT COLLATE "C" NOT NULL,
  law TEXT COLLATE "C" NOT NULL,
  -- Who sent it, and where they are told; null: they did not have to say, or it was forgotten.
  name TEXT COLLATE "C",
  correspondent BIGINT,
  -- SHA-256 of the secret in the address of its receipt, and the chance that this was made of.
  secret TEXT COLLATE "C" NOT NULL,
  chance TEXT COLLATE "C" NOT NULL,
  -- What came of it; null: it waits.
  outcome TEXT COLLATE "C" CONSTRAINT notice_outcome_check CHECK (outcome IN ('acted', 'kept')),
  decided BIGINT,
  person_id BIGINT,
  -- The decision that answers it; null: the comment stays, or was gone.
  decision_id BIGINT,
  -- The sentence to whoever sent it.
  sentence TEXT COLLATE "C",
  PRIMARY KEY (site_id, id),
  UNIQUE (site_id, secret),
  FOREIGN KEY (site_id, comment_id) REFERENCES comment (site_id, id)
);
CREATE INDEX notice_by_time ON notice (site_id, at, id);
CREATE INDEX notice_waiting ON notice (site_id, at, id) WHERE outcome IS NULL;
CREATE INDEX notice_of_comment ON notice (site_id, comment_id, id);
CREATE INDEX notice_of_decision ON notice (site_id, decision_id) WHERE decision_id IS NOT NULL;
CREATE INDEX notice_of_correspondent ON notice (site_id, correspondent) WHERE correspondent IS NOT NULL;
