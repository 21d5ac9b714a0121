package nl.kiem.initiative.alike.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kiem.events.contract.initiative.InnovationType;

/**
 * What to look for.
 *
 * @param words each once without those that say nothing, the most telling first, at most {@value #WORDS_MAX}
 * @param targetGroups in lower case
 */
public record Question(List<String> words, List<String> targetGroups, List<InnovationType> types) {

    /** More add cost and hardly any meaning. */
    public static final int WORDS_MAX = 100;

    private static final int LENGTH_MIN = 2;
    private static final int LENGTH_MAX = 60;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]*\\p{L}[\\p{L}\\p{N}]*");

    /** Whatever is typed: what is no word is passed over. */
    public static Question of(String typed) {
        return of(typed, "", List.of(), List.of());
    }

    /** The words of the title come first, then those of the story, what is said often before what is said once. */
    public static Question of(String title, String story, List<String> targetGroups, List<InnovationType> types) {
        Set<String> words = new LinkedHashSet<>(counted(title).keySet());
        Map<String, Integer> told = counted(story);
        List<String> often = new ArrayList<>(told.keySet());
        often.sort(Comparator.comparing(told::get, Comparator.reverseOrder()));
        words.addAll(often);
        return new Question(
                words.stream().limit(WORDS_MAX).toList(),
                targetGroups.stream().map(Question::lower).distinct().toList(),
                types.stream().distinct().toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    private static Map<String, Integer> counted(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Matcher word = WORD.matcher(lower(text));
        while (word.find()) {
            int length = word.group().length();
            boolean tells = length >= LENGTH_MIN && length <= LENGTH_MAX && !StopWords.has(word.group());
            if (tells) counts.merge(word.group(), 1, Integer::sum);
        }
        return counts;
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
