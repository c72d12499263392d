-- Notes that those who write in an article hang on its passages. No reader ever sees one: they stand in no text.

CREATE TABLE passage_note (
  site_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  article_id BIGINT NOT NULL,
  -- The note that this one answers; null: it is about a passage.
  answers BIGINT,
  person BIGINT NOT NULL,
  at BIGINT NOT NULL,
  words TEXT COLLATE "C" NOT NULL,
  -- The passage by its words and by what stood around them; null for an answer.
  exact TEXT COLLATE "C",
  prefix TEXT COLLATE "C",
  suffix TEXT COLLATE "C",
  -- When it was settled, and by whom.
  resolved BIGINT,
  resolved_by BIGINT,
  PRIMARY KEY (site_id, id),
  FOREIGN KEY (site_id, article_id) REFERENCES article (site_id, id)
);
CREATE INDEX passage_note_of_article ON passage_note (site_id, article_id, id);
