-- Which articles of law stand in the way of what, and who has to answer.
CREATE TABLE legal_bottleneck_v1 (
    id              text PRIMARY KEY,
    version         bigint NOT NULL,
    initiative      text,
    title           text NOT NULL,
    law_ref         text,
    article         text,
    services        jsonb NOT NULL,
    organisation    text NOT NULL,
    policy_ministry text,
    state           text NOT NULL,
    outcome         text,
    planned_date    date,
    people          bigint NOT NULL,
    waiting_for     text,
    due_by          date,
    overdue         integer NOT NULL,
    custody         jsonb NOT NULL
);

CREATE INDEX legal_bottleneck_v1_people ON legal_bottleneck_v1 (people DESC, id);
CREATE INDEX legal_bottleneck_v1_law ON legal_bottleneck_v1 (law_ref, article);
CREATE INDEX legal_bottleneck_v1_ministry ON legal_bottleneck_v1 (policy_ministry, people DESC, id);
CREATE INDEX legal_bottleneck_v1_initiative ON legal_bottleneck_v1 (initiative);

GRANT SELECT, INSERT, UPDATE, DELETE ON legal_bottleneck_v1 TO "${app}";
