-- The articles with the most comments, for a block of the home page: found without looking at all of them.
CREATE INDEX article_discussed ON article (site_id, comments, id) WHERE listed IS NOT NULL AND comments > 0;
