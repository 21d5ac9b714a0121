package nl.kiem.initiative.bottleneck.view;

import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.ANSWERED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.ANSWER_BY;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.ASSIGNED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.ASSIGN_BY;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.AT;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.CITED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.DAY;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.HINDERED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.ID;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.LAW;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.MINISTRY;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.OTHER_MINISTRY;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.PLANNED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.REFUSED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.REGISTERED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.RESOLVED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.SETTLE_BY;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kiem.events.Custody;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.BottleneckOutcome;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckHandedOn;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckTermExceeded;
import nl.kiem.events.runtime.deadline.Deadline;
import nl.kiem.events.testkit.ViewSpec;
import nl.kiem.initiative.bottleneck.domain.Bottleneck;
import nl.kiem.initiative.bottleneck.domain.BottleneckDecider;
import nl.kiem.initiative.domain.CivilDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BottleneckOverviewViewTest {

    static final StreamId STREAM = BottleneckDecider.stream(ID);
    static final Custody ALONE = Custody.of(HINDERED, Visibility.GOVERNMENT);
    static final Custody BOTH = new Custody(HINDERED, List.of(HINDERED, MINISTRY), Visibility.GOVERNMENT);
    static final LegalBottleneckEvent HANDED_ON = new LegalBottleneckHandedOn(ID, null, OTHER_MINISTRY, "theirs", AT);

    final ViewSpec<BottleneckOverview> list = ViewSpec.of(new BottleneckOverviewView());
    final BottleneckTerms terms = new BottleneckTerms();

    @Test
    void what_is_registered_waits_for_a_ministry() {
        list.given(STREAM, REGISTERED)
                .then(row(1, null, null, null, BottleneckState.REGISTERED, Role.TL, ASSIGN_BY, ALONE));
        list.given(STREAM, CITED)
                .then(row(1, LAW, "4:17", null, BottleneckState.REGISTERED, Role.TL, ASSIGN_BY, ALONE));
    }

    @Test
    void what_lies_before_a_ministry_waits_for_its_answer() {
        list.given(STREAM, CITED, ASSIGNED)
                .then(row(2, LAW, "4:17", MINISTRY, BottleneckState.ASSIGNED, Role.POL, ANSWER_BY, BOTH));
    }

    @Test
    void what_is_handed_on_lies_before_another_ministry_with_the_same_last_day() {
        list.given(STREAM, CITED, ASSIGNED, HANDED_ON)
                .then(row(
                        3,
                        LAW,
                        "4:17",
                        OTHER_MINISTRY,
                        BottleneckState.ASSIGNED,
                        Role.POL,
                        ANSWER_BY,
                        new Custody(HINDERED, List.of(HINDERED, OTHER_MINISTRY, MINISTRY), Visibility.GOVERNMENT)));
    }

    @Test
    void an_answer_shows_with_what_it_promises() {
        list.given(STREAM, CITED, ASSIGNED, ANSWERED)
                .then(row(3, LAW, "4:17", MINISTRY, BottleneckState.ANSWERED, Role.POL, PLANNED, BOTH)
                        .of(MINISTRY.value(), BottleneckOutcome.LAW_CHANGE, PLANNED));
        list.given(STREAM, CITED, ASSIGNED, REFUSED)
                .then(row(3, LAW, "4:17", MINISTRY, BottleneckState.ANSWERED, Role.TL, SETTLE_BY, BOTH)
                        .of(MINISTRY.value(), BottleneckOutcome.NO_CHANGE, null));
    }

    @Test
    void what_is_over_waits_for_nobody() {
        list.given(STREAM, CITED, ASSIGNED, REFUSED, RESOLVED)
                .then(row(4, LAW, "4:17", MINISTRY, BottleneckState.RESOLVED, null, null, BOTH)
                        .of(MINISTRY.value(), BottleneckOutcome.NO_CHANGE, null));
        list.given(STREAM, REGISTERED, WITHDRAWN)
                .then(row(2, null, null, null, BottleneckState.WITHDRAWN, null, null, ALONE));
    }

    @Test
    void a_term_that_passed_shows() {
        list.given(STREAM, CITED, ASSIGNED, told(2))
                .then(row(3, LAW, "4:17", MINISTRY, BottleneckState.ASSIGNED, Role.POL, ANSWER_BY, BOTH)
                        .told(2));
    }

    @Test
    void each_state_has_its_term_and_handing_on_keeps_it() {
        assertThat(after(REGISTERED)).isEqualTo(until(ASSIGN_BY));
        assertThat(after(CITED, ASSIGNED)).isEqualTo(until(ANSWER_BY));
        assertThat(after(CITED, ASSIGNED, HANDED_ON)).isEqualTo(until(ANSWER_BY));
        assertThat(after(CITED, ASSIGNED, ANSWERED)).isEqualTo(until(PLANNED));
        assertThat(after(CITED, ASSIGNED, REFUSED)).isEqualTo(until(SETTLE_BY));
    }

    @Test
    void what_is_late_is_told_again_at_twice_and_at_four_times_the_term_and_then_no_more() {
        assertThat(after(CITED, ASSIGNED, told(1))).isEqualTo(until(DAY.plusDays(84)));
        assertThat(after(CITED, ASSIGNED, told(2))).isEqualTo(until(DAY.plusDays(168)));
        assertThat(after(CITED, ASSIGNED, told(3))).isEmpty();
    }

    @Test
    void nothing_is_awaited_of_what_is_over() {
        assertThat(after(CITED, ASSIGNED, REFUSED, RESOLVED)).isEmpty();
        assertThat(after(REGISTERED, WITHDRAWN)).isEmpty();
    }

    private Map<String, Instant> after(LegalBottleneckEvent... history) {
        Deadline row = Deadline.none(STREAM.toString());
        for (LegalBottleneckEvent event : history) row = terms.next(row, event);
        return row.waiting();
    }

    private static Map<String, Instant> until(LocalDate day) {
        return Map.of(Bottleneck.TERM_OVER, CivilDate.endOf(day));
    }

    private static LegalBottleneckEvent told(int times) {
        return new LegalBottleneckTermExceeded(ID, null, Role.POL, DAY, ANSWER_BY, times, List.of(), AT);
    }

    private static BottleneckOverview row(
            long version,
            @Nullable String law,
            @Nullable String article,
            @Nullable OrganisationId ministry,
            BottleneckState state,
            @Nullable Role role,
            @Nullable LocalDate day,
            Custody custody) {
        return new BottleneckOverview(
                ID.toString(),
                version,
                null,
                "A signature on paper",
                law,
                article,
                List.of("debt relief"),
                HINDERED.value(),
                ministry == null ? null : ministry.value(),
                state,
                null,
                null,
                40_000,
                role,
                day,
                0,
                custody);
    }
}
