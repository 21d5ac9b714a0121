CREATE TABLE need_overview_v1 (
    id text PRIMARY KEY,
    version bigint NOT NULL,
    state text NOT NULL,
    thread_id uuid NOT NULL,
    organisation text NOT NULL,
    title text NOT NULL,
    functional_specification text NOT NULL,
    estimate_max jsonb NOT NULL,
    cpv jsonb NOT NULL,
    needed_by date,
    case_id uuid,
    route text,
    choice jsonb,
    tender_id uuid,
    raised_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL
) WITH (fillfactor = 70);
CREATE INDEX need_overview_v1_thread ON need_overview_v1 (thread_id, id);
CREATE INDEX need_overview_v1_organisation ON need_overview_v1 (organisation, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON need_overview_v1 TO "${app}";
