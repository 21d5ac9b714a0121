-- Which rounds there are, what people said together, and what is done about it.
CREATE TABLE biotope_round_v1 (
    id             text PRIMARY KEY,
    version        bigint NOT NULL,
    organisation   text NOT NULL,
    state          text NOT NULL,
    period_from    date NOT NULL,
    period_to      date NOT NULL,
    closes_on      date NOT NULL,
    groups         jsonb NOT NULL,
    minimum_group  integer NOT NULL,
    previous_round text,
    answers        integer NOT NULL,
    scores         jsonb NOT NULL,
    withheld       jsonb NOT NULL,
    below          jsonb NOT NULL,
    plan_due       date,
    actions        jsonb NOT NULL,
    overdue        integer NOT NULL,
    period_end     bigint NOT NULL,
    custody        jsonb NOT NULL
);

CREATE INDEX biotope_round_v1_organisation ON biotope_round_v1 (organisation, period_end DESC, id);

-- What organisations do with their initiatives: the other half of a scorecard.
CREATE TABLE initiative_behaviour_v1 (
    id            text PRIMARY KEY,
    version       bigint NOT NULL,
    organisation  text NOT NULL,
    open          boolean NOT NULL,
    executive     boolean NOT NULL,
    owner         boolean NOT NULL,
    asked_at      timestamptz,
    decisions     integer NOT NULL,
    decision_days bigint NOT NULL,
    stopped       boolean NOT NULL,
    custody       jsonb NOT NULL
);

CREATE INDEX initiative_behaviour_v1_organisation ON initiative_behaviour_v1 (organisation);

GRANT SELECT, INSERT, UPDATE, DELETE ON biotope_round_v1, initiative_behaviour_v1 TO "${app}";
