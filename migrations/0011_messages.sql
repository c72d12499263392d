-- What readers write to the people of a site, by the contact form.

CREATE TABLE message (
  site_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  -- Whom to answer, among the mail addresses of the site; null: they gave none.
  correspondent BIGINT,
  words TEXT COLLATE "C" NOT NULL,
  -- When somebody was done with it; null: it waits.
  done BIGINT,
  PRIMARY KEY (site_id, id)
);
CREATE INDEX message_by_time ON message (site_id, at);

-- What proves to all nodes that a form was given out by one of them.
CREATE TABLE secret (
  site_id BIGINT NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  value TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (site_id, name)
);
