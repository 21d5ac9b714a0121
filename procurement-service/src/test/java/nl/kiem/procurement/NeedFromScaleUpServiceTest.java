package nl.kiem.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.EventStore;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.ThreadId;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NeedFromScaleUpServiceTest {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Approvals approvals;

    @Inject
    EventStore store;

    @Test
    void an_approval_with_a_purchase_raises_one_need_however_often_it_is_delivered() throws Exception {
        ThreadId thread = new ThreadId(UUID.randomUUID());
        ScalingCaseId scalingCase = new ScalingCaseId(UUID.randomUUID());
        ScalingCaseId after = new ScalingCaseId(UUID.randomUUID());
        approvals.publish(scalingCase, thread, true, 2);
        approvals.publish(after, thread, true, 1); // behind both deliveries, on the same partition

        Response listed = Rest.eventually(
                () -> Rest.get("/needs?thread=" + thread),
                answer -> answer.jsonPath().getList("items").size() == 2);

        List<Recorded<Event>> history =
                store.read(Streams.need(Approvals.needOf(scalingCase))).await().atMost(PATIENCE);
        assertThat(history).hasSize(1);
        assertThat(history.getFirst().metadata().causationId()).isEqualTo("scaling-case-" + scalingCase + "/7");
        assertThat(listed.jsonPath().getList("items.caseId", String.class))
                .containsExactlyInAnyOrder(scalingCase.toString(), after.toString());
        assertThat(listed.jsonPath().getList("items.state", String.class)).containsOnly("Raised");
    }

    @Test
    void an_approval_without_a_purchase_raises_none() throws Exception {
        ThreadId thread = new ThreadId(UUID.randomUUID());
        ScalingCaseId nothing = new ScalingCaseId(UUID.randomUUID());
        ScalingCaseId after = new ScalingCaseId(UUID.randomUUID());
        approvals.publish(nothing, thread, false, 1);
        approvals.publish(after, thread, true, 1);
        Rest.eventually(() -> Rest.get("/needs/" + Approvals.needOf(after)), answer -> answer.statusCode() == 200);
        assertThat(Rest.get("/needs/" + Approvals.needOf(nothing)).statusCode()).isEqualTo(404);
    }
}
