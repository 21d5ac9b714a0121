package nl.kiem.procurement;

import static nl.kiem.events.contract.Role.BUY;
import static nl.kiem.events.contract.Role.EVA;
import static nl.kiem.events.contract.Role.EXE;
import static nl.kiem.events.contract.Role.TL;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Metadata;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.TenderId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.procurement.NeedEvent;
import nl.kiem.procurement.domain.Need;
import nl.kiem.procurement.domain.NeedCommand;
import nl.kiem.procurement.domain.NeedCommand.LinkTender;
import nl.kiem.procurement.domain.Tenders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WholePathServiceTest {

    static final String ROUTE = """
            {"route": "EU_PROCEDURE", "authority": "CENTRAL", "nature": "SERVICES", "cpv": ["79540000-1"],
             "plannedDispatch": "2026-01-12", "legalGround": "estimate above the threshold", "ambassador": "amb-1"}
            """;
    static final String TENDER = """
            {"needId": "%s", "title": "Help in sign language", "procedure": "open",
             "lots": [{"id": "LOT-0001", "title": "Everything", "cpv": "79540000-1", "value": {"eurCents": 90000000}}],
             "criteria": [{"name": "understood by visitors", "weight": 60}, {"name": "price", "weight": 40}],
             "electronicSubmission": true, "documentsFullyAvailable": true,
             "plannedDispatch": "2026-01-12", "ambassador": "amb-1"}
            """;
    static final String DECISION = """
            {"lotId": "LOT-0001", "supplier": "kvk:12345678", "value": {"eurCents": 85000000},
             "losers": [{"tenderer": "kvk:87654321", "motivation": "fewer visitors understood the interpreters"}],
             "evaluators": ["eva-1", "eva-2"]}
            """;
    static final String AWARD = """
            {"lotId": "LOT-0001", "from": "2026-04-01", "to": "2028-03-31", "proofDocumentsChecked": true}
            """;

    @Inject
    TestClock clock;

    @Inject
    Approvals approvals;

    @Inject
    CommandHandler<NeedCommand, Need, NeedEvent> needs;

    final ThreadId thread = new ThreadId(UUID.randomUUID());
    final ScalingCaseId scalingCase = new ScalingCaseId(UUID.randomUUID());
    final UUID need = Approvals.needOf(scalingCase);

    @BeforeEach
    void a_need_was_raised_by_an_approval() throws Exception {
        clock.moveTo(LocalDate.of(2026, 1, 2));
        approvals.publish(scalingCase, thread, true, 1);
        Rest.eventually(() -> Rest.get("/needs/" + need), answer -> answer.statusCode() == 200);
    }

    @Test
    void from_approval_to_contract() throws Exception {
        done(Rest.post(BUY, "buyer", "/needs/" + need + "/routes", ROUTE), 200, "Routed");
        Response created = Rest.post(BUY, "buyer", "/tenders", TENDER.formatted(need));
        String tender = "/tenders/" + done(created, 201, "Preparing").getString("id");
        assertThat(created.header("Location")).isEqualTo("/v1" + tender);

        refused(
                Rest.post(BUY, "buyer", tender + "/approvals", "{\"tenderDeadline\":\"2026-02-23\"}"),
                403,
                "ROLE_REQUIRED");
        JsonPath tooShort = refused(
                Rest.post(EXE, "exec", tender + "/approvals", "{\"tenderDeadline\":\"2026-02-22\"}"),
                409,
                "PERIOD_BELOW_MINIMUM");
        assertThat(tooShort.getString("missing[0].item")).isEqualTo("tenderDeadline");
        refused(
                Rest.post(EXE, "buyer", tender + "/approvals", "{\"tenderDeadline\":\"2026-02-23\"}"),
                409,
                "APPROVER_IS_PREPARER");
        done(Rest.post(EXE, "exec", tender + "/approvals", "{\"tenderDeadline\":\"2026-02-23\"}"), 200, "Ready");

        clock.moveTo(LocalDate.of(2026, 1, 12));
        refused(Rest.post(BUY, "buyer", tender + "/dispatches", "{\"subtype\":10}"), 409, "NOTICE_SUBTYPE_NOT_ALLOWED");
        done(Rest.post(BUY, "buyer", tender + "/dispatches", "{\"subtype\":16}"), 200, "Dispatched");
        refused(Rest.post(BUY, "buyer", tender + "/publications", "{}"), 409, "PUBLICATION_TOO_EARLY");
        clock.moveTo(LocalDate.of(2026, 1, 13));
        done(
                Rest.post(BUY, "buyer", tender + "/publications", "{\"noticeReference\":\"23456-2026\"}"),
                200,
                "Published");

        String opening = "{\"openers\":[\"eva-1\",\"eva-2\"],\"received\":[{\"lotId\":\"LOT-0001\",\"tenders\":2}]}";
        clock.moveTo(LocalDate.of(2026, 2, 23));
        refused(Rest.post(EVA, "eva-1", tender + "/openings", opening), 409, "DEADLINE_NOT_PASSED");
        clock.moveTo(LocalDate.of(2026, 2, 24));
        done(Rest.post(EVA, "eva-1", tender + "/openings", opening), 200, "Evaluating");
        refused(Rest.post(BUY, "buyer", tender + "/award-decisions", DECISION), 409, "INTERESTS_NOT_DECLARED");
        for (String evaluator : List.of("eva-1", "eva-2")) {
            done(Rest.post(EVA, evaluator, tender + "/declarations", "{\"interests\":[]}"), 200, "Evaluating");
        }
        clock.moveTo(LocalDate.of(2026, 3, 3));
        Response decided = Rest.post(BUY, "buyer", tender + "/award-decisions", DECISION);
        done(decided, 200, "DecisionNotified");

        awardsAfterTheStandstill(tender, decided.header("ETag"));
        showsEveryDateWithItsLaw(tender);
        Response fulfilled = Rest.eventually(
                () -> Rest.get("/needs/" + need),
                answer -> answer.jsonPath().getString("state").equals("Fulfilled"));
        assertThat(fulfilled.jsonPath().getString("tenderId")).isEqualTo(tender.substring("/tenders/".length()));
        Rest.eventually(
                () -> Rest.get("/tenders?thread=" + thread + "&state=Awarded"),
                answer -> answer.jsonPath().getList("items").size() == 1);
    }

    private void awardsAfterTheStandstill(String tender, String version) {
        refused(Rest.post(BUY, "buyer", tender + "/awards", AWARD), 428, "IF_MATCH_REQUIRED");
        clock.moveTo(LocalDate.of(2026, 3, 23));
        JsonPath early = refused(award(tender, version), 409, "STANDSTILL_NOT_OVER");
        assertThat(early.getString("detail")).contains("award from 2026-03-24 on");
        String suspension = "{\"lotId\":\"LOT-0001\",\"ground\":\"%s\",\"active\":%b}";
        Rest.post(BUY, "buyer", tender + "/standstill-suspensions", suspension.formatted("summons", true));
        clock.moveTo(LocalDate.of(2026, 3, 24));
        refused(award(tender, version), 412, "STALE_VERSION");
        Response read = Rest.get(tender);
        refused(award(tender, read.header("ETag")), 409, "STANDSTILL_SUSPENDED");
        Response lifted =
                Rest.post(BUY, "buyer", tender + "/standstill-suspensions", suspension.formatted("dismissed", false));
        done(award(tender, lifted.header("ETag")), 200, "Awarded");
    }

    private static Response award(String tender, String version) {
        return Rest.as(BUY, "buyer")
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", version)
                .body(AWARD)
                .post("/v1" + tender + "/awards");
    }

    private static void showsEveryDateWithItsLaw(String tender) {
        JsonPath row = Rest.get(tender).jsonPath();
        List<Map<String, Object>> dates = row.getList("dates");
        assertThat(dates)
                .extracting(date -> date.get("what"))
                .containsExactly("minimum-for-tenders", "standstill-end", "result-notice-due");
        assertThat(row.getList("dates.computed.date", String.class))
                .containsExactly("2026-02-23", "2026-03-23", "2026-04-23");
        assertThat(row.getList("dates.computed.article", String.class))
                .containsExactly(
                        "Aw 2012 art. 2.71(1); Aw 2012 art. 2.74a", "Aw 2012 art. 2.127", "Aw 2012 art. 2.134");
        assertThat(row.getString("dates[1].computed.arithmetic"))
                .isEqualTo("Tue 2026-03-03 (decision sent, not counted) + 20 calendar days = Mon 2026-03-23");
        assertThat(row.getString("ocid")).startsWith("ocds-213czf-");
        assertThat(row.getString("lots[0].state")).isEqualTo("Contracted");
    }

    @Test
    void of_tenders_that_begin_at_once_for_one_need_one_wins() throws Exception {
        done(Rest.post(BUY, "buyer", "/needs/" + need + "/routes", ROUTE), 200, "Routed");
        Callable<Response> prepare = () -> Rest.post(BUY, "buyer", "/tenders", TENDER.formatted(need));
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Future<Response>> answers = threads.invokeAll(
                    IntStream.range(0, 6).mapToObj(_ -> prepare).toList());
            List<Integer> statuses = answers.stream()
                    .map(answer -> answer.resultNow().statusCode())
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409);
        }
        refused(Rest.post(BUY, "buyer", "/tenders", TENDER.formatted(need)), 409, "TENDER_ALREADY_OPEN");
    }

    @Test
    void a_link_whose_tender_was_never_written_gives_way() {
        done(Rest.post(BUY, "buyer", "/needs/" + need + "/routes", ROUTE), 200, "Routed");
        TenderId ghost = new TenderId(UUID.randomUUID());
        Metadata died = new Metadata(UUID.randomUUID(), "", Tenders.BUYER, null);
        needs.handle(
                        Streams.need(need),
                        new LinkTender(
                                ghost, null, Tenders.BUYER, clock.instant().minusSeconds(61)),
                        died,
                        OptionalLong.empty())
                .await()
                .atMost(Duration.ofSeconds(10));
        JsonPath tender = done(Rest.post(BUY, "buyer", "/tenders", TENDER.formatted(need)), 201, "Preparing");
        assertThat(Rest.get("/needs/" + need).jsonPath().getString("tenderId")).isEqualTo(tender.getString("id"));
    }

    @Test
    void the_same_key_prepares_the_same_tender() {
        done(Rest.post(BUY, "buyer", "/needs/" + need + "/routes", ROUTE), 200, "Routed");
        UUID key = UUID.randomUUID();
        Response first = prepare(key, TENDER.formatted(need));
        Response again = prepare(key, TENDER.formatted(need));
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        String other = TENDER.formatted(need).replace("Everything", "Something else");
        refused(prepare(key, other), 409, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_tender_that_ends_without_award_gives_the_need_back() throws Exception {
        done(Rest.post(BUY, "buyer", "/needs/" + need + "/routes", ROUTE), 200, "Routed");
        String first = done(Rest.post(BUY, "buyer", "/tenders", TENDER.formatted(need)), 201, "Preparing")
                .getString("id");
        String ending = "{\"outcome\":\"CANCELLED\",\"reason\":\"the scope changed\"}";
        done(Rest.post(BUY, "buyer", "/tenders/" + first + "/endings", ending), 200, "Ended");
        Rest.eventually(
                () -> Rest.get("/needs/" + need),
                answer -> answer.jsonPath().getString("state").equals("Raised"));
        done(Rest.post(BUY, "buyer", "/needs/" + need + "/routes", ROUTE), 200, "Routed");
        done(Rest.post(BUY, "buyer", "/tenders", TENDER.formatted(need)), 201, "Preparing");
    }

    @Test
    void needs_of_one_thread_are_added_up_before_a_route_is_permitted() throws Exception {
        String small = """
                {"threadId": "%s", "title": "Trial", "functionalSpecification": "a trial at one counter",
                 "estimateMax": {"eurCents": 10000000}, "cpv": ["79540000-1"]}
                """.formatted(thread);
        String id = done(Rest.post(TL, "lead", "/needs", small), 201, "Raised").getString("id");
        Rest.eventually(
                () -> Rest.get("/needs?thread=" + thread),
                answer -> answer.jsonPath().getList("items").size() == 2);
        String below = ROUTE.replace("EU_PROCEDURE", "BELOW_THRESHOLD");
        JsonPath refused = refused(
                Rest.post(BUY, "buyer", "/needs/" + id + "/routes", below), 409, "ESTIMATE_NOT_BELOW_THRESHOLD");
        assertThat(refused.getString("detail")).contains("together with");
    }

    private static Response prepare(UUID key, String body) {
        return Rest.as(BUY, "buyer").header("Idempotency-Key", key).body(body).post("/v1/tenders");
    }

    private static JsonPath done(Response answer, int status, String state) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("state")).isEqualTo(state);
        return answer.jsonPath();
    }

    private static JsonPath refused(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
        return answer.jsonPath();
    }
}
