-- Who was erased. Stands beside the events and not in the vault, so that a vault that comes back from a backup is told
-- again whom it must forget.
CREATE TABLE erased_person (
    person text PRIMARY KEY,
    because text NOT NULL, -- id of the event that said so
    erased_at timestamptz NOT NULL
);

-- When each retention term was last applied, and to how much.
CREATE TABLE retention_run (
    category text PRIMARY KEY,
    ran_at timestamptz NOT NULL,
    removed bigint NOT NULL
);

GRANT SELECT, INSERT ON erased_person TO "${app}";
GRANT SELECT, INSERT, UPDATE ON retention_run TO "${app}";
