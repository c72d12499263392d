-- Mail addresses whose mailbox refused a message for good: nothing goes there but what somebody asks for.

ALTER TABLE mail_address ADD COLUMN bounced BIGINT;
-- The server's words, or null where a person said so.
ALTER TABLE mail_address ADD COLUMN bounced_why TEXT COLLATE "C";
