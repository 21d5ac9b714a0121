-- Which pilots there are, how far they are, who is exposed, and what they have shown.
CREATE TABLE pilot_overview_v1 (
    id              text PRIMARY KEY,
    version         bigint NOT NULL,
    initiative      text NOT NULL,
    organisation    text NOT NULL,
    state           text NOT NULL,
    plan            jsonb,
    safety          jsonb NOT NULL,
    proof           jsonb,
    hypothesis_keys jsonb NOT NULL,
    waits           jsonb NOT NULL,
    custody         jsonb NOT NULL
);

CREATE INDEX pilot_overview_v1_organisation ON pilot_overview_v1 (organisation, id);
CREATE INDEX pilot_overview_v1_initiative ON pilot_overview_v1 (initiative, id);
CREATE INDEX pilot_overview_v1_state ON pilot_overview_v1 (state, id);
CREATE INDEX pilot_overview_v1_hypothesis ON pilot_overview_v1 USING gin (hypothesis_keys);

GRANT SELECT, INSERT, UPDATE, DELETE ON pilot_overview_v1 TO "${app}";
