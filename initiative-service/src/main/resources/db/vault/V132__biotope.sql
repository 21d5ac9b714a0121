-- Rounds that take answers. The secret (signing key and pepper) is sealed under the round's own key.
CREATE TABLE biotope_round (
    round uuid PRIMARY KEY,
    public_key text NOT NULL,
    secret text NOT NULL,
    taking boolean NOT NULL DEFAULT true
);

-- Who has had a token, by a name that only the round's secret makes; and a hash of the blinded token, for a repeat.
CREATE TABLE biotope_asked (
    round uuid NOT NULL,
    who text NOT NULL,
    blinded text NOT NULL,
    PRIMARY KEY (round, who)
);

-- Tokens that were answered with. Nothing ties them to who asked for them; no time stands anywhere.
CREATE TABLE biotope_spent (
    round uuid NOT NULL,
    token text NOT NULL,
    PRIMARY KEY (round, token)
);

-- What was answered, sealed, every sheet as long as every other.
CREATE TABLE biotope_sheet (
    id uuid PRIMARY KEY,
    round uuid NOT NULL,
    sealed text NOT NULL
);
CREATE INDEX biotope_sheet_round ON biotope_sheet (round);

GRANT SELECT, INSERT, UPDATE, DELETE ON biotope_round, biotope_asked, biotope_spent, biotope_sheet TO "${app}";
