CREATE TABLE fund_test_v1 (
    id text PRIMARY KEY,
    version bigint NOT NULL,
    name text NOT NULL CHECK (name <> 'refused by the table'),
    organisation text,
    opened_at timestamptz,
    valid_to date,
    allocated jsonb NOT NULL,
    hours bigint NOT NULL,
    custody jsonb NOT NULL
);
CREATE TABLE allocation_test_v1 (
    id text PRIMARY KEY,
    version bigint NOT NULL,
    hours bigint NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON fund_test_v1, allocation_test_v1 TO "${app}";
