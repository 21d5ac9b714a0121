package nl.kiem.events.proof;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What everything that one service had recorded hashes to at one instant. Signed, it binds the service to its past.
 *
 * @param log whose: {@code urn:nld:oin:<OIN>:systeem:<service>}
 * @param number of the head in that log, from 1
 * @param day that it closes, or on which it was made meanwhile
 * @param size number of events
 * @param root of their tree, by RFC 9162
 * @param at UTC instant of signing, by the service's clock
 * @param previous SHA-256 over the signed head before this one; {@link Hash#NONE} for the first
 */
public record TreeHead(
        String log, long number, LocalDate day, Kind kind, long size, Hash root, Instant at, Hash previous) {

    /** Where heads are published, for others to keep. */
    public static final String TOPIC = "kiem.tree-head";

    /** The kind of thing that is signed. */
    public static final String TYPE = "kiem-tree-head+json";

    /** Why there is a head. */
    public enum Kind {
        /** The day is over. */
        DAY,
        /** Somebody asked, or the installation makes them more often. */
        MEANWHILE
    }

    private static final String SHAPE = "{\"log\":\"%s\",\"number\":%d,\"day\":\"%s\",\"kind\":\"%s\",\"size\":%d,"
            + "\"root\":\"%s\",\"at\":\"%s\",\"previous\":\"%s\"}";

    private static final Pattern READ =
            Pattern.compile("\\{\"log\":\"([A-Za-z0-9:._-]+)\",\"number\":(\\d{1,18}),\"day\":\"([0-9-]+)\","
                    + "\"kind\":\"(DAY|MEANWHILE)\",\"size\":(\\d{1,18}),\"root\":\"([0-9a-f]{64})\",\"at\":\"([0-9TZ:.-]+)\","
                    + "\"previous\":\"([0-9a-f]{64})\"}");

    /** The one text of the head: what is signed. */
    public byte[] json() {
        return SHAPE.formatted(log, number, day, kind, size, root, at, previous).getBytes(StandardCharsets.UTF_8);
    }

    /** @return null when these are not the bytes of a head */
    public static @Nullable TreeHead parse(byte[] json) {
        Matcher found = READ.matcher(new String(json, StandardCharsets.UTF_8));
        if (!found.matches()) return null;
        try {
            TreeHead head = new TreeHead(
                    found.group(1),
                    Long.parseLong(found.group(2)),
                    LocalDate.parse(found.group(3)),
                    Kind.valueOf(found.group(4)),
                    Long.parseLong(found.group(5)),
                    Hash.parse(found.group(6)),
                    Instant.parse(found.group(7)),
                    Hash.parse(found.group(8)));
            return Arrays.equals(head.json(), json) ? head : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What the next head names as the one before it. */
    public static Hash hash(String jws) {
        return Hash.sha256(jws.getBytes(StandardCharsets.US_ASCII));
    }
}
