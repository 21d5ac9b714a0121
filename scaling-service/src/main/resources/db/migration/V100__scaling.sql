-- Read models of scaling and the one place that keeps a thread to one open case.

CREATE TABLE scaling_case_overview_v1 (
    id text PRIMARY KEY,
    version bigint NOT NULL,
    thread_id uuid NOT NULL,
    pilot_id uuid NOT NULL,
    title text NOT NULL,
    organisation text NOT NULL,
    state text NOT NULL,
    decision_due date NOT NULL,
    overdue boolean NOT NULL,
    deferrals integer NOT NULL,
    evidence jsonb NOT NULL,
    dossier jsonb NOT NULL,
    decision jsonb,
    opened_at timestamptz NOT NULL,
    decided_at timestamptz
) WITH (fillfactor = 70);
CREATE INDEX scaling_case_overview_v1_thread ON scaling_case_overview_v1 (thread_id, id);
CREATE INDEX scaling_case_overview_v1_organisation ON scaling_case_overview_v1 (organisation, id);

CREATE TABLE rollout_overview_v1 (
    id text PRIMARY KEY,
    version bigint NOT NULL,
    thread_id uuid NOT NULL,
    case_id uuid NOT NULL,
    title text NOT NULL,
    organisation text NOT NULL,
    state text NOT NULL,
    scope jsonb NOT NULL,
    conditions jsonb NOT NULL,
    contract_id uuid,
    no_purchase_reason text,
    waves jsonb NOT NULL,
    adoptions jsonb NOT NULL,
    planned_at timestamptz NOT NULL,
    released_at timestamptz
) WITH (fillfactor = 70);
CREATE INDEX rollout_overview_v1_thread ON rollout_overview_v1 (thread_id, id);
CREATE INDEX rollout_overview_v1_organisation ON rollout_overview_v1 (organisation, id);

-- Which case a thread may have open. Cases are apart from each other; the key is what keeps two from opening at once.
CREATE TABLE case_of_thread (
    thread_id uuid PRIMARY KEY,
    case_id uuid NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON scaling_case_overview_v1, rollout_overview_v1, case_of_thread TO "${app}";
