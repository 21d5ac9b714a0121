-- The Merkle tree over all events (RFC 9162): its leaves in the order of the store, and signed heads. Append only by
-- grants, as the events are.
CREATE TABLE tree_leaf (
    n bigint PRIMARY KEY CHECK (n >= 0),
    stream text NOT NULL,
    version bigint NOT NULL,
    hash bytea NOT NULL CHECK (octet_length(hash) = 32),
    UNIQUE (stream, version)
);

CREATE TABLE tree_head (
    number bigint PRIMARY KEY CHECK (number > 0),
    day date NOT NULL,
    kind text NOT NULL CHECK (kind IN ('DAY', 'MEANWHILE')),
    size bigint NOT NULL CHECK (size >= 0),
    root bytea NOT NULL CHECK (octet_length(root) = 32),
    signed_at timestamptz NOT NULL,
    kid text NOT NULL,
    jws text NOT NULL
);
CREATE INDEX tree_head_day ON tree_head (day, number);

-- Public keys that heads were signed with: so that they can be handed out, not so that they can be trusted.
CREATE TABLE tree_key (
    kid text PRIMARY KEY,
    x text NOT NULL,
    first_used_at timestamptz NOT NULL
);

-- How far the tree has grown. It can be computed anew from the leaves; nothing is proved by it.
CREATE TABLE tree_state (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    size bigint NOT NULL,
    tx xid8 NOT NULL,
    position bigint NOT NULL,
    peaks bytea NOT NULL,
    published bigint NOT NULL -- number of the last head that Kafka has
);
INSERT INTO tree_state VALUES (true, 0, '0', 0, ''::bytea, 0);

GRANT SELECT, INSERT ON tree_leaf, tree_head, tree_key TO "${app}";
GRANT SELECT, UPDATE ON tree_state TO "${app}";

-- Who audits reads this and nothing else, and writes nothing.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${auditor}') THEN
        GRANT SELECT ON event, tree_leaf, tree_head, tree_key TO "${auditor}";
    END IF;
END
$$;
