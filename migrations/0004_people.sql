-- People: accounts, how they prove who they are, where they are signed in, and what they may do on which site.

-- Server-wide: somebody with an account. The name is what readers see; the account name is what they may sign in with
-- beside their mail address, and is shown to nobody else.
CREATE TABLE person (
  id BIGINT NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  account TEXT COLLATE "C",
  -- The language of the desk; null: that of the site.
  locale TEXT COLLATE "C",
  created BIGINT NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (account)
);

-- Server-wide: what proves a person. password: an Argon2id hash; recovery, link: the SHA-256 of a code that works once.
CREATE TABLE credential (
  id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  kind TEXT COLLATE "C" NOT NULL CONSTRAINT credential_kind_check CHECK (kind IN ('password', 'recovery', 'link')),
  secret TEXT COLLATE "C" NOT NULL,
  created BIGINT NOT NULL,
  -- After this instant it proves nothing; null: it does not end by itself.
  expires BIGINT,
  PRIMARY KEY (id),
  UNIQUE (kind, secret),
  FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX credential_of_person ON credential (person_id, kind);

-- Server-wide: a browser that is signed in. digest is the SHA-256 of its cookie, so that nobody who reads this can use it.
CREATE TABLE session (
  digest TEXT COLLATE "C" NOT NULL,
  person_id BIGINT NOT NULL,
  created BIGINT NOT NULL,
  -- To the hour: when it was last used.
  seen BIGINT NOT NULL,
  -- When the password was last given in it.
  confirmed BIGINT NOT NULL,
  expires BIGINT NOT NULL,
  -- Browser and system in a few words, so that its owner knows it again.
  device TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (digest),
  FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX session_of_person ON session (person_id);

-- What a person may do on a site.
CREATE TABLE membership (
  site_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  role TEXT COLLATE "C" NOT NULL CONSTRAINT membership_role_check CHECK (role IN ('owner', 'editor', 'author', 'translator', 'moderator')),
  since BIGINT NOT NULL,
  PRIMARY KEY (site_id, person_id)
);

-- The one table of mail addresses; those of people with an account belong to the server, site 0.
CREATE TABLE mail_address (
  site_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  address TEXT COLLATE "C" NOT NULL,
  -- The same in small letters: one address is one account.
  folded TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (site_id, person_id),
  UNIQUE (site_id, folded)
);

-- A link that makes whoever follows it one of the site's people, once.
CREATE TABLE invitation (
  site_id BIGINT NOT NULL,
  digest TEXT COLLATE "C" NOT NULL,
  role TEXT COLLATE "C" NOT NULL CONSTRAINT invitation_role_check CHECK (role IN ('owner', 'editor', 'author', 'translator', 'moderator')),
  invited_by BIGINT NOT NULL,
  created BIGINT NOT NULL,
  expires BIGINT NOT NULL,
  PRIMARY KEY (site_id, digest)
);
