package nl.kiem.monitoring.page;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The languages that pages speak; Dutch when nothing else is asked. */
public enum Language {
    NL("Nederlands"),
    EN("English");

    private static final List<String> TAGS = List.of("nl", "en");

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    /**
     * @param asked by the query parameter {@code lang}; null when not given
     * @param acceptLanguage header of the browser
     */
    public static Language of(@Nullable String asked, @Nullable String acceptLanguage) {
        if (asked != null && TAGS.contains(asked)) return valueOf(asked.toUpperCase(Locale.ROOT));
        if (acceptLanguage == null || acceptLanguage.isBlank()) return NL;
        try {
            String best = Locale.lookupTag(LanguageRange.parse(acceptLanguage), TAGS);
            return best == null ? NL : valueOf(best.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unreadable) {
            return NL;
        }
    }

    /** As it stands in {@code lang} attributes and addresses. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is called in itself. */
    public String ownName() {
        return ownName;
    }

    public Language other() {
        return this == NL ? EN : NL;
    }

    Locale locale() {
        return this == NL ? Locale.of("nl", "NL") : Locale.UK;
    }
}
