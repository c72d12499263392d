-- Pictures with words of their own and smaller ones for readers' screens, where they are used, and the jobs that make them.

-- Whether it moves, as bytes say: only then is it shown as it came.
ALTER TABLE picture ADD COLUMN animated BIGINT NOT NULL DEFAULT 0;
-- The library's words, for every article that gives none of its own.
ALTER TABLE picture ADD COLUMN alt TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE picture ADD COLUMN credit TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE picture ADD COLUMN caption TEXT COLLATE "C" NOT NULL DEFAULT '';
-- Name and words without accents and capitals, for the search of the library.
ALTER TABLE picture ADD COLUMN plain TEXT COLLATE "C" NOT NULL DEFAULT '';
-- When it was kept here; 0 for what an import brought before this was noted.
ALTER TABLE picture ADD COLUMN added BIGINT NOT NULL DEFAULT 0;
-- The name of the colour that stands in its place until it is there; null while nobody has looked.
ALTER TABLE picture ADD COLUMN tint TEXT COLLATE "C";
-- The picture that is shown instead of this one everywhere; null while there is none.
ALTER TABLE picture ADD COLUMN replaced_by_sha256 TEXT COLLATE "C";
ALTER TABLE picture ADD COLUMN replaced_by_name TEXT COLLATE "C";
CREATE INDEX picture_by_time ON picture (site_id, added, sha256, name);
-- Addresses hold the beginning of a digest.
CREATE INDEX picture_by_beginning ON picture (site_id, substr(sha256, 1, 20));

-- A smaller one of a picture: its own bytes are the blob sha256.
CREATE TABLE picture_variant (
  site_id BIGINT NOT NULL,
  sha256 TEXT COLLATE "C" NOT NULL,
  -- The digest of the picture that it was made of.
  original TEXT COLLATE "C" NOT NULL,
  media_type TEXT COLLATE "C" NOT NULL,
  width BIGINT NOT NULL,
  height BIGINT NOT NULL,
  bytes BIGINT NOT NULL,
  PRIMARY KEY (site_id, original, media_type, width)
);
CREATE INDEX picture_variant_by_digest ON picture_variant (site_id, sha256);

-- Which articles show a picture: in what readers get ('public') and in what is being written ('draft').
CREATE TABLE picture_use (
  site_id BIGINT NOT NULL,
  article_id BIGINT NOT NULL,
  place TEXT COLLATE "C" NOT NULL CONSTRAINT picture_use_place_check CHECK (place IN ('public', 'draft')),
  -- As in the address: the beginning of the digest, and the name.
  beginning TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (site_id, article_id, place, beginning, name)
);
CREATE INDEX picture_use_of_picture ON picture_use (site_id, beginning, name);

-- Work on the outside world, enqueued with the action that wants it. A row is there until its job is done.
CREATE TABLE job (
  site_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  key TEXT COLLATE "C" NOT NULL,
  -- Ids for whoever does it, as JSON: no words, no personal data.
  payload TEXT COLLATE "C" NOT NULL,
  due BIGINT NOT NULL,
  -- How often it was asked for: asked for again while it is done, it is done again.
  asked BIGINT NOT NULL,
  attempts BIGINT NOT NULL,
  -- Until then it is a worker's; null while nobody has it.
  lease BIGINT,
  -- How far it is.
  progress TEXT COLLATE "C",
  -- Why the last attempt failed.
  trouble TEXT COLLATE "C",
  -- Why it was given up; null while it is not.
  failed TEXT COLLATE "C",
  PRIMARY KEY (site_id, id),
  UNIQUE (site_id, kind, key)
);
CREATE INDEX job_due ON job (due) WHERE failed IS NULL;
