package nl.kiem.initiative.alike.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.kiem.events.runtime.view.SightSql;
import nl.kiem.initiative.alike.domain.Glossary;
import nl.kiem.initiative.alike.domain.Question;

/** The one statement that finds what looks alike. Everything that is hidden from the asker is out of it from the start. */
public final class AlikeSql {

    /** Words that say something; the others would only add cost. */
    static final int TERMS_MAX = 40;

    /** A word that stands in more rows than this tells nothing apart. */
    static final int ROWS_PER_TERM_MAX = 3_000;

    static final int LIMIT_MAX = 50;

    /** From here on it no longer matters for the weight of a term how many there are. */
    private static final int ROWS_COUNTED_MAX = 20_000;

    /**
     * Each word is a term: its stems, words that begin with them, and words of the same meaning, which count less and
     * less. A rare term weighs more than a common one, and the rows that are counted for that are those that the asker
     * may see: nothing hidden moves a rank. {@code array_to_tsvector} quotes, whatever the word.
     */
    private static final String FIND = """
            WITH told AS (
                SELECT CAST(w.value ->> 'term' AS integer) AS term, w.value ->> 'word' AS word,
                    (SELECT string_agg(DISTINCT CAST(array_to_tsvector(ARRAY[s.lexeme]) AS text), ' | ')
                        FROM unnest(alike_words(w.value ->> 'word')) s) AS exact,
                    (SELECT string_agg(DISTINCT CASE WHEN length(s.lexeme) >= 5
                            THEN CAST(array_to_tsvector(ARRAY[left(s.lexeme, greatest(5, length(s.lexeme) - 1))]) AS text) || ':*'
                            ELSE CAST(array_to_tsvector(ARRAY[s.lexeme]) AS text) END, ' | ')
                        FROM unnest(alike_words(w.value ->> 'word')) s) AS near,
                    (SELECT string_agg(CAST(array_to_tsvector(ARRAY[h]) AS text) || ':*', ' | ')
                        FROM jsonb_array_elements_text(w.value -> 'others') h) AS others
                FROM jsonb_array_elements(CAST(CAST(:asked AS text) AS jsonb)) w),
            asked AS MATERIALIZED (
                SELECT term, word, CAST(exact AS tsquery) AS exact, CAST(near AS tsquery) AS near,
                    CAST(coalesce(others, near) AS tsquery) AS others, CAST(concat_ws(' | ', near, others) AS tsquery) AS wide
                FROM (SELECT DISTINCT ON (exact) * FROM told WHERE exact IS NOT NULL ORDER BY exact, term) AS stems
                ORDER BY term LIMIT %1$d),
            hit AS MATERIALIZED (
                SELECT a.term, a.word, h.thread, greatest(
                        least(1, 1.645 * ts_rank(w.weights, h.words, a.exact)),
                        least(1, 0.75 * 1.645 * ts_rank(w.weights, h.words, a.near)),
                        least(0.7, 0.7 * 1.645 * (1 + numnode(a.others)) / 2 * ts_rank(w.weights, h.words, a.others))) AS rank
                FROM (SELECT CAST('{0.3, 0.45, 0.6, 1.0}' AS real[]) AS weights) w, asked a
                CROSS JOIN LATERAL (
                    SELECT t.thread, t.words FROM alike_v2 t
                    WHERE t.words @@ a.wide AND t.thread <> :self AND %2$s LIMIT %3$d) h),
            counted AS (
                SELECT term, count(DISTINCT thread) AS threads, count(*) >= %3$d AS common FROM hit GROUP BY term),
            everything AS (
                SELECT greatest(10.0, count(*)) AS rows FROM (SELECT FROM alike_v2 t WHERE %2$s LIMIT %4$d) AS seen),
            telling AS (
                SELECT a.term, ln(1 + e.rows / coalesce(c.threads, 1)) AS weight
                FROM everything e, asked a LEFT JOIN counted c USING (term)
                WHERE c.common IS NOT TRUE OR NOT EXISTS (SELECT FROM counted r WHERE NOT r.common)),
            best AS (
                SELECT h.thread, h.term, min(h.word) AS word, max(h.rank) AS rank
                FROM hit h JOIN telling USING (term) GROUP BY h.thread, h.term),
            scored AS (
                SELECT b.thread, sum(b.rank * k.weight) / (SELECT sum(weight) FROM telling) AS score,
                    (array_agg(b.word ORDER BY b.rank * k.weight DESC, b.term))[1:12] AS found
                FROM best b JOIN telling k USING (term) GROUP BY b.thread),
            nearest AS (
                SELECT t.*, s.score, s.found FROM scored s JOIN alike_v2 t ON t.id = s.thread
                WHERE %2$s ORDER BY s.score DESC, t.id LIMIT 200),
            shared AS (
                SELECT n.*, ARRAY(SELECT g FROM unnest(n.target_groups) g
                        WHERE lower(btrim(g)) IN (SELECT jsonb_array_elements_text(CAST(CAST(:groups AS text) AS jsonb)))) AS same_groups,
                    ARRAY(SELECT y FROM unnest(n.types) y
                        WHERE y IN (SELECT jsonb_array_elements_text(CAST(CAST(:types AS text) AS jsonb)))) AS same_types
                FROM nearest n),
            ranked AS (
                SELECT *, least(1, score + CASE WHEN cardinality(same_groups) > 0 THEN 0.06 ELSE 0 END
                    + CASE WHEN cardinality(same_types) > 0 THEN 0.02 ELSE 0 END) AS likeness FROM shared)
            SELECT CAST(jsonb_build_object('id', r.id, 'title', r.title, 'organisation', r.organisation,
                'stage', r.stage, 'likeness', r.likeness, 'words', r.found, 'groups', r.same_groups,
                'types', r.same_types, 'ended', r.ended, 'survivor', (
                    SELECT jsonb_build_object('id', t.id, 'title', t.title) FROM alike_v2 t
                    WHERE t.id = r.merged_into AND %2$s), 'lessons', (
                    SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'verdict', l.verdict, 'lesson', l.lesson)
                        ORDER BY l.id), '[]') FROM (SELECT * FROM alike_v2 t
                        WHERE t.thread = r.id AND t.lesson IS NOT NULL AND %2$s ORDER BY t.id LIMIT 5) l)) AS text)
            FROM ranked r WHERE r.likeness >= :least ORDER BY r.likeness DESC, r.id LIMIT :limit
            """;

    private AlikeSql() {}

    public static String find(SightSql shown) {
        return FIND.formatted(TERMS_MAX, shown.condition(), ROWS_PER_TERM_MAX, ROWS_COUNTED_MAX);
    }

    /** The parameters of the statement that say what is looked for. */
    public static Map<String, String> asked(Question question, Glossary glossary) {
        ArrayNode asked = JsonNodeFactory.instance.arrayNode();
        for (String word : question.words()) {
            ObjectNode term = asked.addObject().put("term", asked.size()).put("word", word);
            ArrayNode others = term.putArray("others");
            glossary.others(word).forEach(others::add);
        }
        return Map.of(
                "asked", asked.toString(), "groups", array(question.targetGroups()), "types", array(question.types()));
    }

    private static String array(List<?> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(item.toString()));
        return array.toString();
    }

    /** As it ships with the service. */
    public static Glossary glossary() {
        try (InputStream in = AlikeSql.class.getResourceAsStream("/alike/glossary.txt")) {
            if (in == null) throw new IllegalStateException("the glossary is missing");
            return Glossary.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
