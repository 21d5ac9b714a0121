package nl.kiem.initiative.alike.domain;

import java.util.Arrays;
import java.util.List;

/**
 * Which words mean about the same in Dutch and in English, so that one finds what the other told. A line holds the
 * beginnings of words of one meaning, with commas between: {@code schuld, debt, arrear}.
 */
public final class Glossary {

    /** A compound such as huurtoeslag is also about its parts, when these are long enough to be no accident. */
    private static final int PART_LENGTH_MIN = 6;

    private static final int MEANINGS_MAX = 3;

    private final List<List<String>> meanings;

    private Glossary(List<List<String>> meanings) {
        this.meanings = meanings;
    }

    /** @param lines empty ones and those that begin with # say nothing */
    public static Glossary of(List<String> lines) {
        return new Glossary(lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> Arrays.stream(line.split(",")).map(String::strip).toList())
                .toList());
    }

    /** Beginnings of words that mean about the same as this word or a part of it; empty when none is known. */
    public List<String> others(String word) {
        return meanings.stream()
                .filter(heads -> heads.stream().anyMatch(head -> tells(word, head)))
                .limit(MEANINGS_MAX)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static boolean tells(String word, String head) {
        return word.startsWith(head) || (head.length() >= PART_LENGTH_MIN && word.contains(head));
    }
}
