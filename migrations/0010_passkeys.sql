-- Passkeys, and the ceremonies in which they are made and used.

ALTER TABLE credential DROP CONSTRAINT credential_kind_check;
-- passkey: secret is the id under which the authenticator knows it.
ALTER TABLE credential ADD CONSTRAINT credential_kind_check
  CHECK (kind IN ('password', 'recovery', 'link', 'passkey'));
-- Of a passkey: what its owner calls it, the host it was made for, when it was last used, and its public key with the
-- counter of its authenticator, as JSON.
ALTER TABLE credential ADD COLUMN name TEXT COLLATE "C";
ALTER TABLE credential ADD COLUMN host TEXT COLLATE "C";
ALTER TABLE credential ADD COLUMN used BIGINT;
ALTER TABLE credential ADD COLUMN public_key TEXT COLLATE "C";

-- What was asked of a browser and is not answered yet: taken out with its first answer. It belongs to the server, site 0,
-- so that any node may get the answer.
CREATE TABLE ceremony (
  site_id BIGINT NOT NULL,
  digest TEXT COLLATE "C" NOT NULL,
  -- Who makes a passkey; null: somebody who wants to sign in.
  person_id BIGINT,
  state TEXT COLLATE "C" NOT NULL,
  expires BIGINT NOT NULL,
  PRIMARY KEY (site_id, digest)
);
