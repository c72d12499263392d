-- Writing: the way of an article from draft to correction, every saved text of it, and what readers are told was corrected.

ALTER TABLE article DROP CONSTRAINT article_state_check;
-- submitted: given to whoever may publish it. scheduled: published when its hour comes. binned: in the bin, whence it can be had back.
ALTER TABLE article ADD CONSTRAINT article_state_check
  CHECK (state IN ('draft', 'submitted', 'scheduled', 'arriving', 'published', 'withdrawn', 'binned'));

-- A sentence or two under the title; for cards and search engines, a description and the address of a picture.
ALTER TABLE article ADD COLUMN standfirst TEXT COLLATE "C";
ALTER TABLE article ADD COLUMN description TEXT COLLATE "C";
ALTER TABLE article ADD COLUMN card TEXT COLLATE "C";
-- The instant at which it was put on top of the home page, null while it is not.
ALTER TABLE article ADD COLUMN pinned BIGINT;
-- While scheduled: the instant, the civil time (2026-12-24T08:00:00) and zone that were asked for, and what will be published.
ALTER TABLE article ADD COLUMN due BIGINT;
ALTER TABLE article ADD COLUMN due_civil TEXT COLLATE "C";
ALTER TABLE article ADD COLUMN due_zone TEXT COLLATE "C";
ALTER TABLE article ADD COLUMN due_revision BIGINT;
-- The newest revision in line, and the one that readers see; null for what was imported and never edited here.
ALTER TABLE article ADD COLUMN revision BIGINT;
ALTER TABLE article ADD COLUMN shown BIGINT;
-- The instant of the newest correction.
ALTER TABLE article ADD COLUMN corrected BIGINT;
CREATE INDEX article_due ON article (site_id, due, id) WHERE due IS NOT NULL;
CREATE INDEX article_pinned ON article (site_id, pinned) WHERE pinned IS NOT NULL;

-- A saved text: private until it is published, then kept for good.
CREATE TABLE revision (
  site_id BIGINT NOT NULL,
  article_id BIGINT NOT NULL,
  -- Counted within the article; never used twice.
  number BIGINT NOT NULL,
  at BIGINT NOT NULL,
  -- Whoever saved it; null for what was imported.
  person BIGINT,
  kind TEXT COLLATE "C" NOT NULL CONSTRAINT revision_kind_check CHECK (kind IN ('auto', 'saved', 'published')),
  -- The number of the text it was written upon, which may have been thinned out since; null for the first.
  parent BIGINT,
  -- Everything but the body, as JSON.
  document TEXT COLLATE "C" NOT NULL,
  html TEXT COLLATE "C" NOT NULL,
  -- The instant at which readers first saw it.
  published BIGINT,
  -- The instant at which it was withdrawn from the public versions, and why.
  withdrawn BIGINT,
  withdrawal TEXT COLLATE "C",
  PRIMARY KEY (site_id, article_id, number),
  FOREIGN KEY (site_id, article_id) REFERENCES article (site_id, id)
);

-- What readers are told was corrected: one sentence, with the revision that did it.
CREATE TABLE correction (
  site_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  article_id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  words TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (site_id, id),
  FOREIGN KEY (site_id, article_id) REFERENCES article (site_id, id)
);
CREATE INDEX correction_of_article ON correction (site_id, article_id, id);

-- Names and addresses that labels had: they lead to what the label is called now. An address was never another label's.
CREATE TABLE former_label (
  site_id BIGINT NOT NULL,
  slug TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  label_id BIGINT NOT NULL,
  PRIMARY KEY (site_id, slug, name),
  FOREIGN KEY (site_id, label_id) REFERENCES label (site_id, id)
);
CREATE INDEX former_label_by_name ON former_label (site_id, name);
CREATE INDEX former_label_of ON former_label (site_id, label_id);
