package nl.kiem.events;

import java.util.UUID;

/**
 * One aggregate's history.
 *
 * @param category aggregate kind in kebab-case, such as {@code scaling-case}
 */
public record StreamId(String category, UUID id) {

    private static final int UUID_LENGTH = 36;

    /** @throws IllegalArgumentException when the text is not {@code <category>-<uuid>} */
    public static StreamId parse(String text) {
        int cut = text.length() - UUID_LENGTH - 1;
        if (cut < 1 || text.charAt(cut) != '-') {
            throw new IllegalArgumentException("not a stream id: " + text);
        }
        return new StreamId(text.substring(0, cut), UUID.fromString(text.substring(cut + 1)));
    }

    @Override
    public String toString() {
        return category + "-" + id;
    }
}
