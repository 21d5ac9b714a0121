package nl.kiem.initiative.signal.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.SignalId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.Horizon;
import nl.kiem.events.contract.initiative.Impact;
import nl.kiem.events.contract.initiative.Likelihood;
import nl.kiem.events.contract.initiative.SignalEvent;
import nl.kiem.events.contract.initiative.SignalEvent.SignalAssessed;
import nl.kiem.events.contract.initiative.SignalEvent.SignalDismissed;
import nl.kiem.events.contract.initiative.SignalEvent.SignalLinked;
import nl.kiem.events.contract.initiative.SignalEvent.SignalMaterialised;
import nl.kiem.events.contract.initiative.SignalEvent.SignalRegistered;
import nl.kiem.events.contract.initiative.SignalEvent.SignalWatched;
import nl.kiem.initiative.domain.SampleFacts;
import nl.kiem.initiative.signal.domain.SignalCommand.Assess;
import nl.kiem.initiative.signal.domain.SignalCommand.Dismiss;
import nl.kiem.initiative.signal.domain.SignalCommand.Link;
import nl.kiem.initiative.signal.domain.SignalCommand.Materialise;
import nl.kiem.initiative.signal.domain.SignalCommand.Register;
import nl.kiem.initiative.signal.domain.SignalCommand.Solution;
import nl.kiem.initiative.signal.domain.SignalCommand.Watch;
import org.jspecify.annotations.Nullable;

/** A signal and who acts on it, for tests. */
public final class SignalSample {

    public static final SignalRules RULES = new SignalRules(10, 20, 12);

    /** A Monday. */
    public static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");

    public static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    /** Ten working days later. */
    public static final LocalDate ASSESS_BY = LocalDate.of(2026, 1, 19);

    /** Twenty working days later. */
    public static final LocalDate DECIDE_BY = LocalDate.of(2026, 2, 2);

    public static final SignalId ID = new SignalId(new UUID(0, 1));
    public static final OrganisationId MINISTRY = new OrganisationId("tooi:mnre1034");
    static final OrganisationId COMPANY = new OrganisationId("kvk:12345678");
    static final PersonRef REGISTRAR = new PersonRef("floor-1");
    static final PersonRef LEAD = new PersonRef("lead-1");
    static final ThreadId THREAD = SampleFacts.proposed().threadId();
    static final ThreadId OTHER_THREAD = new ThreadId(new UUID(0, 99));
    static final Actor SYSTEM = actor("initiative-service", MINISTRY, Role.SYS);

    public static final SignalEvent REGISTERED = registered(Visibility.GOVERNMENT);
    public static final SignalEvent ASSESSED = assessed(DECIDE_BY);
    public static final SignalEvent LINKED = new SignalLinked(ID, THREAD, AT);
    public static final SignalEvent WATCHED = new SignalWatched(ID, LocalDate.of(2026, 7, 1), "the court decides", AT);
    public static final SignalEvent DISMISSED = new SignalDismissed(ID, "the scheme ends", AT);
    public static final SignalEvent UNPREPARED =
            new SignalMaterialised(ID, AT, 9_000, List.of(), List.of(), false, null, AT);

    private SignalSample() {}

    static Actor actor(String person, OrganisationId organisation, Role role) {
        return new Actor(new PersonRef(person), organisation, Set.of(role));
    }

    static SignalEvent registered(Visibility visibility) {
        return new SignalRegistered(
                ID,
                "Rents that rise faster than the allowance",
                "tenants fall behind within a year",
                "debt counsellors",
                "rent allowance",
                20_000,
                MINISTRY,
                REGISTRAR,
                ASSESS_BY,
                visibility,
                AT);
    }

    static Register register(OrganisationId organisation, boolean known) {
        return new Register(
                ID,
                "Rents that rise faster than the allowance",
                "tenants fall behind within a year",
                "debt counsellors",
                "rent allowance",
                20_000,
                known,
                Visibility.GOVERNMENT,
                actor("floor-1", organisation, Role.INI),
                AT);
    }

    static SignalEvent assessed(@Nullable LocalDate decideBy) {
        return new SignalAssessed(
                ID,
                Likelihood.LIKELY,
                Impact.SEVERE,
                List.of("tenants"),
                30_000,
                Horizon.WITHIN_A_YEAR,
                "counted at three counters",
                LEAD,
                decideBy,
                AT);
    }

    static Assess assess(String person, String... groups) {
        return new Assess(
                Likelihood.LIKELY,
                Impact.SEVERE,
                List.of(groups),
                30_000,
                Horizon.WITHIN_A_YEAR,
                "counted at three counters",
                actor(person, MINISTRY, Role.TL),
                AT);
    }

    static Link link() {
        return new Link(SampleFacts.proposed(), board(), AT);
    }

    static Watch watch(LocalDate until, @Nullable String reason) {
        return new Watch(until, reason, board(), AT);
    }

    static Dismiss dismiss(@Nullable String reason) {
        return new Dismiss(reason, board(), AT);
    }

    static Materialise materialise(Instant occurredAt, Solution... solutions) {
        return new Materialise(occurredAt, 9_000, List.of(solutions), board(), AT);
    }

    static Instant days(int later) {
        return AT.plusSeconds(86_400L * later);
    }

    private static Actor board() {
        return actor("board-1", MINISTRY, Role.PB);
    }
}
