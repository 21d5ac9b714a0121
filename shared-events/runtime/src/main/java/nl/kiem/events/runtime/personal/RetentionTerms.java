package nl.kiem.events.runtime.personal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How long what is kept: the resource {@code retention.json}, which is data and no code. */
@Singleton
public class RetentionTerms {

    private static final String RESOURCE = "/retention.json";

    /**
     * One kind of data.
     *
     * @param term ISO 8601 period; null when it ends with something else than time
     * @param ground why it is kept so long
     * @param happens what is done when the term is over
     */
    public record Term(
            String category, @Nullable String term, String ground, String grondslag, String happens, String gevolg) {

        @Nullable
        Period period() {
            return term == null ? null : Period.parse(term);
        }
    }

    private final List<Term> all;

    RetentionTerms() {
        try (InputStream resource = RetentionTerms.class.getResourceAsStream(RESOURCE)) {
            this.all = List.copyOf(new ObjectMapper()
                    .readValue(Objects.requireNonNull(resource, RESOURCE), new TypeReference<List<Term>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
        all.forEach(Term::period);
    }

    List<Term> all() {
        return all;
    }

    /** @throws IllegalArgumentException when there is no term for it */
    Period of(String category) {
        return all.stream()
                .filter(term -> term.category().equals(category))
                .map(Term::period)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(RESOURCE + " has no term for " + category));
    }
}
