package nl.kiem.monitoring.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.Families;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.monitoring.page.Language;
import nl.kiem.monitoring.page.Texts;
import org.junit.jupiter.api.Test;

/** Whoever adds an event or a field to one finds here which words the story still needs. */
class StoryWordsTest {

    final Set<String> needed = new TreeSet<>();

    @Test
    void everything_that_a_story_can_tell_has_a_word_in_every_language() {
        Families.ALL.stream()
                .flatMap(Families::types)
                .filter(type -> Families.type(type).published())
                .forEach(this::event);
        for (Milestone milestone : Milestone.values()) needed.add("milestone." + milestone);
        codes(Stage.class);
        Families.ALL.forEach(
                family -> needed.add("service." + Families.topic(family).service()));
        for (Language language : Language.values()) {
            Texts texts = Texts.in(language);
            List<String> missing =
                    needed.stream().filter(key -> !known(texts, key)).toList();
            assertThat(missing).as("words missing in %s", language).isEmpty();
        }
    }

    private static boolean known(Texts texts, String key) {
        return texts.has(key)
                || (key.startsWith("fact.") && texts.has("fact." + key.substring(key.lastIndexOf('.') + 1)));
    }

    private void event(Class<? extends Event> type) {
        needed.add("event." + Families.type(type).value());
        parts("", type);
    }

    private void parts(String prefix, Class<?> source) {
        Arrays.stream(source.getRecordComponents()).filter(Facts::told).forEach(part -> part(prefix, part));
    }

    private void part(String prefix, RecordComponent part) {
        boolean many = Collection.class.isAssignableFrom(part.getType());
        Class<?> type = many
                ? (Class<?>) ((ParameterizedType) part.getGenericType()).getActualTypeArguments()[0]
                : part.getType();
        if (!many && Facts.nested(type)) {
            parts(prefix + part.getName() + ".", type);
            return;
        }
        needed.add("fact." + prefix + part.getName());
        if (type.isEnum()) codes(type);
    }

    private void codes(Class<?> type) {
        for (Object code : type.getEnumConstants())
            needed.add("code." + type.getSimpleName() + "." + ((Enum<?>) code).name());
    }
}
