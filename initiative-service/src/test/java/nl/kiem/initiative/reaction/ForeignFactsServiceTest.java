package nl.kiem.initiative.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.Ids;
import nl.kiem.events.Metadata;
import nl.kiem.events.Position;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpRejected;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScalingCaseOpened;
import nl.kiem.initiative.Api;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForeignFactsServiceTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");
    private static final OrganisationId MINISTRY = new OrganisationId(Api.MINISTRY);

    private final WhenScalingCaseOpenedThenInitiativeScales opened;
    private final WhenScaleUpRejectedThenInitiativeIsProvenAgain rejected;

    ForeignFactsServiceTest(
            WhenScalingCaseOpenedThenInitiativeScales opened, WhenScaleUpRejectedThenInitiativeIsProvenAgain rejected) {
        this.opened = opened;
        this.rejected = rejected;
    }

    @Test
    void a_scaling_case_moves_the_initiative_and_hearing_of_it_twice_changes_nothing() {
        Api.register(Api.MINISTRY);
        String id = Api.put(
                        "/portfolios/us-federal-ai/initiatives/" + UUID.randomUUID(),
                        Map.of("title", "Chat", "organisation", Api.MINISTRY, "stage", "PROVEN"))
                .path("id");
        ThreadId thread = ThreadId.fromString(id);
        ScalingCaseId scalingCase = new ScalingCaseId(Ids.derive("case", id));

        hear(opened, scalingCase, 1, opened(thread, scalingCase));
        hear(opened, scalingCase, 1, opened(thread, scalingCase));
        assertThat(Api.get("/initiatives/" + id).<String>path("stage")).isEqualTo("SCALING");
        assertThat(Api.get("/initiatives/" + id).header("ETag")).isEqualTo("\"2\"");

        hear(
                rejected,
                scalingCase,
                2,
                new ScaleUpRejected(scalingCase, thread, List.of("too dear"), "share the cost", null, AT));
        assertThat(Api.get("/initiatives/" + id).<String>path("stage")).isEqualTo("PROVEN");
    }

    private static ScalingCaseOpened opened(ThreadId thread, ScalingCaseId scalingCase) {
        LocalDate day = LocalDate.of(2026, 3, 6);
        PilotId pilot = new PilotId(thread.value());
        return new ScalingCaseOpened(
                scalingCase,
                thread,
                pilot,
                "Chat",
                MINISTRY,
                3,
                RiskClass.LOW,
                day.plusYears(2),
                "https://dossier.example/7",
                day,
                null,
                null,
                null,
                AT);
    }

    private static <E extends Event> void hear(Reaction<E> reaction, ScalingCaseId id, long version, E event) {
        Actor actor = new Actor(new PersonRef("scaling-service"), MINISTRY, EnumSet.of(Role.SYS));
        Metadata metadata = new Metadata(Ids.derive("test", id.toString(), "" + version), "", actor, null);
        StreamId stream = new StreamId("scaling-case", id.value());
        reaction.react(new Recorded<>(stream, version, Position.START, event, metadata, AT))
                .await()
                .atMost(SOON);
    }
}
