package nl.kiem.events.runtime.http;

import java.text.Normalizer;

/**
 * Text that people may see and databases may keep. Refuses what has no business in it: control characters, halves of
 * characters, overrides of the reading direction, what nobody sees, towers of accents. Everything else passes, composed (NFC).
 */
final class CleanText {

    /** Marks on one letter; no script in use needs more. */
    static final int MARKS_MAX = 8;

    private CleanText() {}

    /**
     * The text, composed.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static String require(String text) {
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        int marks = 0;
        for (int i = 0; i < composed.length(); ) {
            int point = composed.codePointAt(i);
            i += Character.charCount(point);
            int type = Character.getType(point);
            marks = mark(type) ? marks + 1 : 0;
            if (marks > MARKS_MAX) throw wrong("more than " + MARKS_MAX + " accents on one letter");
            if (type == Character.SURROGATE) throw wrong("half a character");
            if (type == Character.CONTROL && point != '\n' && point != '\r' && point != '\t') {
                throw wrong("the control character U+%04X".formatted(point));
            }
            if (turnsDirection(point)) throw wrong("U+%04X, which turns the reading direction".formatted(point));
            if (invisible(point)) throw wrong("U+%04X, which nobody sees".formatted(point));
            if ((point & 0xFFFE) == 0xFFFE) throw wrong("U+%04X, which is no character".formatted(point));
        }
        return composed;
    }

    private static boolean mark(int type) {
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean turnsDirection(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    /** Of no width and no use in any script; the joiners U+200C and U+200D have one and pass. */
    private static boolean invisible(int point) {
        return point == 0x200B
                || point == 0xFEFF
                || (point >= 0x2060 && point <= 0x2064)
                || (point >= 0xE0000 && point <= 0xE007F);
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("must not hold " + what);
    }
}
