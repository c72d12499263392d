-- How often articles are read: sums alone, nothing about who reads.

CREATE TABLE reads (
  site_id BIGINT NOT NULL,
  -- A day on the site's clock (20261101), or a month (202611), which holds the sum of its days. Days go after two years.
  period BIGINT NOT NULL,
  article_id BIGINT NOT NULL,
  count BIGINT NOT NULL,
  PRIMARY KEY (site_id, period, article_id)
);
CREATE INDEX reads_of_article ON reads (site_id, article_id, period);
