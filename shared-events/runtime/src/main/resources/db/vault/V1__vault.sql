-- What must be able to vanish: kept in a database of its own, whose backups live 30 days at most.

-- A key wrapped by the master key. Deleting the row is what makes everything under it unreadable.
CREATE TABLE vault_key (
    name text PRIMARY KEY, -- person:<reference>, or what the service needs for itself
    master text NOT NULL, -- which master key wraps it
    wrapped text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- One row for each processing and each person that it was about (Logboek Dataverwerkingen 1.0.0). Never sampled.
CREATE TABLE processing (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    trace_id text NOT NULL,
    span_id text NOT NULL,
    parent_span_id text,
    operation text NOT NULL,
    status text NOT NULL CHECK (status IN ('OK', 'ERROR')),
    activity text NOT NULL, -- dpl.core.processing_activity_id
    subject text NOT NULL, -- dpl.core.data_subject_id, pseudonymised
    subject_type text NOT NULL, -- dpl.core.data_subject_id_type
    foreign_processor text, -- dpl.core.foreign_operation.processor
    started_at timestamptz NOT NULL,
    ended_at timestamptz NOT NULL
);
CREATE INDEX processing_of_subject ON processing (subject, id);
CREATE INDEX processing_age ON processing (ended_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON vault_key TO "${app}";
GRANT SELECT, INSERT, DELETE ON processing TO "${app}"; -- a record is never changed
