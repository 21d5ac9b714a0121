package nl.kiem.events.runtime.personal;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import nl.kiem.events.contract.PersonRef;

/**
 * Writes down every processing of personal data: one record for each person that it was about, in the request itself and
 * before its answer. When it cannot be written down, it does not take place or is not answered.
 */
@Singleton
public class ProcessingLog {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private static final String WRITE = """
            INSERT INTO processing (trace_id, span_id, parent_span_id, operation, status, activity, subject,
                subject_type, foreign_processor, started_at, ended_at)
            SELECT $1, $2, $3, $4, $5, $6, subject, 'pseudonym', $8, $9, $10 FROM unnest($7::text[]) AS s (subject)
            """;

    private final Pool vault;
    private final Pseudonyms pseudonyms;
    private final Asked asked;

    ProcessingLog(@ReactiveDataSource("vault") Pool vault, Pseudonyms pseudonyms, Asked asked) {
        this.vault = vault;
        this.pseudonyms = pseudonyms;
        this.asked = asked;
    }

    /** Work of which it is known beforehand whom it is about; a failure is written down as one. */
    public <T> Uni<T> about(ProcessingActivity activity, Collection<PersonRef> persons, Uni<T> work) {
        Instant from = asked.now();
        return work.onItemOrFailure()
                .transformToUni((item, failure) -> write(activity, persons, from, failure == null ? "OK" : "ERROR")
                        .chain(() -> failure == null
                                ? Uni.createFrom().item(item)
                                : Uni.createFrom().failure(failure)));
    }

    /** Reading of which the answer tells whom it is about. */
    public <T> Uni<T> reading(
            ProcessingActivity activity, Uni<T> work, Function<? super T, ? extends Collection<PersonRef>> persons) {
        Instant from = asked.now();
        return work.call(item -> write(activity, persons.apply(item), from, "OK"));
    }

    private Uni<Void> write(ProcessingActivity activity, Collection<PersonRef> persons, Instant from, String status) {
        List<PersonRef> each = persons.stream().distinct().toList();
        if (each.isEmpty()) return Uni.createFrom().voidItem();
        return pseudonyms.of(each).chain(subjects -> {
            Trace trace = asked.trace();
            Tuple values = Tuple.tuple()
                    .addString(trace.traceId())
                    .addString(trace.spanId())
                    .addString(trace.parentSpanId())
                    .addString(asked.operation())
                    .addString(status)
                    .addString(activity.id())
                    .addArrayOfString(subjects.toArray(String[]::new))
                    .addString(asked.foreignProcessor())
                    .addOffsetDateTime(from.atOffset(ZoneOffset.UTC))
                    .addOffsetDateTime(asked.now().atOffset(ZoneOffset.UTC));
            return vault.preparedQuery(WRITE)
                    .execute(values)
                    .ifNoItem()
                    .after(ANSWER_WITHIN)
                    .fail()
                    .replaceWithVoid();
        });
    }
}
