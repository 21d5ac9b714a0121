-- What was merged names the initiative in which it goes on. The rows of before do not know it, so the view gets a new
-- name and is built from the first event.
ALTER TABLE alike_v1 RENAME TO alike_v2;
ALTER INDEX alike_v1_pkey RENAME TO alike_v2_pkey;
ALTER INDEX alike_v1_words RENAME TO alike_v2_words;
ALTER INDEX alike_v1_thread RENAME TO alike_v2_thread;
TRUNCATE alike_v2;
ALTER TABLE alike_v2 ADD COLUMN merged_into text;
DELETE FROM checkpoint WHERE name = 'alike_v1';
