-- Links that show an article to whoever holds one, before its readers see it.

CREATE TABLE shared_preview (
  site_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  article_id BIGINT NOT NULL,
  -- The SHA-256 of the secret in the link, so that nobody who reads this can use it.
  digest TEXT COLLATE "C" NOT NULL,
  -- The saved text that it shows; null: the newest each time.
  revision BIGINT,
  -- Whoever made it.
  person BIGINT,
  created BIGINT NOT NULL,
  -- From this instant on it shows nothing.
  expires BIGINT NOT NULL,
  -- The instant at which somebody ended it by hand. The row stays, so that the link can say that it is over.
  ended BIGINT,
  PRIMARY KEY (site_id, id),
  UNIQUE (site_id, digest),
  FOREIGN KEY (site_id, article_id) REFERENCES article (site_id, id)
);
CREATE INDEX shared_preview_of_article ON shared_preview (site_id, article_id, id);
