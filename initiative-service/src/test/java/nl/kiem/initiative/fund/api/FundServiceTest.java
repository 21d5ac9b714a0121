package nl.kiem.initiative.fund.api;

import static nl.kiem.initiative.Api.MINISTRY;
import static nl.kiem.initiative.Api.await;
import static nl.kiem.initiative.Api.get;
import static nl.kiem.initiative.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.kiem.events.contract.Role;
import nl.kiem.initiative.Api;
import nl.kiem.initiative.MovedClock;
import nl.kiem.initiative.domain.CivilDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FundServiceTest {

    private static final int MANY = 100;
    private static final Map<String, String> LESSON =
            Map.of("assumption", "a", "finding", "b", "reusable", "c", "advice", "d");

    private final MovedClock clock;

    FundServiceTest(MovedClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void registered() {
        Api.register(MINISTRY);
        Api.appoint(MINISTRY, "director-general", "executive-1");
    }

    @Test
    void of_a_hundred_allocations_at_once_no_more_are_made_than_the_ceiling_holds_in_euros_and_in_hours()
            throws Exception {
        String initiative = proposed();
        for (Part each : List.of(new Part(10_00, 1), new Part(1, 10))) {
            String fund = opened(100_00, 100);
            List<Response> answers = atOnce(number -> allocate(fund, initiative, each.body()));

            assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(10);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() != 201)
                    .extracting(answer -> answer.<String>path("code"))
                    .isSubsetOf("CEILING_EXCEEDED", "VERSION_CONFLICT");
            int made = count(answers, 201);
            assertThat(made).isBetween(1, 10);
            for (; made < 10; made++)
                allocate(fund, initiative, each.body()).then().statusCode(201);
            allocate(fund, initiative, each.body()).then().statusCode(409).body("code", equalTo("CEILING_EXCEEDED"));
            get("/funds/" + fund)
                    .then()
                    .body("allocations.RESERVED", equalTo(10))
                    .body("allocated.eurCents", equalTo(10 * each.cents()))
                    .body("allocatedHours", equalTo(10 * each.hours()));
        }
    }

    @Test
    void of_a_hundred_who_spend_one_allocation_at_once_no_more_is_spent_than_was_allocated() throws Exception {
        for (Part each : List.of(new Part(10_00, 1), new Part(1, 10))) {
            String fund = opened(1_000_00, 1_000);
            String allocation = allocate(fund, proposed(), part(100_00, 100)).path("id");
            List<Response> answers = atOnce(number -> spend(fund, allocation, each.body()));

            assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(10);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() != 200)
                    .extracting(answer -> answer.<String>path("code"))
                    .isSubsetOf("ALLOCATION_EXCEEDED", "VERSION_CONFLICT");
            int made = count(answers, 200);
            assertThat(made).isBetween(1, 10);
            for (; made < 10; made++)
                spend(fund, allocation, each.body()).then().statusCode(200);
            spend(fund, allocation, each.body()).then().statusCode(409).body("code", equalTo("ALLOCATION_EXCEEDED"));
            get("/funds/" + fund + "/allocations/" + allocation)
                    .then()
                    .body("drawn.eurCents", equalTo(10 * each.cents()))
                    .body("drawnHours", equalTo(10 * each.hours()))
                    .body("leftHours", equalTo(100 - 10 * each.hours()));
        }
    }

    @Test
    void an_allocation_is_reserved_then_active_then_released_and_the_initiative_follows() throws Exception {
        String initiative = proposed();
        String fund = opened(1_000_00, 100);
        Response made = allocate(fund, initiative, part(600_00, 60));
        String allocation = made.path("id");
        String path = "/funds/" + fund + "/allocations/" + allocation;
        assertThat(made.header("Location")).isEqualTo("/v1" + path);
        get(path).then().body("state", equalTo("RESERVED")).body("organisations", equalTo(List.of(MINISTRY)));
        await("/initiatives/" + initiative, answer -> answer.path("funding") != null);

        spend(fund, allocation, part(100_00, 20)).then().statusCode(200);
        get(path).then().body("state", equalTo("ACTIVE"));
        await("/initiatives/" + initiative, answer -> Integer.valueOf(40).equals(answer.path("funding.leftHours")));

        manage("/funds/" + fund + "/releases", Map.of("allocationId", allocation, "reason", "not needed"))
                .then()
                .statusCode(200);
        get(path).then().body("state", equalTo("RELEASED"));
        await("/initiatives/" + initiative, answer -> Integer.valueOf(20).equals(answer.path("funding.hours")))
                .then()
                .body("funding.leftHours", equalTo(0));
        await(
                        "/allocations?fund=" + fund + "&state=RELEASED",
                        found -> Integer.valueOf(40).equals(found.path("items[0].returnedHours")))
                .then()
                .body("items[0].ground", equalTo("FUND_MANAGER"))
                .body("items", hasSize(1));
        spend(fund, allocation, part(1, 1)).then().statusCode(409).body("code", equalTo("ALLOCATION_RELEASED"));
    }

    @Test
    void a_refusal_under_rules_names_them_their_date_the_page_and_the_sum() {
        String fund = ruled();
        String initiative = proposed();
        Map<String, Object> large = new HashMap<>(part(300_000_00, 10));
        large.put("ownShare", Map.of("eurCents", 100_000_00));
        allocate(fund, initiative, large)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("OWN_SHARE_TOO_SMALL"))
                .body("detail", containsString("of which 40 % is EUR 160000.00"))
                .body("detail", containsString("rule set innovatiebudget-2024 of 2024-01-01, Competitie, https://"))
                .body("missing.item", hasItems("confirmed.BODIES", "confirmed.MONTHS", "confirmed.RESULTS_PUBLIC"));

        large.put("ownShare", Map.of("eurCents", 200_000_00));
        allocate(fund, initiative, large).then().statusCode(409).body("code", equalTo("CONFIRMATION_MISSING"));
        large.put("confirmed", List.of(judged("BODIES"), judged("MONTHS"), judged("RESULTS_PUBLIC")));
        String allocation = allocate(fund, initiative, large)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        get("/funds/" + fund + "/allocations/" + allocation)
                .then()
                .body("band", equalTo("large"))
                .body("ruleSet.id", equalTo("innovatiebudget-2024"))
                .body("confirmed.rule", hasItems("BODIES", "MONTHS", "RESULTS_PUBLIC"));
        get("/funds/" + fund).then().body("ruleSet.effectiveFrom", equalTo("2024-01-01"));
    }

    @Test
    void the_rules_that_are_here_can_be_read() {
        get("/fund-rules").then().statusCode(200).body("items.id", hasItems("innovatiebudget-2024"));
        get("/fund-rules?after=zzz").then().body("items", hasSize(0)).body("next", nullValue());
        get("/fund-rules/innovatiebudget-2024")
                .then()
                .body("rules.find { it.rule == 'OWN_SHARE' }.bands[1].ownSharePercent", equalTo(40))
                .body("rules.find { it.rule == 'MONTHS' }.verified", equalTo(false));
        get("/fund-rules/nothing").then().statusCode(404).body("code", equalTo("RULE_SET_NOT_HERE"));
    }

    @Test
    void a_stopped_initiative_gives_back_what_it_did_not_spend_and_says_how_much() throws Exception {
        String initiative = proposed();
        post(
                        Role.TL,
                        "lead-1",
                        "/initiatives/" + initiative + "/screenings",
                        Map.of("decision", "ADMIT", "reason", "a real problem"))
                .then()
                .statusCode(200);
        String fund = opened(1_000_00, 100);
        String allocation = allocate(fund, initiative, part(600_00, 60)).path("id");
        spend(fund, allocation, part(100_00, 20)).then().statusCode(200);
        await("/initiatives/" + initiative, answer -> Integer.valueOf(40).equals(answer.path("funding.leftHours")));
        Api.decide(
                        Role.PB,
                        "board-1",
                        "/initiatives/" + initiative,
                        "/stops",
                        Map.of("reason", "enough", "lesson", LESSON))
                .then()
                .statusCode(200);

        await("/funds/" + fund, answer -> Integer.valueOf(1).equals(answer.path("allocations.RELEASED")))
                .then()
                .body("free.eurCents", equalTo(900_00))
                .body("freeHours", equalTo(80));
        spend(fund, allocation, part(1, 1)).then().statusCode(409);
        allocate(fund, initiative, part(1, 1)).then().statusCode(409).body("code", equalTo("INITIATIVE_CLOSED"));
    }

    @Test
    void nothing_is_spent_when_nobody_answers_for_it_beyond_the_grace() throws Exception {
        String initiative = proposed();
        String path = "/initiatives/" + initiative;
        post(Role.TL, "lead-1", path + "/screenings", Map.of("decision", "ADMIT", "reason", "a real problem"))
                .then()
                .statusCode(200);
        post(Role.EXE, "executive-1", path + "/executive-assignments", Map.of("function", "director-general"))
                .then()
                .statusCode(200);
        String fund = opened(1_000_00, 100);
        String allocation = allocate(fund, initiative, part(600_00, 60)).path("id");
        await(path, answer -> answer.path("funding") != null);
        Api.decide(Role.EXE, "executive-1", path, "/executive-withdrawals", Map.of())
                .then()
                .statusCode(200);
        spend(fund, allocation, part(1, 1)).then().statusCode(200);

        clock.forward(Duration.ofDays(40));
        spend(fund, allocation, part(1, 1)).then().statusCode(409).body("code", equalTo("ACCOUNTABILITY_LAPSED"));
    }

    @Test
    void hours_that_were_promised_and_not_given_are_ranked_by_what_is_lacking() throws Exception {
        LocalDate today = CivilDate.of(clock.instant());
        String fund = opened(1_000_00, 10_000);
        String most = promised(fund, 1_000, today.minusDays(50));
        String least = promised(fund, 100, today.minusDays(50));

        Response ranked = await(
                "/promised-hours?fund=" + fund,
                found -> found.<List<Object>>path("items").size() == 2);
        ranked.then()
                .body("items.id", equalTo(List.of(most, least)))
                .body("items[0].promised", equalTo(1_000))
                .body("items[0].given", equalTo(0))
                .body("items[0].due", equalTo(500))
                .body("items[0].gap", equalTo(500))
                .body("items[0].percentOver", equalTo(50))
                .body("items[0].from", equalTo(today.minusDays(50).toString()))
                .body("items[0].to", equalTo(today.plusDays(49).toString()));
        Response first = get("/promised-hours?limit=1&fund=" + fund);
        first.then().body("items.id", equalTo(List.of(most)));
        get("/promised-hours?limit=1&fund=" + fund + "&after=" + first.path("next"))
                .then()
                .body("items.id", equalTo(List.of(least)))
                .body("next", nullValue());
        get("/promised-hours?by=ORGANISATION&fund=" + fund)
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(MINISTRY))
                .body("items[0].gap", equalTo(550))
                .body("items[0].allocations", equalTo(2));
        get("/promised-hours?after=nonsense").then().statusCode(400);
        Api.as(Role.TL, "kvk:12345678", "outsider-1")
                .get("/v1/promised-hours?fund=" + fund)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void a_fund_that_nobody_closes_after_its_period_is_told_and_one_that_is_closed_is_listed_so() throws Exception {
        LocalDate today = CivilDate.of(clock.instant());
        String fund =
                open(Map.of("from", today.toString(), "to", today.toString())).path("id");
        clock.forward(Duration.ofDays(32));
        String item = "items.find { it.id == '" + fund + "' }";
        await(
                "/funds?state=OPEN&limit=100&organisation=" + MINISTRY,
                found -> Integer.valueOf(1).equals(found.path(item + ".told")));
        manage("/funds/" + fund + "/closures", Map.of("reason", "the year is over"))
                .then()
                .statusCode(200)
                .body("state", equalTo("Closed"));
        get("/funds/" + fund).then().body("state", equalTo("CLOSED"));
        await("/funds?state=CLOSED&limit=100&organisation=" + MINISTRY, found -> found.path(item) != null);
    }

    private String promised(String fund, long hours, LocalDate from) {
        Map<String, Object> promise = new HashMap<>(part(1_00, (int) hours));
        promise.put("from", from.toString());
        promise.put("to", from.plusDays(99).toString());
        String initiative = proposed();
        allocate(fund, initiative, promise).then().statusCode(201);
        return initiative;
    }

    private static int count(List<Response> answers, int status) {
        return (int)
                answers.stream().filter(answer -> answer.statusCode() == status).count();
    }

    private record Part(int cents, int hours) {

        Map<String, Object> body() {
            return Map.of("money", Map.of("eurCents", cents), "hours", hours);
        }
    }

    private static Map<String, Object> part(int cents, int hours) {
        return new Part(cents, hours).body();
    }

    private static Map<String, String> judged(String rule) {
        return Map.of("rule", rule, "motivation", "the letter of the jury says so");
    }

    private static String opened(long cents, long hours) {
        return open(Map.of("ceiling", Map.of("eurCents", cents), "ceilingHours", hours))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String ruled() {
        return open(Map.of(
                        "from",
                        "2024-03-01",
                        "ruleSet",
                        "innovatiebudget-2024",
                        "ceiling",
                        Map.of("eurCents", 4_000_000_00)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response open(Map<String, Object> terms) {
        Map<String, Object> fund = new HashMap<>(Map.of(
                "name",
                "Renewal",
                "from",
                "2020-01-01",
                "to",
                "2199-12-31",
                "ceiling",
                Map.of("eurCents", 100_00),
                "ceilingHours",
                100));
        fund.putAll(terms);
        return manage("/funds", fund);
    }

    private static Response allocate(String fund, String initiative, Map<String, Object> what) {
        Map<String, Object> body = new HashMap<>(what);
        body.put("initiativeId", initiative);
        body.put("leadOrganisation", MINISTRY);
        return manage("/funds/" + fund + "/allocations", body);
    }

    private Response spend(String fund, String allocation, Map<String, Object> what) {
        Map<String, Object> body = new HashMap<>(what);
        String today = CivilDate.of(clock.instant()).toString();
        body.putAll(Map.of("allocationId", allocation, "from", today, "to", today));
        return manage("/funds/" + fund + "/drawdowns", body);
    }

    private static Response manage(String path, Map<String, ?> body) {
        return post(Role.FM, "manager-1", path, body);
    }

    private static String proposed() {
        return post(
                        Role.INI,
                        "floor-1",
                        "/initiatives",
                        Map.of(
                                "title",
                                "Letters " + UUID.randomUUID(),
                                "problem",
                                "people do not understand our letters",
                                "targetGroups",
                                List.of("citizens with debts"),
                                "types",
                                List.of("SERVICE"),
                                "origin",
                                "SHOP_FLOOR",
                                "organisation",
                                MINISTRY))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<Response> atOnce(IntFunction<Response> ask) throws Exception {
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Response>> calls = IntStream.range(0, MANY)
                    .mapToObj(number -> (Callable<Response>) () -> ask.apply(number))
                    .toList();
            return askers.invokeAll(calls).stream().map(FundServiceTest::got).toList();
        }
    }

    private static Response got(Future<Response> answer) {
        return answer.resultNow();
    }
}
