-- How often each thing was decided, undone ones left out: the public page of decisions says it, and a count costs what was decided.
CREATE TABLE decision_count (
  site_id BIGINT NOT NULL,
  verb TEXT COLLATE "C" NOT NULL,
  decisions BIGINT NOT NULL,
  PRIMARY KEY (site_id, verb)
);

-- hold: what somebody sends is read first, until an instant.
ALTER TABLE decision DROP CONSTRAINT decision_verb_check;
ALTER TABLE decision ADD CONSTRAINT decision_verb_check
  CHECK (verb IN ('publish', 'refuse', 'spam', 'remove', 'restore', 'cut', 'hold'));
-- Until when it holds; null: without end.
ALTER TABLE decision ADD COLUMN until BIGINT;

-- By what somebody is known again whose comments wait for a time, by a decision. It ends by itself.
CREATE TABLE hold (
  site_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  decision_id BIGINT NOT NULL,
  known_by TEXT COLLATE "C" NOT NULL CONSTRAINT hold_known_by_check CHECK (known_by IN ('mail', 'browser', 'range')),
  -- The number of a mail address of the site, or the digest of a browser or of a range.
  mark TEXT COLLATE "C" NOT NULL,
  until BIGINT NOT NULL,
  -- When it was taken back; null: it was not.
  ended BIGINT,
  PRIMARY KEY (site_id, id)
);
CREATE INDEX hold_by_mark ON hold (site_id, mark, until) WHERE ended IS NULL;
CREATE INDEX hold_of_decision ON hold (site_id, decision_id);

-- Secrets of private addresses that were mailed, beside the one that the browser of the writer makes: digests.
CREATE TABLE private_link (
  site_id BIGINT NOT NULL,
  secret TEXT COLLATE "C" NOT NULL,
  comment_id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (site_id, secret)
);
CREATE INDEX comment_of_correspondent ON comment (site_id, correspondent) WHERE correspondent IS NOT NULL;

-- closed_by_time: its day came; it is opened again by hand.
ALTER TABLE article DROP CONSTRAINT article_discussion_check;
ALTER TABLE article ADD CONSTRAINT article_discussion_check
  CHECK (discussion IN ('open', 'closed', 'arrived_closed', 'closed_by_time'));
CREATE INDEX article_discussion_open ON article (site_id, published, id) WHERE discussion = 'open' AND state = 'published';

-- How the discussion of one article takes comments, where it was set; without a row: as the site does.
CREATE TABLE discussion (
  site_id BIGINT NOT NULL,
  article_id BIGINT NOT NULL,
  -- Which comments wait; null: as on the site.
  mode TEXT COLLATE "C" CONSTRAINT discussion_mode_check CHECK (mode IN ('open', 'first_held', 'all_held')),
  -- Days after its publication on which it closes; 0: never; null: as on the site.
  close_after BIGINT,
  -- When it was opened again by hand: no day closes it any more; null: it was not.
  reopened BIGINT,
  PRIMARY KEY (site_id, article_id),
  FOREIGN KEY (site_id, article_id) REFERENCES article (site_id, id)
);
CREATE INDEX discussion_closing ON discussion (site_id, article_id) WHERE close_after IS NOT NULL;
