package nl.kiem.procurement.domain;

import static nl.kiem.procurement.domain.Tenders.AMBASSADOR;
import static nl.kiem.procurement.domain.Tenders.BUYER;
import static nl.kiem.procurement.domain.Tenders.CASE;
import static nl.kiem.procurement.domain.Tenders.MINISTRY;
import static nl.kiem.procurement.domain.Tenders.NEED;
import static nl.kiem.procurement.domain.Tenders.RULES;
import static nl.kiem.procurement.domain.Tenders.TENDER;
import static nl.kiem.procurement.domain.Tenders.THREAD;
import static nl.kiem.procurement.domain.Tenders.actor;
import static nl.kiem.procurement.domain.Tenders.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.NeedId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.TenderId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.procurement.Authority;
import nl.kiem.events.contract.procurement.ContractNature;
import nl.kiem.events.contract.procurement.NeedEvent;
import nl.kiem.events.contract.procurement.NeedEvent.NeedFulfilled;
import nl.kiem.events.contract.procurement.NeedEvent.NeedReopened;
import nl.kiem.events.contract.procurement.NeedEvent.ProcurementNeedRaised;
import nl.kiem.events.contract.procurement.NeedEvent.ProcurementRouteChosen;
import nl.kiem.events.contract.procurement.NeedEvent.TenderLinked;
import nl.kiem.events.contract.procurement.Route;
import nl.kiem.events.contract.procurement.RouteOption;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.procurement.domain.NeedCommand.ChooseRoute;
import nl.kiem.procurement.domain.NeedCommand.Fulfil;
import nl.kiem.procurement.domain.NeedCommand.LinkTender;
import nl.kiem.procurement.domain.NeedCommand.Raise;
import nl.kiem.procurement.domain.NeedCommand.Reopen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedDeciderTest {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final Instant AT = on(DAY);
    static final Actor SYSTEM = Actor.system("procurement-service", MINISTRY);
    static final Actor OWNER = actor("line-owner", Role.IMP);
    static final String SPECIFICATION =
            "Deaf visitors are helped in sign language at every counter within five minutes";
    static final List<String> CODES = List.of("72000000-5");
    static final TenderId OTHER_TENDER = new TenderId(new UUID(9, 9));

    final NeedDecider decider = new NeedDecider(RULES, new SummingRules(365, 3));
    final DeciderSpec<NeedCommand, Need, NeedEvent> need = DeciderSpec.of(decider);

    @Test
    void an_approval_raises_a_draft_without_codes() {
        need.given().when(raise(SYSTEM, SPECIFICATION, 1_000_000, List.of())).then(raised(1_000_000, List.of()));
    }

    @Test
    void a_person_says_everything_at_once() {
        need.given().when(raise(OWNER, SPECIFICATION, 100_000, CODES)).then(raised(100_000, CODES));
        need.given()
                .when(raise(OWNER, " ", 0, List.of()))
                .thenRejected(NeedReason.NEED_INCOMPLETE)
                .missing("functionalSpecification", "estimateMax", "cpv");
    }

    @Test
    void a_need_is_raised_once() {
        need.given(raised(100_000, CODES))
                .when(raise(SYSTEM, SPECIFICATION, 100_000, CODES))
                .then();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"as good as SignNow® does it", "a Handy(TM) screen", "by means of acme signs", "ACME Signs: all"
            })
    void a_brand_that_can_be_seen_is_refused(String specification) {
        need.given()
                .when(raise(OWNER, specification, 100_000, CODES))
                .thenRejected(NeedReason.BRAND_NAMED)
                .because("without a brand");
    }

    @Test
    void a_word_that_only_begins_like_a_brand_is_no_brand() {
        need.given()
                .when(raise(OWNER, "acme signsystems", 100_000, CODES))
                .then(new ProcurementNeedRaised(
                        NEED,
                        THREAD,
                        "Sign language",
                        MINISTRY,
                        "acme signsystems",
                        Money.ofEuros(100_000),
                        CODES,
                        null,
                        CASE,
                        Visibility.GOVERNMENT,
                        AT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"72000000", "7200000-5", "720000000-5", "72000000-55", "7200000A-5", ""})
    void a_code_of_another_shape_is_refused(String code) {
        need.given()
                .when(raise(OWNER, SPECIFICATION, 100_000, List.of(code)))
                .thenRejected(NeedReason.CPV_MALFORMED)
                .because("only the shape is checked");
    }

    @ParameterizedTest
    @CsvSource({
        "CENTRAL, SERVICES, 2026-03-02, 13999999, true",
        "CENTRAL, SERVICES, 2026-03-02, 14000000, false",
        "CENTRAL, SERVICES, 2025-12-31, 14299999, true",
        "CENTRAL, SERVICES, 2025-12-31, 14300000, false",
        "CENTRAL, SUPPLIES, 2026-01-01, 14100000, false",
        "CENTRAL, WORKS, 2026-03-02, 540399999, true",
        "CENTRAL, WORKS, 2026-03-02, 540400000, false",
        "CENTRAL, SOCIAL_AND_SPECIFIC_SERVICES, 2026-03-02, 74999999, true",
        "CENTRAL, SOCIAL_AND_SPECIFIC_SERVICES, 2026-03-02, 75000000, false"
    })
    void below_the_threshold_is_strictly_below_it(
            Authority authority, ContractNature nature, LocalDate planned, long eurCents, boolean below) {
        var asked = new ChooseRoute(
                Route.BELOW_THRESHOLD,
                authority,
                nature,
                List.of(),
                planned,
                "proportionality",
                null,
                AMBASSADOR,
                null,
                false,
                List.of(),
                BUYER,
                AT);
        var given = need.given(new ProcurementNeedRaised(
                NEED,
                THREAD,
                "Sign language",
                MINISTRY,
                SPECIFICATION,
                new Money(eurCents),
                CODES,
                null,
                CASE,
                Visibility.GOVERNMENT,
                AT));
        if (below) {
            assertThat(decider.decide(asked, given.state())).hasSize(1);
        } else {
            given.when(asked).thenRejected(NeedReason.ESTIMATE_NOT_BELOW_THRESHOLD);
        }
    }

    @Test
    void needs_of_one_thread_are_added_up_so_that_splitting_does_not_help() {
        OtherNeed pilot = other(THREAD, MINISTRY, List.of("79000000-4"), 60_000, AT.minusSeconds(60), null);
        need.given(raised(100_000, CODES))
                .when(choose(Route.BELOW_THRESHOLD, List.of(pilot)))
                .thenRejected(NeedReason.ESTIMATE_NOT_BELOW_THRESHOLD)
                .because("EUR 160,000.00 together with 1 other need(s)");
    }

    @Test
    void alike_codes_count_together_in_one_organisation_and_period() {
        ThreadId elsewhere = new ThreadId(new UUID(7, 7));
        OrganisationId another = new OrganisationId("tooi:mnre1058");
        Instant yearAgo = on(DAY.minusDays(365));
        OtherNeed alike = other(elsewhere, MINISTRY, List.of("72099999-1"), 60_000, yearAgo, Route.BELOW_THRESHOLD);
        OtherNeed older = other(elsewhere, MINISTRY, CODES, 60_000, yearAgo.minusSeconds(7200), null);
        OtherNeed unlike = other(elsewhere, MINISTRY, List.of("73000000-2"), 60_000, AT, null);
        OtherNeed foreign = other(elsewhere, another, CODES, 60_000, AT, null);
        OtherNeed calledOff = other(elsewhere, MINISTRY, CODES, 60_000, AT, Route.EXISTING_CONTRACT);
        var state = need.given(raised(50_000, CODES)).state();
        var others = List.of(alike, older, unlike, foreign, calledOff);
        var chosen = (ProcurementRouteChosen)
                decider.decide(choose(Route.BELOW_THRESHOLD, others), state).getFirst();
        assertThat(chosen.estimateSummed()).isEqualTo(Money.ofEuros(110_000));
        assertThat(chosen.summedWith()).containsExactly(alike.needId());
    }

    @Test
    void every_route_says_whether_and_why() {
        var state = need.given(raised(1_000_000, CODES)).state();
        var chosen = (ProcurementRouteChosen)
                decider.decide(choose(Route.EU_PROCEDURE, List.of()), state).getFirst();
        assertThat(chosen.advised()).isEqualTo(Route.EU_PROCEDURE);
        assertThat(chosen.threshold()).isEqualTo(Money.ofEuros(140_000));
        assertThat(chosen.options())
                .extracting(RouteOption::route, RouteOption::permitted)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Route.EXISTING_CONTRACT, false),
                        org.assertj.core.groups.Tuple.tuple(Route.BELOW_THRESHOLD, false),
                        org.assertj.core.groups.Tuple.tuple(Route.EU_PROCEDURE, true),
                        org.assertj.core.groups.Tuple.tuple(Route.PCP_SBIR, false),
                        org.assertj.core.groups.Tuple.tuple(Route.DESIGN_CONTEST, true),
                        org.assertj.core.groups.Tuple.tuple(Route.NO_PURCHASE, true));
    }

    @Test
    void a_choice_against_advice_without_ground_and_ambassador_names_all_that_is_missing() {
        need.given(raised(1_000_000, List.of()))
                .when(new ChooseRoute(
                        Route.NO_PURCHASE,
                        Authority.CENTRAL,
                        ContractNature.SERVICES,
                        List.of(),
                        null,
                        " ",
                        null,
                        null,
                        null,
                        false,
                        List.of(),
                        BUYER,
                        AT))
                .thenRejected(NeedReason.CPV_MISSING)
                .missing("cpv", "ambassador", "legalGround", "motivation");
    }

    @Test
    void each_missing_thing_alone_is_refused_by_its_name() {
        var given = need.given(raised(1_000_000, CODES));
        given.when(choose(Route.EU_PROCEDURE, null, null, AMBASSADOR, null, false))
                .thenRejected(NeedReason.LEGAL_GROUND_NOT_RECORDED);
        given.when(choose(Route.EU_PROCEDURE, "above the threshold", null, null, null, false))
                .thenRejected(NeedReason.AMBASSADOR_NOT_NAMED);
        given.when(choose(Route.NO_PURCHASE, "own staff", null, AMBASSADOR, null, false))
                .thenRejected(NeedReason.AGAINST_ADVICE_WITHOUT_MOTIVATION)
                .because("EU_PROCEDURE");
    }

    @Test
    void an_existing_contract_goes_first_when_one_is_recorded() {
        var given = need.given(raised(1_000_000, CODES));
        given.when(choose(Route.EXISTING_CONTRACT, "room left", null, AMBASSADOR, " ", false))
                .thenRejected(NeedReason.EXISTING_CONTRACT_NOT_RECORDED);
        given.when(choose(Route.EU_PROCEDURE, "above the threshold", null, AMBASSADOR, "framework 12", false))
                .thenRejected(NeedReason.AGAINST_ADVICE_WITHOUT_MOTIVATION)
                .because("EXISTING_CONTRACT");
    }

    @ParameterizedTest
    @CsvSource({
        "73000000-2, true, true",
        "73120000-9, true, true",
        "73300000-5, true, true",
        "73420000-2, true, true",
        "73430000-5, true, true",
        "73120001-6, true, false",
        "73410000-9, true, false",
        "72999999-9, true, false",
        "73000000-2, false, false"
    })
    void development_before_purchase_is_for_research_with_shared_benefits(
            String code, boolean shared, boolean permitted) {
        var given = need.given(raised(1_000_000, List.of(code)));
        var asked = choose(Route.PCP_SBIR, "shared benefits", "nothing on the market", AMBASSADOR, null, shared);
        if (permitted) {
            assertThat(decider.decide(asked, given.state())).hasSize(1);
        } else {
            given.when(asked).thenRejected(NeedReason.PCP_SBIR_CONDITIONS_NOT_MET);
        }
    }

    @Test
    void a_contest_is_for_a_service() {
        var asked = new ChooseRoute(
                Route.DESIGN_CONTEST,
                Authority.CENTRAL,
                ContractNature.WORKS,
                List.of(),
                null,
                "a design is needed",
                "a design first",
                AMBASSADOR,
                null,
                false,
                List.of(),
                BUYER,
                AT);
        need.given(raised(9_000_000, CODES)).when(asked).thenRejected(NeedReason.DESIGN_CONTEST_CONDITIONS_NOT_MET);
    }

    @Test
    void a_ministry_is_central_government() {
        var asked = new ChooseRoute(
                Route.EU_PROCEDURE,
                Authority.SUB_CENTRAL,
                ContractNature.SERVICES,
                List.of(),
                null,
                "above",
                null,
                AMBASSADOR,
                null,
                false,
                List.of(),
                BUYER,
                AT);
        need.given(raised(1_000_000, CODES)).when(asked).thenRejected(NeedReason.AUTHORITY_MISSTATED);
    }

    @Test
    void without_an_estimate_there_is_no_route() {
        need.given(raised(0, CODES))
                .when(choose(Route.EU_PROCEDURE, List.of()))
                .thenRejected(NeedReason.ESTIMATE_MISSING);
    }

    @Test
    void one_tender_at_a_time_serves_a_need() {
        var routed = need.given(raised(1_000_000, CODES), routed());
        routed.when(new LinkTender(TENDER, null, BUYER, AT)).then(linked(TENDER));
        var linked = routed.and(linked(TENDER));
        linked.when(new LinkTender(TENDER, null, BUYER, AT)).then();
        linked.when(new LinkTender(OTHER_TENDER, null, BUYER, AT)).thenRejected(NeedReason.TENDER_ALREADY_OPEN);
        linked.when(choose(Route.EU_PROCEDURE, List.of())).thenRejected(NeedReason.TENDER_ALREADY_OPEN);
    }

    @Test
    void a_link_whose_tender_nobody_wrote_gives_way_after_a_minute() {
        var linked = need.given(raised(1_000_000, CODES), routed(), linked(TENDER));
        Instant minute = AT.plusSeconds(60);
        linked.when(new LinkTender(OTHER_TENDER, TENDER, BUYER, minute)).thenRejected(NeedReason.TENDER_ALREADY_OPEN);
        Instant later = minute.plusMillis(1);
        linked.when(new LinkTender(OTHER_TENDER, TENDER, BUYER, later))
                .then(new TenderLinked(NEED, THREAD, OTHER_TENDER, later));
        linked.and(linked(OTHER_TENDER))
                .when(new LinkTender(TENDER, new TenderId(new UUID(8, 8)), BUYER, later))
                .thenRejected(NeedReason.TENDER_ALREADY_OPEN);
    }

    @Test
    void a_route_without_tender_gets_none() {
        need.given(raised(1_000_000, CODES))
                .when(new LinkTender(TENDER, null, BUYER, AT))
                .thenRejected(NeedReason.NOT_ROUTED);
        var state = need.given(raised(1_000, CODES)).state();
        NeedEvent below =
                decider.decide(choose(Route.BELOW_THRESHOLD, List.of()), state).getFirst();
        need.given(raised(1_000, CODES), below)
                .when(new LinkTender(TENDER, null, BUYER, AT))
                .thenRejected(NeedReason.ROUTE_HAS_NO_TENDER);
    }

    @Test
    void a_contract_fulfils_and_an_ended_tender_reopens() {
        var linked = need.given(raised(1_000_000, CODES), routed(), linked(TENDER));
        linked.when(new Fulfil(TENDER, SYSTEM, AT)).then(new NeedFulfilled(NEED, THREAD, TENDER, AT));
        linked.when(new Fulfil(OTHER_TENDER, SYSTEM, AT)).thenRejected(NeedReason.ANOTHER_TENDER_LINKED);
        var reopened = new NeedReopened(NEED, THREAD, TENDER, "no tender came in", AT);
        linked.when(new Reopen(TENDER, "no tender came in", SYSTEM, AT)).then(reopened);
        assertThat(linked.and(reopened).state()).isInstanceOf(Need.Raised.class);
        var fulfilled = linked.and(new NeedFulfilled(NEED, THREAD, TENDER, AT));
        fulfilled.when(new Fulfil(TENDER, SYSTEM, AT)).then();
        fulfilled.when(new LinkTender(OTHER_TENDER, null, BUYER, AT)).thenRejected(NeedReason.NEED_FULFILLED);
    }

    @Test
    void nothing_can_be_asked_of_a_need_that_is_not_there() {
        need.given().when(choose(Route.EU_PROCEDURE, List.of())).thenRejected(NeedReason.NEED_UNKNOWN);
        need.given().when(new LinkTender(TENDER, null, BUYER, AT)).thenRejected(NeedReason.NEED_UNKNOWN);
    }

    private static Raise raise(Actor by, String specification, long euros, List<String> cpv) {
        return new Raise(
                NEED,
                THREAD,
                "Sign language",
                MINISTRY,
                specification,
                List.of("Acme Signs"),
                Money.ofEuros(euros),
                cpv,
                null,
                CASE,
                Visibility.GOVERNMENT,
                by,
                AT);
    }

    private static ProcurementNeedRaised raised(long euros, List<String> cpv) {
        return new ProcurementNeedRaised(
                NEED,
                THREAD,
                "Sign language",
                MINISTRY,
                SPECIFICATION,
                Money.ofEuros(euros),
                cpv,
                null,
                CASE,
                Visibility.GOVERNMENT,
                AT);
    }

    private NeedEvent routed() {
        var state = need.given(raised(1_000_000, CODES)).state();
        return decider.decide(choose(Route.EU_PROCEDURE, List.of()), state).getFirst();
    }

    private static TenderLinked linked(TenderId tender) {
        return new TenderLinked(NEED, THREAD, tender, AT);
    }

    private static ChooseRoute choose(Route route, List<OtherNeed> others) {
        return new ChooseRoute(
                route,
                Authority.CENTRAL,
                ContractNature.SERVICES,
                List.of(),
                null,
                "recorded in the file",
                null,
                AMBASSADOR,
                null,
                false,
                others,
                BUYER,
                AT);
    }

    private static ChooseRoute choose(
            Route route,
            @Nullable String ground,
            @Nullable String motivation,
            @Nullable PersonRef ambassador,
            @Nullable String contract,
            boolean shared) {
        return new ChooseRoute(
                route,
                Authority.CENTRAL,
                ContractNature.SERVICES,
                List.of(),
                null,
                ground,
                motivation,
                ambassador,
                contract,
                shared,
                List.of(),
                BUYER,
                AT);
    }

    private static OtherNeed other(
            ThreadId thread,
            OrganisationId organisation,
            List<String> cpv,
            long euros,
            Instant raisedAt,
            @Nullable Route route) {
        UUID id = UUID.nameUUIDFromBytes((thread + organisation.value() + cpv + raisedAt + route)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new OtherNeed(new NeedId(id), thread, organisation, cpv, Money.ofEuros(euros), raisedAt, route);
    }
}
