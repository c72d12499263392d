-- Moving in through the browser: a backup that somebody sent at the desk, its plan, its report.

-- One such file. Its bytes lie beside the pictures of the site, under the name `file`, until `removed`.
CREATE TABLE import_upload (
  site_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  -- As it was called where it came from.
  name TEXT COLLATE "C" NOT NULL,
  file TEXT COLLATE "C" NOT NULL,
  bytes BIGINT NOT NULL,
  received BIGINT NOT NULL,
  -- planning: the plan is being made; planned: nothing is brought yet; running: it is being brought; stopped: a part is here,
  -- and it may go on; done: all is here; refused: it is broken, and nothing of it is here.
  state TEXT COLLATE "C" NOT NULL CONSTRAINT import_upload_state_check CHECK (state IN ('planning', 'planned', 'running', 'stopped', 'done', 'refused')),
  -- Since when it is so.
  changed BIGINT NOT NULL,
  -- The record of its run, and the first ids that this may have given: what has a later one was brought by it, also before
  -- it was interrupted.
  run_id BIGINT,
  first_article BIGINT,
  first_comment BIGINT,
  -- What the plan counted, and the counts of the report, as JSON.
  survey TEXT COLLATE "C",
  report TEXT COLLATE "C",
  -- Why it was refused, or stopped by itself, as JSON.
  trouble TEXT COLLATE "C",
  -- When the file was deleted; null while it is there.
  removed BIGINT,
  PRIMARY KEY (site_id, id)
);

-- Articles of it that are shown before and after. They go with the file.
CREATE TABLE import_sample (
  site_id BIGINT NOT NULL,
  upload_id BIGINT NOT NULL,
  place BIGINT NOT NULL,
  -- Why it was chosen, what becomes of it, and what was changed, as JSON.
  about TEXT COLLATE "C" NOT NULL,
  -- As it stood, compressed (deflate).
  raw BYTEA NOT NULL,
  html TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (site_id, upload_id, place)
);

-- The lines of its report: of the plan first, then of the run.
CREATE TABLE import_finding (
  site_id BIGINT NOT NULL,
  upload_id BIGINT NOT NULL,
  number BIGINT NOT NULL,
  cause TEXT COLLATE "C" NOT NULL,
  severity TEXT COLLATE "C" NOT NULL,
  subject TEXT COLLATE "C" NOT NULL,
  count BIGINT NOT NULL,
  old_id TEXT COLLATE "C" NOT NULL,
  -- Of the file; 0 where it is not known.
  line BIGINT NOT NULL,
  address TEXT COLLATE "C" NOT NULL,
  sample TEXT COLLATE "C" NOT NULL,
  -- Id, address and words without accents and capitals, for the search.
  plain TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (site_id, upload_id, number)
);
