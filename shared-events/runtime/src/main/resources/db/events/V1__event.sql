-- Every fact of this service, once. Append only by grants; the table is also the outbox.
CREATE TABLE event (
    stream      text        NOT NULL,
    version     bigint      NOT NULL CHECK (version > 0),
    position    bigint      GENERATED ALWAYS AS IDENTITY,
    tx          xid8        NOT NULL DEFAULT pg_current_xact_id(),
    ordinal     smallint    NOT NULL CHECK (ordinal >= 0), -- place within its append
    command_id  uuid        NOT NULL,
    fingerprint text        NOT NULL,
    type        text        NOT NULL,
    payload     text        NOT NULL, -- text: jsonb costs half as much processor time again and gives nothing here
    metadata    text        NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (stream, version)
);

-- Readers that follow everything go by (tx, position) below the oldest transaction that is still open.
CREATE INDEX event_tail ON event (tx, position);

-- One idempotency key is recorded once in a stream, however many events it led to.
CREATE UNIQUE INDEX event_command ON event (stream, command_id) WHERE ordinal = 0;

GRANT SELECT, INSERT ON event TO "${app}";
