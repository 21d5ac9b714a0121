-- The list of initiatives, with whose each is, who takes part and who may know of it. Rows of before do not say, so the
-- view gets a new name and is built from the first event.
CREATE TABLE initiative_overview_v2 (
    id           text PRIMARY KEY,
    version      bigint NOT NULL,
    title        text NOT NULL,
    organisation text NOT NULL,
    stage        text NOT NULL,
    stage_since  timestamptz NOT NULL,
    executive    text,
    owner        text,
    due_by       date,
    overdue      boolean NOT NULL,
    source       text,
    custody      jsonb NOT NULL
);

CREATE INDEX initiative_overview_v2_organisation ON initiative_overview_v2 (organisation, id);
CREATE INDEX initiative_overview_v2_stage ON initiative_overview_v2 (stage, id);

-- The public register of organisations.
CREATE TABLE organisation_register_v1 (
    id           text PRIMARY KEY,
    version      bigint NOT NULL,
    name         text NOT NULL,
    abbreviation text NOT NULL,
    kind         text NOT NULL,
    parent       text,
    custody      jsonb NOT NULL
);

CREATE INDEX organisation_register_v1_parent ON organisation_register_v1 (parent, id);

GRANT SELECT, INSERT, UPDATE, DELETE ON initiative_overview_v2, organisation_register_v1 TO "${app}";

DROP TABLE initiative_overview_v1;
DELETE FROM checkpoint WHERE name = 'initiative_overview_v1';
