package nl.kiem.procurement.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.ContractId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.NeedId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.TenderId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.procurement.Authority;
import nl.kiem.events.contract.procurement.ContractNature;
import nl.kiem.events.contract.procurement.Lot;
import nl.kiem.events.contract.procurement.Procedure;
import nl.kiem.events.contract.procurement.ProcedureGround;
import nl.kiem.events.contract.procurement.TenderEvent;
import nl.kiem.events.contract.procurement.TenderEvent.ApprovedForDispatch;
import nl.kiem.events.contract.procurement.TenderEvent.AwardDecisionNotified;
import nl.kiem.events.contract.procurement.TenderEvent.Criterion;
import nl.kiem.events.contract.procurement.TenderEvent.InterestsDeclared;
import nl.kiem.events.contract.procurement.TenderEvent.Loser;
import nl.kiem.events.contract.procurement.TenderEvent.NoticeDispatched;
import nl.kiem.events.contract.procurement.TenderEvent.Received;
import nl.kiem.events.contract.procurement.TenderEvent.SubmissionsOpened;
import nl.kiem.events.contract.procurement.TenderEvent.TenderPrepared;
import nl.kiem.events.contract.procurement.TenderEvent.TenderPublished;
import nl.kiem.procurement.domain.TenderCommand.Plan;
import nl.kiem.procurement.domain.TenderCommand.Prepare;
import org.jspecify.annotations.Nullable;

/** What tests of needs and tenders share: one need of a ministry, one tender with one lot, and its way to a decision. */
public final class Tenders {

    public static final RuleSet RULES = RuleSetTest.AW2012;
    public static final ThreadId THREAD = new ThreadId(new UUID(0, 1));
    public static final NeedId NEED = new NeedId(new UUID(0, 2));
    public static final ScalingCaseId CASE = new ScalingCaseId(new UUID(0, 3));
    public static final TenderId TENDER = new TenderId(new UUID(0, 4));
    public static final ContractId CONTRACT = new ContractId(new UUID(0, 5));
    public static final OrganisationId MINISTRY = new OrganisationId("tooi:mnre1034");
    public static final OrganisationId WINNER = new OrganisationId("kvk:12345678");
    public static final OrganisationId LOSER = new OrganisationId("kvk:87654321");
    public static final Actor BUYER = actor("buyer", Role.BUY);
    public static final Actor MANDATE = actor("mandate-holder", Role.EXE);
    public static final Actor EVALUATOR = actor("evaluator-1", Role.EVA);
    public static final PersonRef SECOND = new PersonRef("evaluator-2");
    public static final List<PersonRef> EVALUATORS = List.of(EVALUATOR.person(), SECOND);
    public static final PersonRef AMBASSADOR = new PersonRef("ambassador");
    public static final String LOT = "LOT-0001";
    public static final Lot ONE_LOT = new Lot(LOT, "Everything", "72000000-5", Money.ofEuros(900_000));
    public static final ServedNeed SERVED = new ServedNeed(
            NEED, THREAD, MINISTRY, CASE, Money.ofEuros(1_000_000), Authority.CENTRAL, ContractNature.SERVICES);

    /** Monday, and the day on which the notice leaves. */
    public static final LocalDate DISPATCH = LocalDate.of(2026, 1, 12);

    /** Earliest possible for an open procedure with electronic tenders: 40 days later is a Saturday. */
    public static final LocalDate DEADLINE = LocalDate.of(2026, 2, 23);

    public static final LocalDate DECISION = LocalDate.of(2026, 3, 3);
    public static final LocalDate STANDSTILL_END = LocalDate.of(2026, 3, 23);
    public static final Plan OPEN = plan(Procedure.OPEN, null, null, true, true, null);

    private Tenders() {}

    public static Actor actor(String person, Role role) {
        return new Actor(new PersonRef(person), MINISTRY, EnumSet.of(role));
    }

    /** Ten in the morning, Amsterdam. */
    public static Instant on(LocalDate day) {
        return day.atTime(LocalTime.of(10, 0))
                .atZone(ZoneId.of("Europe/Amsterdam"))
                .toInstant();
    }

    public static Plan plan(
            Procedure procedure,
            @Nullable ProcedureGround ground,
            @Nullable String research,
            boolean electronic,
            boolean available,
            @Nullable LocalDate priorNotice) {
        return new Plan(
                "Sign language interpreter at every counter",
                procedure,
                ground,
                research,
                List.of(ONE_LOT),
                List.of(new Criterion("quality", 60), new Criterion("price", 40)),
                electronic,
                available,
                priorNotice,
                DISPATCH,
                AMBASSADOR);
    }

    public static TenderPrepared prepared(Plan plan) {
        return prepared(plan, SERVED);
    }

    public static TenderPrepared prepared(Plan plan, ServedNeed need) {
        Prepare command = new Prepare(TENDER, need, plan, BUYER, on(DISPATCH.minusDays(10)));
        return new TenderPreparation(RULES).prepare(command);
    }

    public static ApprovedForDispatch approved(TenderPrepared plan) {
        return new ApprovedForDispatch(
                TENDER,
                THREAD,
                MANDATE.person(),
                null,
                DEADLINE,
                new Periods(RULES).minimums(plan, DISPATCH, null, false),
                false,
                null,
                on(DISPATCH.minusDays(3)));
    }

    public static NoticeDispatched dispatched(TenderPrepared plan) {
        return new NoticeDispatched(
                TENDER,
                THREAD,
                16,
                RULES.on(DISPATCH),
                new Periods(RULES).minimums(plan, DISPATCH, null, false),
                on(DISPATCH));
    }

    public static TenderPublished published(TenderPrepared plan) {
        Instant at = on(DISPATCH.plusDays(1));
        return new TenderPublished(
                TENDER,
                THREAD,
                NEED,
                MINISTRY,
                plan.title(),
                plan.procedure(),
                plan.lots(),
                on(DISPATCH),
                at,
                null,
                DEADLINE,
                RULES.on(DISPATCH),
                16,
                "ocds-213czf-" + TENDER,
                "12345-2026",
                at);
    }

    public static SubmissionsOpened opened(int tenders) {
        return new SubmissionsOpened(
                TENDER,
                THREAD,
                List.of(EVALUATOR.person(), SECOND),
                List.of(new Received(LOT, tenders)),
                on(DEADLINE.plusDays(1)));
    }

    /** Both evaluators say that they have an interest in nobody. */
    public static TenderEvent[] independent() {
        return EVALUATORS.stream()
                .map(evaluator -> declared(evaluator, List.of()))
                .toArray(TenderEvent[]::new);
    }

    public static InterestsDeclared declared(PersonRef evaluator, List<OrganisationId> interests) {
        return new InterestsDeclared(TENDER, THREAD, evaluator, interests, on(DEADLINE.plusDays(1)));
    }

    public static AwardDecisionNotified decided() {
        return new AwardDecisionNotified(
                TENDER,
                THREAD,
                LOT,
                WINNER,
                Money.ofEuros(850_000),
                DECISION.plusDays(1),
                new Periods(RULES).standstill(DECISION, null),
                on(DECISION));
    }

    public static List<Loser> letters() {
        return List.of(new Loser(LOSER, "scored lower on quality; the winner tested with users"));
    }
}
