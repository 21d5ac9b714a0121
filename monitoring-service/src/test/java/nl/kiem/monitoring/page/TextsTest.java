package nl.kiem.monitoring.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kiem.monitoring.view.Fact;
import nl.kiem.monitoring.view.Fact.Kind;
import org.junit.jupiter.api.Test;

class TextsTest {

    static final Texts NL = Texts.in(Language.NL);
    static final Texts EN = Texts.in(Language.EN);

    @Test
    void both_languages_have_the_same_words() {
        assertThat(NL.keys()).isEqualTo(EN.keys());
    }

    @Test
    void no_word_stands_twice_in_a_file_where_the_later_one_would_silently_win() {
        for (String language : List.of("nl", "en")) {
            List<String> keys = resource("/texts/" + language + ".properties")
                    .lines()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as(language).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_word_that_a_page_asks_for_is_there() {
        Pattern asked = Pattern.compile("t\\.(?:get|with)\\('([^']+)'");
        List<String> missing = Stream.of("base", "updated", "overview", "story", "listing", "problem")
                .flatMap(page -> asked.matcher(template(page)).results().map(match -> match.group(1)))
                .filter(key -> !NL.has(key))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void dates_and_numbers_are_written_as_the_language_writes_them() {
        assertThat(NL.date(LocalDate.of(2026, 11, 23))).isEqualTo("23 november 2026");
        assertThat(EN.date(LocalDate.of(2026, 11, 23))).isEqualTo("23 November 2026");
        assertThat(NL.number(2133)).isEqualTo("2.133");
        assertThat(EN.number(2133)).isEqualTo("2,133");
        assertThat(NL.days(new BigDecimal("12.5"))).isEqualTo("12,5");
        assertThat(NL.time(Instant.parse("2026-11-23T13:05:06Z"))).isEqualTo("14:05:06");
    }

    @Test
    void facts_are_put_into_words() {
        assertThat(NL.values(Fact.of("value", Kind.MONEY, List.of("48000000")), Map.of()))
                .isEqualTo("€ 480.000");
        assertThat(EN.values(new Fact("stage", Kind.CODE, "Stage", List.of("PROVEN")), Map.of()))
                .isEqualTo("proven");
        assertThat(NL.values(Fact.of("adopter", Kind.ORGANISATION, List.of("a:1", "a:2")), Map.of("a:1", "Logius")))
                .isEqualTo("Logius, a:2");
        assertThat(NL.fact("standstillUntil.article")).isEqualTo("Artikel");
    }

    @Test
    void a_day_is_one_and_no_day_is_the_same() {
        assertThat(NL.later(new BigDecimal("1.0"))).isEqualTo("1 dag later");
        assertThat(NL.later(new BigDecimal("0.0"))).isEqualTo("dezelfde dag");
        assertThat(EN.later(new BigDecimal("12.0"))).isEqualTo("12 days later");
    }

    private static String template(String page) {
        return resource("/templates/" + page + ".html");
    }

    private static String resource(String path) {
        try (InputStream in = Objects.requireNonNull(TextsTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
