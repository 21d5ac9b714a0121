package nl.kiem.initiative.organisation.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kiem.events.Ids;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionDefined;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionEnded;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionHeld;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionLeft;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationAbolished;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationRegistered;
import nl.kiem.events.runtime.deadline.Deadline;
import nl.kiem.events.runtime.deadline.DeadlineView;
import nl.kiem.events.testkit.ViewSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganisationTermsTest {

    static final OrganisationId AGENCY = new OrganisationId("tooi:oorg10148");
    static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    static final Instant DAY_OVER = Instant.parse("2026-01-05T23:00:00Z");
    static final Instant NEXT_OVER = Instant.parse("2026-01-06T23:00:00Z");
    static final StreamId STREAM = new StreamId("organisation", Ids.derive("organisation", AGENCY.value()));
    static final PersonRef PERSON = new PersonRef("executive-1");
    static final String HOLDER = "holder-" + Ids.derive("director", "executive-1");
    static final String FUNCTION = "function-" + Ids.derive("director");

    final ViewSpec<Deadline> deadlines = ViewSpec.of(new DeadlineView(List.of(new OrganisationTerms())));

    @Test
    void every_last_day_is_awaited_beside_the_others() {
        deadlines
                .given(STREAM, registered(), defined(DAY.plusDays(1)), held(DAY), abolished())
                .then(row(4, DAY_OVER, Map.of(HOLDER, DAY_OVER, FUNCTION, NEXT_OVER, "abolition", NEXT_OVER)));
    }

    @Test
    void what_was_told_or_has_no_end_any_more_is_not_awaited() {
        deadlines
                .given(
                        STREAM,
                        registered(),
                        defined(DAY),
                        held(DAY),
                        new FunctionLeft(AGENCY, "director", PERSON, DAY, AT))
                .then(row(4, DAY_OVER, Map.of(FUNCTION, DAY_OVER)));
        deadlines
                .given(STREAM, registered(), defined(DAY), new FunctionEnded(AGENCY, "director", DAY, AT))
                .then(row(3, null, Map.of()));
        deadlines.given(STREAM, registered(), defined(DAY), defined(null)).then(row(3, null, Map.of()));
    }

    private static OrganisationRegistered registered() {
        return new OrganisationRegistered(AGENCY, "Agency", "A", "agency", null, AT);
    }

    private static FunctionDefined defined(@Nullable LocalDate until) {
        return new FunctionDefined(AGENCY, "director", true, DAY, until, AT);
    }

    private static FunctionHeld held(LocalDate until) {
        return new FunctionHeld(AGENCY, "director", PERSON, DAY, until, AT);
    }

    private static OrganisationAbolished abolished() {
        return new OrganisationAbolished(AGENCY, DAY.plusDays(1), null, AT);
    }

    private static Deadline row(long version, @Nullable Instant first, Map<String, Instant> waiting) {
        return new Deadline(STREAM.toString(), version, first, new TreeMap<>(waiting));
    }
}
