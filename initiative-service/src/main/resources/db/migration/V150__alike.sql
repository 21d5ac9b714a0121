-- What is told of initiatives and their pilots, for finding what looks alike. Dutch and English stand side by side in
-- this government, sometimes in one sentence: every text is stemmed as both, and the stop words of both are left out.
CREATE TEXT SEARCH DICTIONARY kiem_stop_dutch (TEMPLATE = pg_catalog.simple, STOPWORDS = dutch, ACCEPT = false);
CREATE TEXT SEARCH DICTIONARY kiem_stop_english (TEMPLATE = pg_catalog.simple, STOPWORDS = english, ACCEPT = false);
CREATE TEXT SEARCH CONFIGURATION kiem_dutch (COPY = pg_catalog.dutch);
CREATE TEXT SEARCH CONFIGURATION kiem_english (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION kiem_dutch
    ALTER MAPPING FOR asciiword, word, asciihword, hword, hword_asciipart, hword_part
    WITH kiem_stop_dutch, kiem_stop_english, dutch_stem;
ALTER TEXT SEARCH CONFIGURATION kiem_english
    ALTER MAPPING FOR asciiword, word, asciihword, hword, hword_asciipart, hword_part
    WITH kiem_stop_dutch, kiem_stop_english, english_stem;

CREATE FUNCTION alike_words(told text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN to_tsvector('kiem_dutch'::regconfig, told) || to_tsvector('kiem_english'::regconfig, told);

-- One row for an initiative and one for each of its pilots. Texts that persons gave to be sealed are in none of them.
CREATE TABLE alike_v1 (
    id            text PRIMARY KEY,
    version       bigint NOT NULL,
    thread        text NOT NULL,
    title         text NOT NULL,
    organisation  text NOT NULL,
    stage         text,
    verdict       text,
    problem       text NOT NULL,
    hypotheses    text NOT NULL,
    target_groups text[] NOT NULL,
    types         text[] NOT NULL,
    ended         text NOT NULL,
    lesson        jsonb,
    custody       jsonb NOT NULL,
    words         tsvector GENERATED ALWAYS AS (
        setweight(alike_words(title), 'A')
        || setweight(alike_words(problem || ' ' || ended
            || ' ' || coalesce(lesson ->> 'assumption', '') || ' ' || coalesce(lesson ->> 'finding', '')
            || ' ' || coalesce(lesson ->> 'reusable', '') || ' ' || coalesce(lesson ->> 'advice', '')), 'B')
        || setweight(alike_words(hypotheses), 'C')) STORED
);

CREATE INDEX alike_v1_words ON alike_v1 USING gin (words);
CREATE INDEX alike_v1_thread ON alike_v1 (thread, id);

GRANT SELECT, INSERT, UPDATE, DELETE ON alike_v1 TO "${app}";
