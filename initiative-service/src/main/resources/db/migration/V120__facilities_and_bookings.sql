-- The catalogue of facilities with what is taken of each, by the key of the slot.
CREATE TABLE facility_v1 (
    id              text PRIMARY KEY,
    version         bigint NOT NULL,
    name            text NOT NULL,
    kind            text NOT NULL,
    provider        text NOT NULL,
    capacity        integer NOT NULL,
    slot            text NOT NULL,
    weekends        boolean NOT NULL,
    classification  text NOT NULL,
    minimum_stage   text NOT NULL,
    region          text,
    answers_at_once boolean NOT NULL,
    last_day        date,
    slots_taken     bigint NOT NULL,
    taken           jsonb NOT NULL,
    custody         jsonb NOT NULL
);

CREATE INDEX facility_v1_kind ON facility_v1 (kind, id);
CREATE INDEX facility_v1_provider ON facility_v1 (provider, id);

-- Bookings, whatever became of them.
CREATE TABLE booking_v1 (
    id             text PRIMARY KEY,
    version        bigint NOT NULL,
    thread         text NOT NULL,
    facility       text NOT NULL,
    facility_name  text NOT NULL,
    organisation   text NOT NULL,
    provider       text NOT NULL,
    from_day       date NOT NULL,
    to_day         date NOT NULL,
    part           text,
    classification text NOT NULL,
    state          text NOT NULL,
    reason         text,
    answer_by      date,
    overdue        boolean NOT NULL,
    custody        jsonb NOT NULL
);

CREATE INDEX booking_v1_thread ON booking_v1 (thread, id);
CREATE INDEX booking_v1_facility ON booking_v1 (facility, id);
CREATE INDEX booking_v1_provider ON booking_v1 (provider, state, id);

-- What was asked for and not found.
CREATE TABLE facility_wish_v1 (
    id             text PRIMARY KEY,
    version        bigint NOT NULL,
    thread         text NOT NULL,
    organisation   text NOT NULL,
    kind           text NOT NULL,
    classification text NOT NULL,
    stage          text NOT NULL,
    region         text,
    from_day       date,
    to_day         date,
    purpose        text NOT NULL,
    at             timestamptz NOT NULL,
    custody        jsonb NOT NULL
);

CREATE INDEX facility_wish_v1_kind ON facility_wish_v1 (kind, id);

GRANT SELECT, INSERT, UPDATE, DELETE ON facility_v1, booking_v1, facility_wish_v1 TO "${app}";
