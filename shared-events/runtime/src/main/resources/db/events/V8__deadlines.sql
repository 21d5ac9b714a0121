-- An aggregate may wait for several things at once. due_at is the first of them: by it the table is searched, and what
-- has passed is then read from waiting, name by name.
CREATE TABLE deadline_v2 (
    id text PRIMARY KEY,
    version bigint NOT NULL,
    due_at timestamptz,
    waiting jsonb NOT NULL
) WITH (fillfactor = 70);
CREATE INDEX deadline_v2_due ON deadline_v2 (due_at, id) WHERE due_at IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON deadline_v2 TO "${app}";

DROP TABLE deadline_v1;
DELETE FROM checkpoint WHERE name = 'deadline_v1';
