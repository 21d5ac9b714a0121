-- Who is behind a reference. What can be read of it is sealed under the person's own key.
CREATE TABLE person (
    person text NOT NULL,
    organisation text NOT NULL, -- each keeps what it needs: none learns whom another knows
    details text NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (person, organisation)
);
CREATE INDEX person_age ON person (updated_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON person TO "${app}";
