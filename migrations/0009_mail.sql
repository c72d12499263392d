-- Mail: invitations that are sent to an address.

-- Whom it was mailed to, and the digest of the link in that message: the one that was shown works beside it.
ALTER TABLE invitation ADD COLUMN correspondent BIGINT;
ALTER TABLE invitation ADD COLUMN mailed TEXT COLLATE "C";
