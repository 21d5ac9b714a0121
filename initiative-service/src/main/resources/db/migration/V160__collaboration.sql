-- Which organisations work together on what, who leads, and whom it waits for.
CREATE TABLE collaboration_v1 (
    id             text PRIMARY KEY,
    version        bigint NOT NULL,
    initiative     text NOT NULL,
    state          text NOT NULL,
    revision       integer NOT NULL,
    lead           text NOT NULL,
    organisations  jsonb NOT NULL,
    participants   jsonb NOT NULL,
    from_day       date NOT NULL,
    to_day         date NOT NULL,
    waiting_for    text,
    waiting_since  date,
    due_by         date,
    overdue        integer NOT NULL,
    custody        jsonb NOT NULL
);

CREATE INDEX collaboration_v1_initiative ON collaboration_v1 (initiative, id);
CREATE INDEX collaboration_v1_organisations ON collaboration_v1 USING gin (organisations jsonb_path_ops);

GRANT SELECT, INSERT, UPDATE, DELETE ON collaboration_v1 TO "${app}";
