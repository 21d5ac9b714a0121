package nl.kiem.events.testkit.flow;

import static nl.kiem.events.testkit.flow.Flow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.kiem.events.runtime.flow.FailedEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The terms of {@code retention.json} on a clock that is moved: nothing goes a day early, and all of it goes. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class RetentionServiceTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    FailedEvents failedEvents;

    @Inject
    Pool pool;

    @Inject
    @ReactiveDataSource("vault")
    Pool vault;

    final String mark = "retention-" + UUID.randomUUID();

    @AfterEach
    void today() throws IOException {
        Files.writeString(FlowProfile.OFFSET, "PT0S");
    }

    /** One story, because time only goes forward: a term that was applied on a day is not applied on an earlier one. */
    @Test
    void nothing_goes_before_its_term_and_everything_goes_after_it() throws IOException {
        setAside();
        looked();

        daysLater("failed-event-payloads", 89);
        assertThat(failed("payload IS NOT NULL AND headers <> '{}'")).isOne();
        daysLater("failed-event-payloads", 91);
        assertThat(failed("payload IS NULL AND headers = '{}' AND reason = 'unreadable'"))
                .isOne();

        daysLater("processing-log", 3 * 365 - 1);
        assertThat(processings()).isOne();
        daysLater("processing-log", 3 * 366 + 1);
        assertThat(processings()).isZero();
    }

    private void setAside() {
        var failure = new FailedEvents.Failure(
                mark, mark, "nl.kiem.fund.opened", "kiem.fund", "{\"h\": \"1\"}", new byte[] {1}, "unreadable", 5);
        var unused = failedEvents.setAside(failure).await().atMost(SOON);
    }

    private void looked() {
        var unused = vault.preparedQuery("""
                        INSERT INTO processing (trace_id, span_id, operation, status, activity, subject, subject_type,
                            started_at, ended_at) VALUES ($1, 's', 'o', 'OK', 'a', 'p', 't', $2, $2)
                        """)
                .execute(Tuple.of(mark, Instant.now().atOffset(ZoneOffset.UTC)))
                .await()
                .atMost(SOON);
    }

    /** Comes back when the term was applied on that day. */
    private void daysLater(String category, int days) throws IOException {
        Instant then = Instant.now().plus(Duration.ofDays(days));
        Files.writeString(FlowProfile.OFFSET, "P" + days + "D");
        eventually(
                category + " after " + days + " days",
                () -> count(
                                pool,
                                "SELECT count(*) FROM retention_run WHERE category = $1 AND ran_at >= $2",
                                Tuple.of(category, then.atOffset(ZoneOffset.UTC)))
                        == 1);
    }

    private long failed(String condition) {
        return count(pool, "SELECT count(*) FROM failed_event WHERE consumer = $1 AND " + condition, Tuple.of(mark));
    }

    private long processings() {
        return count(vault, "SELECT count(*) FROM processing WHERE trace_id = $1", Tuple.of(mark));
    }

    private static long count(Pool from, String sql, Tuple arguments) {
        return from.preparedQuery(sql)
                .execute(arguments)
                .await()
                .atMost(SOON)
                .iterator()
                .next()
                .getLong(0);
    }
}
