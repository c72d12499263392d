-- Series of articles in an order, texts that are translations of each other, and what the desk's list is searched by.

-- Articles that are read one after the other. Which of them readers see is asked each time: a series is short.
CREATE TABLE series (
  site_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  slug TEXT COLLATE "C" NOT NULL,
  -- A sentence or two for readers, plain text; empty for none.
  about TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (site_id, id),
  UNIQUE (site_id, slug)
);

-- Addresses that series had: they lead to where each stands now.
CREATE TABLE former_series (
  site_id BIGINT NOT NULL,
  slug TEXT COLLATE "C" NOT NULL,
  series_id BIGINT NOT NULL,
  PRIMARY KEY (site_id, slug),
  FOREIGN KEY (site_id, series_id) REFERENCES series (site_id, id)
);

CREATE TABLE series_article (
  site_id BIGINT NOT NULL,
  series_id BIGINT NOT NULL,
  article_id BIGINT NOT NULL,
  -- Orders them; without meaning of its own.
  position BIGINT NOT NULL,
  PRIMARY KEY (site_id, series_id, article_id),
  FOREIGN KEY (site_id, series_id) REFERENCES series (site_id, id),
  FOREIGN KEY (site_id, article_id) REFERENCES article (site_id, id)
);
CREATE INDEX series_of_article ON series_article (site_id, article_id, series_id);

-- Articles with the same number are translations of each other; no article has two.
CREATE TABLE translation (
  site_id BIGINT NOT NULL,
  article_id BIGINT NOT NULL,
  translations_id BIGINT NOT NULL,
  PRIMARY KEY (site_id, article_id),
  FOREIGN KEY (site_id, article_id) REFERENCES article (site_id, id)
);
CREATE INDEX translation_together ON translation (site_id, translations_id, article_id);

-- Names, title and address, folded, each on a line: what the desk's list is searched by. Short, so that an index holds it.
ALTER TABLE article ADD COLUMN front TEXT COLLATE "C";
CREATE INDEX article_front ON article (site_id, kind, id, state, language, front);
