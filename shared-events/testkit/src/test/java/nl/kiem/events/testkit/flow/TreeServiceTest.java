package nl.kiem.events.testkit.flow;

import static io.restassured.RestAssured.given;
import static nl.kiem.events.testkit.flow.Flow.allocated;
import static nl.kiem.events.testkit.flow.Flow.append;
import static nl.kiem.events.testkit.flow.Flow.eventually;
import static nl.kiem.events.testkit.flow.Flow.newFund;
import static nl.kiem.events.testkit.flow.Flow.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.proof.Frontier;
import nl.kiem.events.proof.Hash;
import nl.kiem.events.proof.SealedEvent;
import nl.kiem.events.proof.TreeHead;
import nl.kiem.events.runtime.store.PgEventStore;
import nl.kiem.events.signature.VerifyingKey;
import nl.kiem.events.testkit.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FlowProfile.class)
class TreeServiceTest {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    @Inject
    PgEventStore store;

    @Inject
    Pool pool;

    @AfterEach
    void today() throws IOException {
        Files.writeString(FlowProfile.OFFSET, "PT0S");
    }

    @Test
    void a_head_covers_everything_in_the_order_of_the_store_and_can_be_checked_without_the_service() {
        StreamId fund = newFund();
        append(store, fund, 0, opened(fund, "tree"), allocated(fund));
        TreeHead before = make();
        append(store, fund, 2, allocated(fund));
        TreeHead head = make();

        List<Hash> leaves = leavesOfTheEvents();
        assertThat(head.size()).isEqualTo(leaves.size()).isGreaterThan(before.size());
        assertThat(head.root()).isEqualTo(root(leaves, head.size()));
        assertThat(before.root()).isEqualTo(root(leaves, before.size()));
        assertThat(head.log()).isEqualTo("urn:nld:oin:00000099000000001000:systeem:" + FlowProfile.SERVICE);
        assertThat(head.day()).isEqualTo(LocalDate.now(ZONE));
        assertThat(head.kind()).isEqualTo(TreeHead.Kind.MEANWHILE);
    }

    @Test
    void each_head_names_the_one_before_it() {
        record("named");
        List<String> made = IntStream.range(0, 3).mapToObj(i -> makeJws()).toList();
        List<TreeHead> heads = made.stream().map(TreeServiceTest::verified).toList();
        for (int i = 1; i < heads.size(); i++) {
            assertThat(heads.get(i).number()).isGreaterThan(heads.get(i - 1).number());
        }
        List<String> all = given().get("/v1/tree-heads?limit=100").jsonPath().getList("items.jws", String.class);
        for (int i = 1; i < all.size(); i++) {
            assertThat(verified(all.get(i)).previous()).isEqualTo(TreeHead.hash(all.get(i - 1)));
            assertThat(verified(all.get(i)).number()).isEqualTo(i + 1);
        }
        assertThat(verified(all.getFirst()).previous()).isEqualTo(Hash.NONE);
    }

    @Test
    void a_day_is_closed_once_when_it_is_over_also_after_days_in_which_nobody_was_there() throws IOException {
        record("closed");
        LocalDate today = LocalDate.now(ZONE);
        Files.writeString(FlowProfile.OFFSET, "P12D");
        eventually("day closed", () -> ofDay(today.plusDays(11)).statusCode() == 200);
        TreeHead closing = verified(ofDay(today.plusDays(11)).jsonPath().getString("jws"));
        assertThat(closing.kind()).isEqualTo(TreeHead.Kind.DAY);
        assertThat(LocalDate.ofInstant(closing.at(), ZONE)).isEqualTo(today.plusDays(12));
        assertThat(ofDay(today.plusDays(5)).statusCode()).isEqualTo(404);

        make();
        List<String> kinds = given().get("/v1/tree-heads?limit=100")
                .jsonPath()
                .getList("items.findAll { it.day == '%s' }.kind".formatted(today.plusDays(11)), String.class);
        assertThat(kinds).containsExactly("DAY");
    }

    @Test
    void what_the_service_serves_is_also_on_the_topic_for_others_to_keep() {
        record("topic");
        String jws = makeJws();
        eventually(
                "published",
                () -> Flow.everything(TreeHead.TOPIC).stream()
                        .anyMatch(record -> new String(record.value(), StandardCharsets.UTF_8).equals(jws)));
        var record = Flow.everything(TreeHead.TOPIC).getFirst();
        assertThat(record.key()).isEqualTo(FlowProfile.SERVICE);
        assertThat(header(record, "ce_type")).isEqualTo("nl.kiem.tree-head.signed");
        assertThat(header(record, "content-type")).isEqualTo("application/jose");
    }

    @Test
    void everybody_reads_heads_page_by_page_and_only_an_operator_makes_one() {
        record("pages");
        long last = make().number();
        given().get("/v1/tree-heads?limit=1&after=" + (last - 1))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].number", equalTo((int) last));
        given().get("/v1/tree-heads/1999-01-01").then().statusCode(404).body("code", equalTo("TREE_HEAD_UNKNOWN"));
        post(Role.TL, TestTokens.KEEPER).then().statusCode(403);
        post(Role.OPS, "tooi:mnre1034").then().statusCode(403);
        given().get("/v1/tree-heads?after=" + last)
                .then()
                .body("next", equalTo(null))
                .body("items.findAll { it.kind == 'MEANWHILE' }", hasSize(0)); // the service closes days by itself
    }

    private void record(String name) {
        StreamId fund = newFund();
        append(store, fund, 0, opened(fund, name));
    }

    private static String header(org.apache.kafka.clients.consumer.ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static Response ofDay(LocalDate day) {
        return given().get("/v1/tree-heads/" + day);
    }

    private static Response post(Role role, String organisation) {
        return given().auth()
                .oauth2(TestTokens.as(role, organisation, "p-7"))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/tree-heads");
    }

    private static String makeJws() {
        Response made = post(Role.OPS, TestTokens.KEEPER);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.jsonPath().getString("jws");
    }

    private static TreeHead make() {
        return verified(makeJws());
    }

    /** By the keys that the service hands out, as somebody outside would. */
    private static TreeHead verified(String jws) {
        List<String> keys = given().get("/v1/tree-heads/keys").jsonPath().getList("keys.x", String.class);
        byte[] payload = keys.stream()
                .flatMap(x -> VerifyingKey.parseX(x).verify(TreeHead.TYPE, jws).stream())
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(TreeHead.parse(payload));
    }

    private List<Hash> leavesOfTheEvents() {
        List<Hash> leaves = new ArrayList<>();
        pool.query("SELECT stream, version, hash, recorded_at FROM event ORDER BY tx, position")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10))
                .forEach(row -> leaves.add(new SealedEvent(
                                row.getString(0),
                                row.getLong(1),
                                Hash.of(row.getBuffer(2).getBytes()),
                                row.getOffsetDateTime(3).toInstant())
                        .leaf()));
        return leaves;
    }

    private static Hash root(List<Hash> leaves, long size) {
        Frontier frontier = new Frontier();
        leaves.stream().limit(size).forEach(frontier::add);
        return frontier.root();
    }
}
