package nl.kiem.initiative.bottleneck.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Identifiers of Dutch laws as the Basiswettenbestand gives them: BWBR and seven digits. */
public final class LawRef {

    /** The whole of an identifier. */
    public static final String SHAPE = "BWBR[0-9]{7}";

    private static final Pattern WHOLE = Pattern.compile(SHAPE);
    private static final Pattern SOMEWHERE = Pattern.compile("(?<![A-Z0-9])" + SHAPE + "(?![0-9])");

    private LawRef() {}

    public static boolean isShaped(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** The first identifier in a text or a link, as somebody wrote it down; null when there is none. */
    public static @Nullable String in(String text) {
        Matcher found = SOMEWHERE.matcher(text);
        return found.find() ? found.group() : null;
    }

    /** Reference to an article that wetten.overheid.nl understands (Juriconnect, JCI 1.3). */
    public static String jci(String lawRef, String article) {
        String number = article.strip().split("[,\\s]", 2)[0];
        return "jci1.3:c:" + lawRef + "&artikel=" + number;
    }
}
