CREATE TABLE tender_overview_v1 (
    id text PRIMARY KEY,
    version bigint NOT NULL,
    state text NOT NULL,
    thread_id uuid NOT NULL,
    need_id uuid NOT NULL,
    case_id uuid,
    organisation text NOT NULL,
    title text NOT NULL,
    plan jsonb NOT NULL,
    lots jsonb NOT NULL,
    planned_dispatch date NOT NULL,
    dispatched_at timestamptz,
    published_at timestamptz,
    request_deadline date,
    tender_deadline date,
    manual_motivation text,
    subtype integer,
    notice_reference text,
    ocid text,
    dates jsonb NOT NULL,
    rule_set jsonb NOT NULL,
    changed_at timestamptz NOT NULL
) WITH (fillfactor = 70);
CREATE INDEX tender_overview_v1_thread ON tender_overview_v1 (thread_id, id);
CREATE INDEX tender_overview_v1_need ON tender_overview_v1 (need_id, id);
CREATE INDEX tender_overview_v1_organisation ON tender_overview_v1 (organisation, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON tender_overview_v1 TO "${app}";
