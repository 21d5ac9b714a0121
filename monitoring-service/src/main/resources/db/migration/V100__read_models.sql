-- One row per published event that belongs to a thread.
CREATE TABLE thread_entry_v1 (
    id           text PRIMARY KEY,
    version      bigint NOT NULL,
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
CREATE INDEX thread_entry_v1_story ON thread_entry_v1 (thread, at, recorded_at, stream, version);
CREATE INDEX thread_entry_v1_relay ON thread_entry_v1 (thread, milestone, at) WHERE milestone IS NOT NULL;
CREATE INDEX thread_entry_v1_newest ON thread_entry_v1 (recorded_at DESC, id DESC);

-- One row per initiative.
CREATE TABLE portfolio_v1 (
    id           text PRIMARY KEY,
    version      bigint NOT NULL,
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
CREATE INDEX portfolio_v1_matrix ON portfolio_v1 (organisation, stage, executive, id);
CREATE INDEX portfolio_v1_orphans ON portfolio_v1 (orphan_since, id) WHERE NOT executive;

-- One row per organisation.
CREATE TABLE organisation_v1 (
    id           text PRIMARY KEY,
    version      bigint NOT NULL,
    name         text NOT NULL,
    abbreviation text NOT NULL,
    kind         text NOT NULL,
    parent       text
);

GRANT SELECT, INSERT, UPDATE, DELETE ON thread_entry_v1, portfolio_v1, organisation_v1 TO "${app}";
