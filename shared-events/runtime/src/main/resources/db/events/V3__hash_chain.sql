-- Each event's hash covers the hash of the event before it in its stream, so that none of them changes unnoticed.
ALTER TABLE event ADD COLUMN hash bytea CHECK (octet_length(hash) = 32);

-- What is hashed: the previous hash (zeros before version 1), then each text behind its length. The service computes the
-- same; the function is for whoever checks by hand, and for the rows that were there before the column.
CREATE FUNCTION event_hash(previous bytea, e event) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
    SELECT sha256(previous || string_agg(int4send(octet_length(part)) || part, ''::bytea ORDER BY n))
    FROM (SELECT n, convert_to(field, 'UTF8') AS part FROM unnest(ARRAY[e.stream, e.version::text, e.ordinal::text,
          e.command_id::text, e.fingerprint, e.type, e.payload, e.metadata]) WITH ORDINALITY AS u (field, n)) AS parts
$$;

DO $$
DECLARE
    e event;
    last_stream text := '';
    last_hash bytea;
BEGIN
    FOR e IN SELECT * FROM event ORDER BY stream, version LOOP
        IF e.version = 1 OR e.stream <> last_stream THEN
            last_hash := decode(repeat('00', 32), 'hex');
        END IF;
        last_stream := e.stream;
        last_hash := event_hash(last_hash, e);
        UPDATE event SET hash = last_hash WHERE stream = e.stream AND version = e.version;
    END LOOP;
END
$$;

ALTER TABLE event ALTER COLUMN hash SET NOT NULL;
