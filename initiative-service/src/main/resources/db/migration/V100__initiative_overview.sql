-- Which initiatives there are, in which stage, and who answers for them.
CREATE TABLE initiative_overview_v1 (
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
    source       text
);

CREATE INDEX initiative_overview_v1_organisation ON initiative_overview_v1 (organisation, id);
CREATE INDEX initiative_overview_v1_stage ON initiative_overview_v1 (stage, id);

GRANT SELECT, INSERT, UPDATE, DELETE ON initiative_overview_v1 TO "${app}";
