-- The register with names in two languages, first and last days and successors. Rows of before do not say, so the view
-- gets a new name and is built from the first event.
CREATE TABLE organisation_register_v2 (
    id           text PRIMARY KEY,
    version      bigint NOT NULL,
    name         text NOT NULL,
    name_en      text,
    abbreviation text NOT NULL,
    kind         text NOT NULL,
    parent       text,
    valid_from   date,
    valid_until  date,
    successor    text,
    former_names jsonb NOT NULL,
    custody      jsonb NOT NULL
);

CREATE INDEX organisation_register_v2_parent ON organisation_register_v2 (parent, id);
CREATE INDEX organisation_register_v2_kind ON organisation_register_v2 (kind, id);

GRANT SELECT, INSERT, UPDATE, DELETE ON organisation_register_v2 TO "${app}";

DROP TABLE organisation_register_v1;
DELETE FROM checkpoint WHERE name = 'organisation_register_v1';
