-- The discussion: comments that readers send, and what is decided about them.

-- As it was typed; null for one that an import brought.
ALTER TABLE comment ADD COLUMN written TEXT COLLATE "C";
-- When it was sent here; null for one that an import brought. `published` is when readers first saw it.
ALTER TABLE comment ADD COLUMN sent BIGINT;
-- SHA-256 of the secret in its private address, and the chance that this was made of: with the browser's own secret it makes
-- the address again.
ALTER TABLE comment ADD COLUMN secret TEXT COLLATE "C";
ALTER TABLE comment ADD COLUMN chance TEXT COLLATE "C";
-- SHA-256 of the secret that the writer's browser keeps.
ALTER TABLE comment ADD COLUMN browser TEXT COLLATE "C";
-- Salted digest of the address range that it came from, erased after a while.
ALTER TABLE comment ADD COLUMN origin_range TEXT COLLATE "C";
-- Whom to tell, among the mail addresses of the site; null: nobody.
ALTER TABLE comment ADD COLUMN correspondent BIGINT;
-- The account of a writer who is one of the site's people.
ALTER TABLE comment ADD COLUMN person_id BIGINT;
-- Digest of its folded words: the same for the same words.
ALTER TABLE comment ADD COLUMN fingerprint TEXT COLLATE "C";
-- What the phases said, as JSON.
ALTER TABLE comment ADD COLUMN findings TEXT COLLATE "C";
CREATE UNIQUE INDEX comment_by_secret ON comment (site_id, secret) WHERE secret IS NOT NULL;
CREATE INDEX comment_waiting ON comment (site_id, sent, id) WHERE state = 'held';
CREATE INDEX comment_of_browser ON comment (site_id, browser, sent) WHERE browser IS NOT NULL;
CREATE INDEX comment_of_range ON comment (site_id, origin_range, sent) WHERE origin_range IS NOT NULL;
CREATE INDEX comment_by_fingerprint ON comment (site_id, fingerprint, sent) WHERE fingerprint IS NOT NULL;
CREATE INDEX comment_of_article_by_sent ON comment (site_id, article_id, sent) WHERE sent IS NOT NULL;
CREATE INDEX comment_by_sent ON comment (site_id, sent) WHERE sent IS NOT NULL;

-- What was done to one comment, why, and by whom. Never changed but to be undone or redacted.
CREATE TABLE decision (
  site_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  comment_id BIGINT NOT NULL,
  article_id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  verb TEXT COLLATE "C" NOT NULL CONSTRAINT decision_verb_check CHECK (verb IN ('publish', 'refuse', 'spam', 'remove', 'restore', 'cut')),
  -- The state before, to which undoing leads back.
  former TEXT COLLATE "C" NOT NULL,
  -- Who decided, and what they were on the site then; null: a rule did.
  person_id BIGINT,
  role TEXT COLLATE "C",
  -- The rule that was broken, by its name, with its title and the version of the policy that held.
  clause TEXT COLLATE "C",
  clause_title TEXT COLLATE "C",
  policy_version BIGINT,
  -- The sentence to whoever wrote it.
  sentence TEXT COLLATE "C" NOT NULL,
  -- What the triage learned from it.
  lesson BIGINT,
  -- When it was undone; null: it holds.
  undone BIGINT,
  -- The appeal that it answers.
  appeal_id BIGINT,
  -- When it was hidden in the public log, and why.
  redacted BIGINT,
  redaction TEXT COLLATE "C",
  PRIMARY KEY (site_id, id),
  FOREIGN KEY (site_id, comment_id) REFERENCES comment (site_id, id)
);
CREATE INDEX decision_of_comment ON decision (site_id, comment_id, id);
CREATE INDEX decision_by_time ON decision (site_id, at, id);

-- What a comment said when it was decided about, for as long as that can be needed. Name and words of a removed comment stand
-- here and nowhere else.
CREATE TABLE evidence (
  site_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  comment_id BIGINT NOT NULL,
  decision_id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  -- When it is deleted.
  expires BIGINT NOT NULL,
  author TEXT COLLATE "C" NOT NULL,
  profile TEXT COLLATE "C",
  written TEXT COLLATE "C",
  html TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (site_id, id)
);
CREATE INDEX evidence_of_comment ON evidence (site_id, comment_id, id);
CREATE INDEX evidence_expires ON evidence (site_id, expires);

-- An answer to a decision by whoever wrote the comment: one for each decision.
CREATE TABLE appeal (
  site_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  comment_id BIGINT NOT NULL,
  decision_id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  words TEXT COLLATE "C" NOT NULL,
  -- Null: it waits.
  outcome TEXT COLLATE "C" CONSTRAINT appeal_outcome_check CHECK (outcome IN ('upheld', 'overturned')),
  decided BIGINT,
  person_id BIGINT,
  sentence TEXT COLLATE "C",
  PRIMARY KEY (site_id, id),
  UNIQUE (site_id, decision_id)
);
CREATE INDEX appeal_waiting ON appeal (site_id, at, id) WHERE outcome IS NULL;

-- What a reader says against a comment.
CREATE TABLE report (
  site_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  comment_id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  -- The rule it breaks, by its name; null where they only say why.
  clause TEXT COLLATE "C",
  words TEXT COLLATE "C" NOT NULL,
  browser TEXT COLLATE "C",
  -- When somebody was done with it; null: it waits.
  done BIGINT,
  PRIMARY KEY (site_id, id)
);
CREATE INDEX report_waiting ON report (site_id, comment_id) WHERE done IS NULL;

-- What the decisions of the site have taught, as `crates/triage` writes it.
CREATE TABLE triage (
  site_id BIGINT NOT NULL,
  model BYTEA NOT NULL,
  PRIMARY KEY (site_id)
);
