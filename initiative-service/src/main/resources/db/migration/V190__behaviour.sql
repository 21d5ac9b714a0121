-- What organisations do with their initiatives, with the days on which they did it: figures are about a period.
DROP TABLE initiative_behaviour_v1;

CREATE TABLE initiative_behaviour_v2 (
    id           text PRIMARY KEY,
    version      bigint NOT NULL,
    organisation text NOT NULL,
    began        date,
    ended        date,
    owned_since  date,
    executives   jsonb NOT NULL,
    reviews      jsonb NOT NULL,
    late         boolean NOT NULL,
    stopped      text NOT NULL,
    custody      jsonb NOT NULL
);

CREATE INDEX initiative_behaviour_v2_organisation ON initiative_behaviour_v2 (organisation);

-- Hours that were promised to an initiative, and what became of them.
CREATE TABLE promised_hours_v1 (
    id           text PRIMARY KEY,
    version      bigint NOT NULL,
    organisation text NOT NULL,
    hours        bigint NOT NULL,
    promised_on  date NOT NULL,
    turns        jsonb NOT NULL,
    custody      jsonb NOT NULL
);

CREATE INDEX promised_hours_v1_organisation ON promised_hours_v1 (organisation, promised_on);

GRANT SELECT, INSERT, UPDATE, DELETE ON initiative_behaviour_v2, promised_hours_v1 TO "${app}";
