-- Which signals there are, whom they reach, and whether anything is ready for them.
CREATE TABLE signal_overview_v1 (
    id             text PRIMARY KEY,
    version        bigint NOT NULL,
    title          text NOT NULL,
    organisation   text NOT NULL,
    service_chain  text,
    state          text NOT NULL,
    people         bigint NOT NULL,
    horizon        text,
    likelihood     text,
    impact         text,
    initiatives    jsonb NOT NULL,
    linked         boolean NOT NULL,
    waiting_for    text,
    due_by         date,
    overdue        integer NOT NULL,
    occurred_at    timestamptz,
    prepared       boolean,
    lead_time_days bigint,
    custody        jsonb NOT NULL
);

CREATE INDEX signal_overview_v1_people ON signal_overview_v1 (people DESC, id);
CREATE INDEX signal_overview_v1_organisation ON signal_overview_v1 (organisation, people DESC, id);

GRANT SELECT, INSERT, UPDATE, DELETE ON signal_overview_v1 TO "${app}";
