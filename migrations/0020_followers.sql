-- Who follows a discussion by mail, and how those who moderate are told of what waits.

CREATE TABLE follower (
  site_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  article_id BIGINT NOT NULL,
  -- The number of a first-level comment, whose thread it is; null: the whole discussion.
  thread BIGINT,
  -- Whom, among the mail addresses of the site.
  correspondent BIGINT NOT NULL,
  language TEXT COLLATE "C" NOT NULL,
  -- Chance that the links in messages are made of: the one that confirms, and the one that ends it.
  seed TEXT COLLATE "C" NOT NULL,
  -- When it was asked for last.
  asked BIGINT NOT NULL,
  -- Null: nobody has confirmed it, and nothing is mailed but the question.
  confirmed BIGINT,
  -- The highest number that they were told of.
  told BIGINT NOT NULL,
  PRIMARY KEY (site_id, id),
  FOREIGN KEY (site_id, article_id) REFERENCES article (site_id, id)
);
CREATE INDEX follower_of_article ON follower (site_id, article_id, id);
CREATE INDEX follower_of_correspondent ON follower (site_id, correspondent, asked);
CREATE INDEX follower_unconfirmed ON follower (site_id, asked) WHERE confirmed IS NULL;

-- What somebody who moderates chose. Without a row: a digest in the morning.
CREATE TABLE moderator_news (
  site_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  choice TEXT COLLATE "C" NOT NULL CONSTRAINT moderator_news_choice_check CHECK (choice IN ('each', 'digest', 'none')),
  -- The hour of the digest by the site's clock, 0 to 23.
  hour BIGINT NOT NULL,
  -- When they were last told; null: never.
  told BIGINT,
  PRIMARY KEY (site_id, person_id)
);
