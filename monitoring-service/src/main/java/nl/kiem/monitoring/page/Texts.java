package nl.kiem.monitoring.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.monitoring.view.Fact;
import nl.kiem.monitoring.view.Milestone;
import org.jspecify.annotations.Nullable;

/** All words, numbers and dates of the pages in one language. A word that is missing shows its key. */
public final class Texts {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) ALL.put(language, new Texts(language));
    }

    private final Language language;
    private final Properties words = new Properties();

    private Texts(Language language) {
        this.language = language;
        String file = "/texts/" + language.tag() + ".properties";
        try (var bytes = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Texts in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public Language language() {
        return language;
    }

    public String get(String key) {
        return words.getProperty(key, key);
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** With the part of the sentence filled in at {@code {0}}. */
    public String with(String key, Object first) {
        return get(key).replace("{0}", first.toString());
    }

    public String with(String key, Object first, Object second) {
        return with(key, first).replace("{1}", second.toString());
    }

    public String with(String key, Object first, Object second, Object third) {
        return with(key, first, second).replace("{2}", third.toString());
    }

    public String event(String type) {
        return get("event." + type);
    }

    public String stage(Stage stage) {
        return get("code.Stage." + stage);
    }

    public String milestone(Milestone milestone) {
        return get("milestone." + milestone);
    }

    public String service(String service) {
        return get("service." + service);
    }

    /** By its whole name, else by the last part of it. */
    public String fact(Fact fact) {
        return fact(fact.name());
    }

    String fact(String name) {
        String whole = "fact." + name;
        return has(whole) ? get(whole) : get("fact." + name.substring(name.lastIndexOf('.') + 1));
    }

    /** @param organisations names by id */
    public String values(Fact fact, Map<String, String> organisations) {
        return fact.values().stream()
                .map(value -> value(fact, value, organisations))
                .collect(Collectors.joining(fact.kind() == Fact.Kind.TEXT ? "; " : ", "));
    }

    public String number(int number) {
        return number((long) number);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** @param number null when it is not known */
    public String count(@Nullable Long number) {
        return number == null ? "–" : number(number);
    }

    /** @param days null when there are none */
    public String days(@Nullable BigDecimal days) {
        if (days == null) return "–";
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(1);
        return format.format(days);
    }

    /** How much later something was than what came before it. */
    public String later(BigDecimal days) {
        if (days.signum() <= 0) return get("story.sameDay");
        return with(days.compareTo(BigDecimal.ONE) == 0 ? "story.later.1" : "story.later", days(days));
    }

    public String date(@Nullable LocalDate date) {
        return date == null
                ? get("unknown")
                : DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(date);
    }

    public String date(Instant at) {
        return date(at.atZone(AMSTERDAM).toLocalDate());
    }

    public String moment(@Nullable Instant at) {
        if (at == null) return get("unknown");
        return DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", language.locale())
                .format(at.atZone(AMSTERDAM));
    }

    public String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", language.locale()).format(at.atZone(AMSTERDAM));
    }

    private String value(Fact fact, String value, Map<String, String> organisations) {
        return switch (fact.kind()) {
            case CODE -> code(fact.codeList(), value);
            case DATE -> date(LocalDate.parse(value));
            case INSTANT -> moment(Instant.parse(value));
            case MONEY -> "€ " + number(Long.parseLong(value) / 100);
            case NUMBER -> decimal(value);
            case FLAG -> get(value.equals("true") ? "yes" : "no");
            case ORGANISATION -> organisations.getOrDefault(value, value);
            case TEXT -> value;
        };
    }

    private String code(@Nullable String list, String value) {
        return get("code." + list + "." + value);
    }

    private String decimal(String value) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(6);
        return format.format(new BigDecimal(value));
    }

    /** Every key, for the test that no language lacks one. */
    List<String> keys() {
        return words.stringPropertyNames().stream().sorted().toList();
    }
}
