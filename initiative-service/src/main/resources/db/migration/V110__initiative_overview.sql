-- The list of initiatives, with everything that each waits for. Rows of before know of one thing only, so the view gets
-- a new name and is built from the first event.
CREATE TABLE initiative_overview_v3 (
    id           text PRIMARY KEY,
    version      bigint NOT NULL,
    title        text NOT NULL,
    organisation text NOT NULL,
    source       text,
    facet        text,
    obligation   text,
    stage        text NOT NULL,
    stage_since  timestamptz NOT NULL,
    merged_into  text,
    executive    text,
    grace_until  date,
    owner        text,
    waits        jsonb NOT NULL,
    due_by       date,
    waiting_for  text,
    overdue      boolean NOT NULL,
    paused_until date,
    custody      jsonb NOT NULL
);

CREATE INDEX initiative_overview_v3_organisation ON initiative_overview_v3 (organisation, id);
CREATE INDEX initiative_overview_v3_stage ON initiative_overview_v3 (stage, id);
CREATE INDEX initiative_overview_v3_waiting_for ON initiative_overview_v3 (waiting_for, id);

GRANT SELECT, INSERT, UPDATE, DELETE ON initiative_overview_v3 TO "${app}";

DROP TABLE initiative_overview_v2;
DELETE FROM checkpoint WHERE name = 'initiative_overview_v2';
