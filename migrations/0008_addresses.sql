-- What a site says about its own addresses and rules: where addresses lead that nothing stands at, which were asked for in
-- vain, and the clauses of its policy.

-- An address that leads elsewhere. A row of `path` comes before it, the shape of an archive after it.
CREATE TABLE redirect (
  site_id BIGINT NOT NULL,
  path TEXT COLLATE "C" NOT NULL,
  query TEXT COLLATE "C" NOT NULL,
  -- A path of this site, or a full address; never one that leads on by a row of this table.
  target TEXT COLLATE "C" NOT NULL,
  made BIGINT NOT NULL,
  -- Null: not by somebody with an account.
  made_by BIGINT,
  -- Taken away, and kept for a while so that it can be put back.
  removed BIGINT,
  PRIMARY KEY (site_id, path, query)
);
CREATE INDEX redirect_by_target ON redirect (site_id, target);
CREATE INDEX redirect_removed ON redirect (site_id, removed) WHERE removed IS NOT NULL;

-- Addresses at which visitors found nothing, counted by the day of the site's clock. Nothing about the visitors. Kept by what
-- each node saves from time to time, so a crash may lose the last minute.
CREATE TABLE miss (
  site_id BIGINT NOT NULL,
  -- The path, and the declared query where there is one.
  address TEXT COLLATE "C" NOT NULL,
  day BIGINT NOT NULL,
  asked BIGINT NOT NULL,
  PRIMARY KEY (site_id, address, day)
);

-- One rule of a version of the policy. name stays the same from version to version and is never given to another rule of the
-- site: a decision cites it with the version. A version from before these rows has its words alone.
CREATE TABLE policy_clause (
  site_id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  position BIGINT NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  title TEXT COLLATE "C" NOT NULL,
  words TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (site_id, version, position),
  UNIQUE (site_id, version, name),
  FOREIGN KEY (site_id, version) REFERENCES policy (site_id, version)
);
