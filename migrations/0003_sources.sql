-- Sources: the works that articles rest on, who publishes them, and who passes on what.

-- A name with the host it stands on; one of them may be empty, and both for works of which neither is known.
CREATE TABLE outlet (
  site_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  host TEXT COLLATE "C" NOT NULL,
  created BIGINT NOT NULL,
  PRIMARY KEY (site_id, id),
  UNIQUE (site_id, name, host)
);

-- One record for each work, shared by all articles that rest on it; it stays when none does any more.
CREATE TABLE source (
  site_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  -- The one form of its address under which it is found, and the link as it was given; null for a book or a register.
  address TEXT COLLATE "C",
  link TEXT COLLATE "C",
  title TEXT COLLATE "C" NOT NULL,
  outlet_id BIGINT NOT NULL,
  -- Names, as JSON.
  authors TEXT COLLATE "C" NOT NULL,
  language TEXT COLLATE "C",
  -- As far as it is known: 2026, 2026-03 or 2026-03-08.
  published TEXT COLLATE "C",
  created BIGINT NOT NULL,
  PRIMARY KEY (site_id, id),
  UNIQUE (site_id, address),
  FOREIGN KEY (site_id, outlet_id) REFERENCES outlet (site_id, id)
);
CREATE INDEX source_of_outlet ON source (site_id, outlet_id, id);
CREATE INDEX source_without_address ON source (site_id, title) WHERE address IS NULL;

-- The tree of sources of an article, in reading order. What it says is stated by that article, also where one source leads
-- to another: two articles may know different things, and neither takes the other's away.
CREATE TABLE relation (
  site_id BIGINT NOT NULL,
  stated_by BIGINT NOT NULL,
  position BIGINT NOT NULL,
  -- Where it leads from; null: from the article itself. Where it occurs several times, the last one before this place.
  from_source BIGINT,
  source_id BIGINT NOT NULL,
  kind TEXT COLLATE "C" NOT NULL CONSTRAINT relation_kind_check CHECK (kind IN ('translates', 'relays', 'quotes', 'cites', 'via')),
  PRIMARY KEY (site_id, stated_by, position),
  FOREIGN KEY (site_id, stated_by) REFERENCES article (site_id, id),
  FOREIGN KEY (site_id, from_source) REFERENCES source (site_id, id),
  FOREIGN KEY (site_id, source_id) REFERENCES source (site_id, id)
);
CREATE INDEX relation_to_source ON relation (site_id, source_id, stated_by);
CREATE INDEX relation_from_source ON relation (site_id, from_source) WHERE from_source IS NOT NULL;
