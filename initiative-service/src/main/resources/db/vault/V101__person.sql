-- Who is behind a reference. What can be read of it is sealed under the person's own key.
CREATE TABLE person (
    person text PRIMARY KEY,
    organisation text NOT NULL,
    details text NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX person_age ON person (updated_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON person TO "${app}";
