package nl.kiem.procurement.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kiem.events.contract.Money;
import org.jspecify.annotations.Nullable;

/** Small readings and writings of text. */
final class Words {

    private static final Pattern REGISTERED = Pattern.compile("[®™℠]|\\((R|TM|r|tm)\\)");

    private Words() {}

    static boolean absent(@Nullable String text) {
        return text == null || text.isBlank();
    }

    static String euros(Money money) {
        return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(money.eurCents(), 2));
    }

    /**
     * What in a text points at a brand: a trade mark sign, or one of the names that the asker said to know. No list of
     * all brands exists here, so that a text without findings is not thereby proven free of them.
     */
    static Optional<String> brandIn(String text, List<String> knownNames) {
        var sign = REGISTERED.matcher(text);
        if (sign.find()) return Optional.of("the sign " + sign.group());
        return knownNames.stream()
                .filter(name -> !name.isBlank())
                .filter(name -> Pattern.compile(
                                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name.strip()) + "(?![\\p{L}\\p{N}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text)
                        .find())
                .findFirst()
                .map(name -> "the name " + name.strip());
    }
}
