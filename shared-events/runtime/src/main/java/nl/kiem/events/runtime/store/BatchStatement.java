package nl.kiem.events.runtime.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;

/**
 * The one statement that writes a batch of appends, at most one for each stream. The first event of an append decides:
 * it goes in when its version is free, the version before it is there with the hash that it was chained to, and its command
 * is not recorded yet. Streams have no holes, so a free first version means that the rest is free too.
 */
final class BatchStatement {

    private static final String LINES = """
            unnest($1::text[], $2::bigint[], $3::smallint[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[],
                   $9::bytea[], $10::bytea[])
            AS line (stream, version, ordinal, command_id, fingerprint, type, payload, metadata, hash, previous)
            """;

    private static final String INSERT = """
            INSERT INTO event (stream, version, ordinal, command_id, fingerprint, type, payload, metadata, hash)
            SELECT stream, version, ordinal, command_id, fingerprint, type, payload, metadata, hash
            """;

    // A subquery for one value, not EXISTS: that may be planned as a hash over the whole table.
    private static final String FOLLOWS = """
            (version = 1 OR (SELECT before.hash FROM event before
              WHERE before.stream = line.stream AND before.version = line.version - 1) = line.previous)
            ON CONFLICT DO NOTHING RETURNING stream
            """;

    /** For a batch in which every append has one event, as most have. */
    static final String SINGLES = INSERT + " FROM " + LINES + " WHERE " + FOLLOWS;

    /** For any batch: what comes after a first event only goes in behind one that went in. */
    static final String ANY = "WITH line AS MATERIALIZED (SELECT * FROM " + LINES + "),\n"
            + "first AS (" + INSERT + " FROM line WHERE ordinal = 0 AND " + FOLLOWS + "),\n"
            + "rest AS (" + INSERT
            + " FROM line JOIN first USING (stream) WHERE ordinal > 0 ORDER BY stream, ordinal)\n"
            + "SELECT stream FROM first";

    private BatchStatement() {}

    static Tuple bind(List<Append> batch) {
        int rows = 0;
        for (Append append : batch) {
            rows += append.lines.size();
        }
        String[] streams = new String[rows];
        Long[] versions = new Long[rows];
        Short[] ordinals = new Short[rows];
        UUID[] commands = new UUID[rows];
        String[] fingerprints = new String[rows];
        String[] types = new String[rows];
        String[] payloads = new String[rows];
        String[] metadata = new String[rows];
        Buffer[] hashes = new Buffer[rows];
        Buffer[] previous = new Buffer[rows];
        int row = 0;
        for (Append append : batch) {
            for (int ordinal = 0; ordinal < append.lines.size(); ordinal++, row++) {
                Append.Line line = append.lines.get(ordinal);
                streams[row] = append.streamText;
                versions[row] = append.expected.version() + ordinal + 1;
                ordinals[row] = (short) ordinal;
                commands[row] = append.metadata.commandId();
                fingerprints[row] = append.metadata.fingerprint();
                types[row] = line.type();
                payloads[row] = line.payload();
                metadata[row] = append.metadataText;
                hashes[row] = Buffer.buffer(line.hash().bytes());
                // only the first of an append is asked what it follows
                if (ordinal == 0)
                    previous[row] = Buffer.buffer(append.expected.hash().bytes());
            }
        }
        return Tuple.of(streams, versions, ordinals, commands, fingerprints, types)
                .addArrayOfString(payloads)
                .addArrayOfString(metadata)
                .addArrayOfBuffer(hashes)
                .addArrayOfBuffer(previous);
    }
}
