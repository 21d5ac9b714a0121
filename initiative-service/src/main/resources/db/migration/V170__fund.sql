-- Innovation funds with what is left of each. Amounts in euro cents.
CREATE TABLE fund_v1 (
    id              text PRIMARY KEY,
    version         bigint NOT NULL,
    name            text NOT NULL,
    organisation    text NOT NULL,
    from_day        date NOT NULL,
    to_day          date NOT NULL,
    close_by        date NOT NULL,
    ceiling_cents   bigint NOT NULL,
    ceiling_hours   bigint NOT NULL,
    allocated_cents bigint NOT NULL,
    allocated_hours bigint NOT NULL,
    drawn_cents     bigint NOT NULL,
    drawn_hours     bigint NOT NULL,
    free_cents      bigint NOT NULL,
    free_hours      bigint NOT NULL,
    rule_set        text,
    state           text NOT NULL,
    told            integer NOT NULL,
    custody         jsonb NOT NULL
);

CREATE INDEX fund_v1_organisation ON fund_v1 (organisation, id);
CREATE INDEX fund_v1_state ON fund_v1 (state, id);

-- What was promised to whom, what was given of it and what went back.
CREATE TABLE allocation_v1 (
    id              text PRIMARY KEY,
    version         bigint NOT NULL,
    fund            text NOT NULL,
    thread          text NOT NULL,
    organisation    text NOT NULL,
    cents           bigint NOT NULL,
    hours           bigint NOT NULL,
    drawn_cents     bigint NOT NULL,
    drawn_hours     bigint NOT NULL,
    returned_cents  bigint NOT NULL,
    returned_hours  bigint NOT NULL,
    own_share_cents bigint,
    from_day        date NOT NULL,
    to_day          date,
    rule_set        text,
    band            text,
    state           text NOT NULL,
    released_on     date,
    ground          text,
    custody         jsonb NOT NULL
);

CREATE INDEX allocation_v1_fund ON allocation_v1 (fund, id);
CREATE INDEX allocation_v1_thread ON allocation_v1 (thread, id);
CREATE INDEX allocation_v1_organisation ON allocation_v1 (organisation, state, id);

GRANT SELECT, INSERT, UPDATE, DELETE ON fund_v1, allocation_v1 TO "${app}";
