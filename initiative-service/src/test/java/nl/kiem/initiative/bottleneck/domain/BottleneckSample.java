package nl.kiem.initiative.bottleneck.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.BottleneckId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.BottleneckOutcome;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckAnswered;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckAssigned;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckRegistered;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckResolved;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckWithdrawn;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.Answer;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.Assign;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.HandOn;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.Register;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.Resolve;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.Withdraw;
import nl.kiem.initiative.domain.InitiativeFacts;
import org.jspecify.annotations.Nullable;

/** A legal bottleneck and who acts on it, for tests. */
public final class BottleneckSample {

    public static final BottleneckRules RULES = new BottleneckRules(10, 30, 20);

    /** A Monday. */
    public static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");

    public static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    /** Ten working days later. */
    public static final LocalDate ASSIGN_BY = LocalDate.of(2026, 1, 19);

    /** Thirty working days later. */
    public static final LocalDate ANSWER_BY = LocalDate.of(2026, 2, 16);

    /** Twenty working days later. */
    public static final LocalDate SETTLE_BY = LocalDate.of(2026, 2, 2);

    public static final LocalDate PLANNED = LocalDate.of(2026, 9, 1);
    public static final BottleneckId ID = new BottleneckId(new UUID(0, 1));
    public static final OrganisationId HINDERED = new OrganisationId("tooi:mnre1034");
    public static final OrganisationId MINISTRY = new OrganisationId("tooi:mnre1058");
    public static final OrganisationId OTHER_MINISTRY = new OrganisationId("tooi:mnre1045");
    static final OrganisationId COMPANY = new OrganisationId("kvk:12345678");
    public static final String LAW = "BWBR0005537";
    static final Actor LEAD = actor("lead-1", HINDERED, Role.TL);
    static final Actor POLICY = actor("policy-1", MINISTRY, Role.POL);
    static final Actor SYSTEM = actor("initiative-service", HINDERED, Role.SYS);

    public static final LegalBottleneckEvent REGISTERED = registered(null, null);
    public static final LegalBottleneckEvent CITED = registered(LAW, "4:17");
    public static final LegalBottleneckEvent ASSIGNED =
            new LegalBottleneckAssigned(ID, null, MINISTRY, LAW, "4:17", ANSWER_BY, AT);
    public static final LegalBottleneckEvent ANSWERED = answered(BottleneckOutcome.LAW_CHANGE, PLANNED, false, AT);
    public static final LegalBottleneckEvent REFUSED = answered(BottleneckOutcome.NO_CHANGE, null, false, AT);
    public static final LegalBottleneckEvent RESOLVED =
            new LegalBottleneckResolved(ID, null, "the form may be left out", AT);
    public static final LegalBottleneckEvent WITHDRAWN =
            new LegalBottleneckWithdrawn(ID, null, "it was our own form", AT);

    private BottleneckSample() {}

    static Actor actor(String person, OrganisationId organisation, Role role) {
        return new Actor(new PersonRef(person), organisation, Set.of(role));
    }

    static LegalBottleneckEvent registered(@Nullable String law, @Nullable String article) {
        return new LegalBottleneckRegistered(
                ID,
                null,
                "A signature on paper",
                law,
                article,
                "nobody may sign for somebody else",
                List.of("debt relief"),
                40_000,
                HINDERED,
                List.of(),
                null,
                ASSIGN_BY,
                Visibility.GOVERNMENT,
                AT);
    }

    static LegalBottleneckEvent answered(
            BottleneckOutcome outcome, @Nullable LocalDate planned, boolean late, Instant at) {
        return new LegalBottleneckAnswered(
                ID,
                null,
                outcome,
                "the aim of the rule stands",
                planned,
                MINISTRY,
                POLICY.person(),
                late,
                planned == null ? SETTLE_BY : planned,
                at);
    }

    static Register register(@Nullable InitiativeFacts initiative, @Nullable String law, Actor by, boolean known) {
        return new Register(
                ID,
                initiative,
                "A signature on paper",
                law,
                null,
                "nobody may sign for somebody else",
                List.of("debt relief"),
                40_000,
                known,
                Visibility.GOVERNMENT,
                null,
                by,
                AT);
    }

    static Assign assign(@Nullable String law, @Nullable String article) {
        return new Assign(MINISTRY, true, law, article, LEAD, AT);
    }

    static HandOn handOn(OrganisationId ministry, Actor by) {
        return new HandOn(ministry, true, "the law is theirs", by, AT);
    }

    static Answer answer(BottleneckOutcome outcome, @Nullable LocalDate planned) {
        return new Answer(outcome, "the aim of the rule stands", planned, POLICY, AT);
    }

    static Resolve resolve(@Nullable String resolution, Actor by) {
        return new Resolve(resolution, by, AT);
    }

    static Withdraw withdraw(@Nullable String reason, Actor by) {
        return new Withdraw(reason, by, AT);
    }

    static Instant days(int later) {
        return AT.plusSeconds(86_400L * later);
    }
}
