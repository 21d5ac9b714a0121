package nl.kiem.scaling;

import static nl.kiem.scaling.domain.Story.ADOPTER;
import static nl.kiem.scaling.domain.Story.OTHER;
import static nl.kiem.scaling.domain.Story.OWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.contract.ContractId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.NeedId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.TenderId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.procurement.ComputedDate;
import nl.kiem.events.contract.procurement.RuleSetRef;
import nl.kiem.events.contract.procurement.TenderEvent.ContractAwarded;
import nl.kiem.events.contract.scaling.Dimension;
import nl.kiem.scaling.domain.Streams;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From proof to use over the public doors of the service: Kafka in, Kafka out, REST. */
@QuarkusTest
class ScalingPathServiceTest {

    static final LocalDate TODAY = Wire.today();
    static final Api ASSESSOR = new Api(Role.ASR, OTHER, "assessor");
    static final Api EXECUTIVE = new Api(Role.EXE, OWN, "executive");
    static final Api PLEDGER = new Api(Role.ADO, ADOPTER, "pledger");
    static final Api BOARD = new Api(Role.SB, OTHER, "member-1");

    static Wire wire;

    final ThreadId thread = new ThreadId(UUID.randomUUID());
    final PilotId pilot = new PilotId(UUID.randomUUID());
    final ScalingCaseId scalingCase = Streams.caseOf(pilot);
    final String path = "/scaling-cases/" + scalingCase;
    final String rollout = "/rollouts/" + Streams.rolloutOf(scalingCase);

    @BeforeAll
    static void connect() {
        wire = new Wire();
    }

    @AfterAll
    static void disconnect() {
        wire.close();
    }

    @Test
    void a_proof_that_is_delivered_twice_opens_one_case() {
        wire.send(pilot.value(), 7, thread, Wire.proven(pilot, thread, OWN));
        wire.send(pilot.value(), 7, thread, Wire.proven(pilot, thread, OWN));
        heardEverything();

        ASSESSOR.get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("Opened"))
                .body("threadId", equalTo(thread.toString()))
                .body("decisionDue", equalTo(TODAY.plusDays(60).toString()))
                .body("evidence.level", equalTo(3))
                .body("dossier.notAssessed.size()", equalTo(7))
                .body("decision", nullValue());
        Wire.eventually("the list shows it", () -> listed().equals(List.of(scalingCase.toString())));
    }

    @Test
    void a_second_proof_in_a_thread_with_an_open_case_changes_nothing() {
        wire.send(pilot.value(), 7, thread, Wire.proven(pilot, thread, OWN));
        PilotId second = new PilotId(UUID.randomUUID());
        wire.send(second.value(), 5, thread, Wire.proven(second, thread, OWN));
        heardEverything();

        ASSESSOR.get(path).then().statusCode(200).header("ETag", "\"1\"");
        ASSESSOR.get("/scaling-cases/" + Streams.caseOf(second)).then().statusCode(404);
    }

    @Test
    void a_second_proof_after_a_rejection_opens_a_new_case() {
        submittedCase();
        BOARD.decide(path + "/decisions", version(path), rejection())
                .then()
                .statusCode(200)
                .body("state", equalTo("Rejected"));
        PilotId second = new PilotId(UUID.randomUUID());
        wire.send(second.value(), 5, thread, Wire.proven(second, thread, OWN));
        heardEverything();

        ASSESSOR.get("/scaling-cases/" + Streams.caseOf(second))
                .then()
                .statusCode(200)
                .body("state", equalTo("Opened"));
    }

    @Test
    void a_proven_pilot_comes_into_use_through_board_and_contract() {
        submittedCase();
        BOARD.decide(path + "/decisions", version(path), approval(true))
                .then()
                .statusCode(200)
                .body("state", equalTo("Approved"));
        Wire.eventually(
                "the rollout is planned by itself", () -> EXECUTIVE.get(rollout).statusCode() == 200);
        EXECUTIVE.get(rollout).then().body("state", equalTo("WaitingForContract"));
        EXECUTIVE
                .post(rollout + "/waves", wave())
                .then()
                .statusCode(409)
                .body("code", equalTo("CONTRACT_MISSING"))
                .body("missing.item", hasItems("contractId"))
                .body("missing.supplier.role", hasItems("BUY"));

        ContractId contract = new ContractId(UUID.randomUUID());
        ContractAwarded award = awarded(contract);
        wire.send(award.tenderId().value(), 9, thread, award);
        wire.send(award.tenderId().value(), 9, thread, award);
        Wire.eventually(
                "the contract releases it by itself", () -> state(rollout).equals("Released"));
        EXECUTIVE.get(rollout).then().header("ETag", "\"2\"").body("contractId", equalTo(contract.toString()));

        EXECUTIVE.post(rollout + "/waves", wave()).then().statusCode(200).body("state", equalTo("Active"));
        PLEDGER.post(rollout + "/adoptions", adoption(ADOPTER)).then().statusCode(200);
        EXECUTIVE
                .get(rollout)
                .then()
                .body("waves[0].organisations", hasItems(OWN.value(), ADOPTER.value()))
                .body("adoptions[0].adopter", equalTo(ADOPTER.value()))
                .body("adoptions[0].users", equalTo(210_000));
        Wire.eventually(
                "the list shows it",
                () -> EXECUTIVE
                                .get("/rollouts?state=Active&thread=" + thread)
                                .jsonPath()
                                .getList("items.id")
                                .size()
                        == 1);
    }

    @Test
    void a_scale_up_that_buys_nothing_starts_on_the_boards_reason() {
        submittedCase();
        BOARD.decide(path + "/decisions", version(path), approval(false)).then().statusCode(200);
        Wire.eventually(
                "the rollout is planned by itself", () -> EXECUTIVE.get(rollout).statusCode() == 200);
        EXECUTIVE
                .get(rollout)
                .then()
                .body("state", equalTo("Planned"))
                .body("noPurchaseReason", equalTo("own staff can do it"));
        EXECUTIVE.post(rollout + "/waves", wave()).then().statusCode(200).body("state", equalTo("Active"));
    }

    @Test
    void a_refusal_names_everything_that_is_missing_and_who_brings_it() {
        openedCase();
        Response refused = EXECUTIVE.post(
                path + "/submissions",
                Map.of("kinds", List.of("OUT"), "yearOneCost", euros(1), "structuralCover", euros(1)));
        refused.then().statusCode(409).body("code", equalTo("DIMENSION_NOT_ASSESSED"));
        assertThat(refused.jsonPath().getList("missing.item", String.class))
                .hasSize(13)
                .contains("readiness.LEGAL", "pledges", "benefitBaseline", "humanScaleCheck");
        new Api(Role.ASR, OWN, "assessor")
                .post(path + "/readiness-assessments", assessment(Dimension.LEGAL))
                .then()
                .statusCode(409)
                .body("code", equalTo("SELF_ASSESSMENT"));
    }

    @Test
    void a_request_that_is_repeated_gets_the_first_answer_and_another_one_under_its_key_is_refused() {
        openedCase();
        String key = UUID.randomUUID().toString();
        ASSESSOR.post(path + "/readiness-assessments", key, assessment(Dimension.LEGAL))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        ASSESSOR.post(path + "/readiness-assessments", assessment(Dimension.SOCIETAL))
                .then()
                .statusCode(200);
        ASSESSOR.post(path + "/readiness-assessments", key, assessment(Dimension.LEGAL))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        ASSESSOR.post(path + "/readiness-assessments", key, assessment(Dimension.PROCUREMENT))
                .then()
                .statusCode(409)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        ASSESSOR.get(path).then().header("ETag", "\"3\"");
    }

    @Test
    void a_decision_on_an_older_version_is_refused_with_the_present_one() {
        submittedCase();
        long now = version(path);
        BOARD.decide(path + "/decisions", now - 1, approval(false))
                .then()
                .statusCode(412)
                .body("currentVersion", equalTo((int) now));
    }

    private void openedCase() {
        wire.send(pilot.value(), 7, thread, Wire.proven(pilot, thread, OWN));
        Wire.eventually("the case opens by itself", () -> ASSESSOR.get(path).statusCode() == 200);
    }

    private void submittedCase() {
        openedCase();
        for (Dimension dimension : Dimension.values()) {
            ASSESSOR.post(path + "/readiness-assessments", assessment(dimension))
                    .then()
                    .statusCode(200);
        }
        PLEDGER.post(
                        path + "/pledges",
                        Map.of(
                                "adopter",
                                ADOPTER.value(),
                                "reuseKind",
                                "ADAPTED",
                                "volume",
                                900_000,
                                "from",
                                TODAY.plusMonths(6).toString(),
                                "budgetLine",
                                "customer contact, structural"))
                .then()
                .statusCode(200);
        EXECUTIVE
                .post(path + "/submissions", submission())
                .then()
                .statusCode(200)
                .body("state", equalTo("Submitted"));
    }

    private static Map<String, Object> assessment(Dimension dimension) {
        return Map.of("dimension", dimension.name(), "level", 8, "evidence", "file review", "barriers", List.of());
    }

    private static Map<String, Object> submission() {
        return Map.of(
                "kinds", List.of("IN", "OUT"),
                "benefitsCase", "a third fewer calls",
                "benefitBaseline", "38 calls for every hundred letters",
                "benefitOwner", "benefit-owner",
                "benefitUnit", "customer letters",
                "humanScaleCheck", "desk and telephone stay",
                "yearOneCost", euros(850_000),
                "structuralCover", euros(900_000),
                "structuralBudgetLine", "customer contact, structural");
    }

    private static Map<String, Object> approval(boolean purchaseNeeded) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "outcome", "APPROVE",
                "kinds", List.of("IN", "OUT"),
                "adopters", List.of(ADOPTER.value()),
                "cap", euros(1_200_000),
                "purchaseNeeded", purchaseNeeded,
                "rationale", "proven and covered",
                "votes", votes()));
        if (purchaseNeeded) body.put("functionalNeed", "letters that people understand");
        else body.put("noPurchaseReason", "own staff can do it");
        return body;
    }

    private static Map<String, Object> rejection() {
        return Map.of(
                "outcome", "REJECT", "reasons", List.of("too dear"), "lesson", "cost it earlier", "votes", votes());
    }

    private static List<Map<String, Object>> votes() {
        List<Map<String, Object>> votes = new ArrayList<>();
        for (int member = 1; member <= 7; member++) {
            votes.add(Map.of("member", "member-" + member, "inFavour", member != 7));
        }
        return votes;
    }

    private static Map<String, Object> wave() {
        return Map.of(
                "organisations", List.of(OWN.value(), ADOPTER.value()),
                "readinessEvidence", "staff trained",
                "humanScaleCheck", "desk is staffed in the first weeks");
    }

    private static Map<String, Object> adoption(OrganisationId adopter) {
        return Map.of("adopter", adopter.value(), "reuseKind", "ADAPTED", "since", TODAY.toString(), "users", 210_000);
    }

    private static Map<String, Object> euros(long euros) {
        return Map.of("eurCents", euros * 100);
    }

    private ContractAwarded awarded(ContractId contract) {
        var noticeDue = new ComputedDate(
                "result-notice",
                TODAY.plusDays(30),
                "article",
                "30 days",
                new RuleSetRef("rules", TODAY.minusYears(1)));
        return new ContractAwarded(
                new TenderId(UUID.randomUUID()),
                thread,
                "1",
                contract,
                new NeedId(UUID.randomUUID()),
                scalingCase,
                new OrganisationId("kvk:12345678"),
                Money.ofEuros(1_000_000),
                TODAY,
                TODAY.plusYears(4),
                noticeDue,
                OWN,
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Everything that was sent before is taken once a later proof, on the same partition, has opened its case. */
    private static void heardEverything() {
        PilotId last = new PilotId(UUID.randomUUID());
        ThreadId other = new ThreadId(UUID.randomUUID());
        wire.send(last.value(), 1, other, Wire.proven(last, other, OWN));
        String theirs = "/scaling-cases/" + Streams.caseOf(last);
        Wire.eventually("what was sent is heard", () -> ASSESSOR.get(theirs).statusCode() == 200);
    }

    private List<String> listed() {
        return ASSESSOR.get("/scaling-cases?thread=" + thread).jsonPath().getList("items.id", String.class);
    }

    private static long version(String path) {
        return ASSESSOR.get(path).jsonPath().getLong("version");
    }

    private static String state(String path) {
        return ASSESSOR.get(path).jsonPath().getString("state");
    }
}
