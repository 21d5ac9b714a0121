package nl.kiem.events.testkit.flow;

import static nl.kiem.events.testkit.flow.Flow.append;
import static nl.kiem.events.testkit.flow.Flow.eventually;
import static nl.kiem.events.testkit.flow.Flow.newFund;
import static nl.kiem.events.testkit.flow.Flow.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.kiem.events.StreamId;
import nl.kiem.events.runtime.deadline.DeadlineView;
import nl.kiem.events.runtime.flow.FailedEvents;
import nl.kiem.events.runtime.store.PgEventStore;
import nl.kiem.events.runtime.view.ViewReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FlowProfile.class)
class DeadlineServiceTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    PgEventStore store;

    @Inject
    ViewReader reader;

    @Inject
    DeadlineView deadlines;

    @Inject
    FailedEvents failedEvents;

    @AfterEach
    void today() throws IOException {
        FundDeadlines.failing = false;
        Files.writeString(FlowProfile.OFFSET, "PT0S");
    }

    @Test
    void deadlines_that_passed_are_handed_over_in_their_order_each_once() throws IOException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        StreamId later = fund(today.plusDays(20));
        StreamId sooner = fund(today.plusDays(10));
        StreamId never = fund(today.plusDays(4_000));
        assertThat(passed(later, sooner, never)).isEmpty();

        Files.writeString(FlowProfile.OFFSET, "P30D");
        eventually("all four pass", () -> passed(later, sooner, never).size() >= 4);
        StreamId afterwards = fund(today.plusDays(24));
        eventually("the late comer passes too", () -> passed(afterwards).size() == 2);

        assertThat(passed(later, sooner, never))
                .containsExactly(
                        sooner + " fund-over " + today.plusDays(10) + "T00:00:00Z",
                        sooner + " fund-report " + today.plusDays(15) + "T00:00:00Z",
                        later + " fund-over " + today.plusDays(20) + "T00:00:00Z",
                        later + " fund-report " + today.plusDays(25) + "T00:00:00Z");
    }

    @Test
    void one_that_nobody_can_handle_is_tried_again_then_set_aside_and_holds_nobody_up() throws IOException {
        FundDeadlines.failing = true;
        StreamId fund = fund(LocalDate.now(ZoneOffset.UTC).plusDays(35));
        Files.writeString(FlowProfile.OFFSET, "P40D");
        eventually(
                "set aside",
                () -> failedEvents.open(0, 100).await().atMost(SOON).stream()
                        .anyMatch(failed -> failed.consumer.equals("deadline")
                                && failed.eventId.startsWith(fund.toString())
                                && failed.attempts == 5));
        FundDeadlines.failing = false;
        StreamId next = fund(LocalDate.now(ZoneOffset.UTC).plusDays(36));
        eventually("the next passes", () -> !passed(next).isEmpty());
        assertThat(passed(fund)).isEmpty();
    }

    private StreamId fund(LocalDate over) {
        StreamId fund = newFund();
        append(store, fund, 0, opened(fund, "deadline", over));
        eventually(
                "deadline of " + fund,
                () -> reader.byId(deadlines, fund.toString())
                        .await()
                        .atMost(SOON)
                        .isPresent());
        return fund;
    }

    private static List<String> passed(StreamId... funds) {
        return FundDeadlines.PASSED.stream()
                .filter(passed -> List.of(funds).stream().anyMatch(fund -> passed.startsWith(fund.toString())))
                .toList();
    }
}
