-- The first schema: sites, their log, articles, labels, addresses, discussions, pictures, imports.
-- Every table that a site owns begins its key with site_id; ids are counted within a site. Instants are UTC microseconds.
-- A CHECK has a name, so that a later migration can drop it and add a wider one.

-- Server-wide: the publications that this server holds. Site 0 is the server itself and has a head, but no row here.
CREATE TABLE site (
  id BIGINT NOT NULL,
  title TEXT COLLATE "C" NOT NULL,
  locale TEXT COLLATE "C" NOT NULL,
  time_zone TEXT COLLATE "C" NOT NULL,
  -- arriving: an import that made the site is still running; open: to all; closed: to nobody without leave.
  state TEXT COLLATE "C" NOT NULL CONSTRAINT site_state_check CHECK (state IN ('arriving', 'open', 'closed')),
  created BIGINT NOT NULL,
  PRIMARY KEY (id)
);

-- Server-wide: names under which a site is asked for. Exactly one of a site is its main one; old ones lead to it.
CREATE TABLE host (
  name TEXT COLLATE "C" NOT NULL,
  site_id BIGINT NOT NULL,
  role TEXT COLLATE "C" NOT NULL CONSTRAINT host_role_check CHECK (role IN ('main', 'old')),
  PRIMARY KEY (name),
  FOREIGN KEY (site_id) REFERENCES site (id)
);
CREATE INDEX host_of_site ON host (site_id);

-- The newest number of each site's log. Updating this row is the first statement of every action and orders them.
CREATE TABLE site_head (
  site_id BIGINT NOT NULL,
  number BIGINT NOT NULL,
  PRIMARY KEY (site_id)
);
INSERT INTO site_head (site_id, number) VALUES (0, 0);

-- The log: a notice that something changed, with every key it touched. Never words or personal data.
CREATE TABLE change (
  site_id BIGINT NOT NULL,
  number BIGINT NOT NULL,
  at BIGINT NOT NULL,
  keys TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (site_id, number)
);
CREATE INDEX change_by_time ON change (at);

-- Who did what to which one thing, one row for each action; number is that of its change.
CREATE TABLE audit (
  site_id BIGINT NOT NULL,
  number BIGINT NOT NULL,
  at BIGINT NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  verb TEXT COLLATE "C" NOT NULL,
  subject TEXT COLLATE "C" NOT NULL,
  reason TEXT COLLATE "C",
  details TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (site_id, number)
);

-- The last id given out, for each kind of thing within a site.
CREATE TABLE id_counter (
  site_id BIGINT NOT NULL,
  noun TEXT COLLATE "C" NOT NULL,
  last BIGINT NOT NULL,
  PRIMARY KEY (site_id, noun)
);

CREATE TABLE setting (
  site_id BIGINT NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  value TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (site_id, name)
);

-- The owner's words about what may be said, each version kept: a decision cites the one that held.
CREATE TABLE policy (
  site_id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  words TEXT COLLATE "C" NOT NULL,
  since BIGINT NOT NULL,
  PRIMARY KEY (site_id, version)
);

-- A dated piece (article) or an undated one (page). Its body stands in article_body, so that lists stay light.
CREATE TABLE article (
  site_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  kind TEXT COLLATE "C" NOT NULL CONSTRAINT article_kind_check CHECK (kind IN ('article', 'page')),
  -- arriving: brought by an import that has not opened it yet.
  state TEXT COLLATE "C" NOT NULL CONSTRAINT article_state_check CHECK (state IN ('draft', 'arriving', 'published', 'withdrawn')),
  title TEXT COLLATE "C" NOT NULL,
  language TEXT COLLATE "C",
  bylines TEXT COLLATE "C" NOT NULL,
  summary TEXT COLLATE "C" NOT NULL,
  -- The address it is known by: the path, and the declared query where there is one; null while it has none.
  path TEXT COLLATE "C",
  published BIGINT,
  -- Seconds east of UTC, as written when it was published; local_date is the date that this gave, frozen: 20220110.
  published_offset BIGINT,
  local_date BIGINT,
  -- The month of local_date (202201), for the archive.
  local_month BIGINT,
  -- The instant when it stands in lists, null while it does not. Lists, archives and neighbours read only this.
  listed BIGINT,
  feed_id TEXT COLLATE "C" NOT NULL,
  -- The nearest older articles that share a label, fixed at publication: ids as JSON; null until then.
  related TEXT COLLATE "C",
  comments BIGINT NOT NULL,
  comments_removed BIGINT NOT NULL,
  discussion TEXT COLLATE "C" NOT NULL CONSTRAINT article_discussion_check CHECK (discussion IN ('open', 'closed', 'arrived_closed')),
  withdrawn BIGINT,
  -- The instant of the last change made here; null for what stands as it was brought in.
  edited BIGINT,
  PRIMARY KEY (site_id, id)
);
CREATE INDEX article_listed ON article (site_id, listed, id);
CREATE INDEX article_by_month ON article (site_id, local_month, listed, id);
CREATE INDEX article_arriving ON article (site_id, id) WHERE state = 'arriving';

CREATE TABLE article_body (
  site_id BIGINT NOT NULL,
  article_id BIGINT NOT NULL,
  html TEXT COLLATE "C" NOT NULL,
  -- The rules that cleaned it; a lower version than the program's is cleaned again from the original.
  cleaner BIGINT NOT NULL,
  -- Title and words without accents and capitals, for the plain search.
  plain TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (site_id, article_id),
  FOREIGN KEY (site_id, article_id) REFERENCES article (site_id, id)
);

-- What an import brought, byte for byte and compressed (deflate), for articles ('article') and comments ('comment').
CREATE TABLE original (
  site_id BIGINT NOT NULL,
  kind TEXT COLLATE "C" NOT NULL CONSTRAINT original_kind_check CHECK (kind IN ('article', 'comment')),
  id BIGINT NOT NULL,
  -- What the bytes are: markup, markup whose plain line ends are breaks, or plain text.
  format TEXT COLLATE "C" NOT NULL CONSTRAINT original_format_check CHECK (format IN ('html', 'lines', 'text')),
  body BYTEA NOT NULL,
  PRIMARY KEY (site_id, kind, id)
);

-- Addresses of articles and pages: found by row, never worked out again. query is a declared one such as p=12, else empty.
CREATE TABLE path (
  site_id BIGINT NOT NULL,
  path TEXT COLLATE "C" NOT NULL,
  query TEXT COLLATE "C" NOT NULL,
  article_id BIGINT NOT NULL,
  role TEXT COLLATE "C" NOT NULL CONSTRAINT path_role_check CHECK (role IN ('main', 'former')),
  PRIMARY KEY (site_id, path, query),
  FOREIGN KEY (site_id, article_id) REFERENCES article (site_id, id)
);
CREATE INDEX path_of_article ON path (site_id, article_id);

CREATE TABLE label (
  site_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  slug TEXT COLLATE "C" NOT NULL,
  -- Listed articles that carry it.
  articles BIGINT NOT NULL,
  PRIMARY KEY (site_id, id),
  UNIQUE (site_id, name),
  UNIQUE (site_id, slug)
);

CREATE TABLE article_label (
  site_id BIGINT NOT NULL,
  article_id BIGINT NOT NULL,
  position BIGINT NOT NULL,
  label_id BIGINT NOT NULL,
  -- As in article: null while the article does not stand in lists.
  listed BIGINT,
  PRIMARY KEY (site_id, article_id, position),
  FOREIGN KEY (site_id, article_id) REFERENCES article (site_id, id),
  FOREIGN KEY (site_id, label_id) REFERENCES label (site_id, id)
);
CREATE INDEX article_label_listed ON article_label (site_id, label_id, listed, article_id);

-- Listed articles of each month (202201).
CREATE TABLE month_count (
  site_id BIGINT NOT NULL,
  month BIGINT NOT NULL,
  articles BIGINT NOT NULL,
  PRIMARY KEY (site_id, month)
);

-- A reader's message. number is given at its first publication and never again to another.
CREATE TABLE comment (
  site_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  article_id BIGINT NOT NULL,
  number BIGINT,
  parent_id BIGINT,
  -- arriving: brought by an import, not numbered yet.
  state TEXT COLLATE "C" NOT NULL CONSTRAINT comment_state_check CHECK (state IN ('arriving', 'published', 'held', 'rejected', 'removed')),
  author TEXT COLLATE "C" NOT NULL,
  profile TEXT COLLATE "C",
  published BIGINT NOT NULL,
  published_offset BIGINT NOT NULL,
  html TEXT COLLATE "C" NOT NULL,
  cleaner BIGINT NOT NULL,
  -- The anchor under which the old system knew it (#c<old_id>), and the one it answered there.
  old_id TEXT COLLATE "C",
  old_parent TEXT COLLATE "C",
  -- Who removed it, when, under which clause: as JSON, null unless removed.
  removal TEXT COLLATE "C",
  edited BIGINT,
  PRIMARY KEY (site_id, id),
  FOREIGN KEY (site_id, article_id) REFERENCES article (site_id, id)
);
CREATE INDEX comment_of_article ON comment (site_id, article_id, number) WHERE number IS NOT NULL;
CREATE INDEX comment_by_time ON comment (site_id, published, id);
CREATE INDEX comment_arriving ON comment (site_id, article_id) WHERE state = 'arriving';

-- A picture at hand: its bytes are the blob of that digest.
CREATE TABLE picture (
  site_id BIGINT NOT NULL,
  sha256 TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  media_type TEXT COLLATE "C" NOT NULL,
  width BIGINT NOT NULL,
  height BIGINT NOT NULL,
  bytes BIGINT NOT NULL,
  PRIMARY KEY (site_id, sha256, name)
);

-- Which row an entry of a foreign system became: repeating an import finds it here.
CREATE TABLE origin (
  site_id BIGINT NOT NULL,
  source TEXT COLLATE "C" NOT NULL,
  kind TEXT COLLATE "C" NOT NULL CONSTRAINT origin_kind_check CHECK (kind IN ('article', 'comment')),
  old_id TEXT COLLATE "C" NOT NULL,
  id BIGINT NOT NULL,
  -- Of the entry as it stood in the file, to see a later difference.
  digest BYTEA NOT NULL,
  -- The old id comes before the source: a reader's old link names no source.
  PRIMARY KEY (site_id, kind, old_id, source)
);

CREATE TABLE import_run (
  site_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  source TEXT COLLATE "C" NOT NULL,
  file TEXT COLLATE "C" NOT NULL,
  started BIGINT NOT NULL,
  finished BIGINT,
  -- Counts and the first page of the loss report, as JSON.
  report TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (site_id, id)
);
