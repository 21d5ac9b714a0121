-- As thread_entry_v1, with whose fact it is and who may see it. The tables of version 1 stay for a service of the
-- release before that still runs beside this one; the release after this one drops them.
CREATE TABLE thread_entry_v2 (
    id           text PRIMARY KEY,
    version      bigint NOT NULL,
    custody      jsonb NOT NULL,
    thread       text NOT NULL,
    type         text NOT NULL,
    stream       text NOT NULL,
    service      text NOT NULL,
    at           timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    causation_id text,
    organisation text,
    milestone    text,
    facts        jsonb NOT NULL
);
CREATE INDEX thread_entry_v2_story ON thread_entry_v2 (thread, at, recorded_at, stream, version);
CREATE INDEX thread_entry_v2_relay ON thread_entry_v2 (thread, milestone, at) WHERE milestone IS NOT NULL;
CREATE INDEX thread_entry_v2_newest ON thread_entry_v2 (recorded_at DESC, id DESC);
CREATE INDEX thread_entry_v2_parties ON thread_entry_v2 USING gin ((custody -> 'participants') jsonb_path_ops);

-- As portfolio_v1, with whose initiative it is and who may see it.
CREATE TABLE portfolio_v2 (
    id           text PRIMARY KEY,
    version      bigint NOT NULL,
    custody      jsonb NOT NULL,
    title        text NOT NULL,
    organisation text NOT NULL,
    unit         text,
    stage        text NOT NULL,
    since        date,
    executive    boolean NOT NULL,
    orphan_since date,
    origin       text NOT NULL,
    source       text,
    reference    text,
    contracts    jsonb NOT NULL,
    problem      boolean NOT NULL
);
CREATE INDEX portfolio_v2_matrix ON portfolio_v2 (organisation, stage, executive, id);
CREATE INDEX portfolio_v2_orphans ON portfolio_v2 (orphan_since, id) WHERE NOT executive;

GRANT SELECT, INSERT, UPDATE, DELETE ON thread_entry_v2, portfolio_v2 TO "${app}";
