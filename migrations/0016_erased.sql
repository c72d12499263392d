-- Articles that were deleted for ever.

ALTER TABLE article DROP CONSTRAINT article_state_check;
-- erased: its row has no words any more; its address says that it is gone.
ALTER TABLE article ADD CONSTRAINT article_state_check
  CHECK (state IN ('draft', 'submitted', 'scheduled', 'arriving', 'published', 'withdrawn', 'binned', 'erased'));
