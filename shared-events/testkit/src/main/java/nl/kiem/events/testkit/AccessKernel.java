package nl.kiem.events.testkit;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.runtime.flow.FailedEvent;
import nl.kiem.events.runtime.flow.FailedEvents;
import nl.kiem.events.runtime.flow.FailedEvents.Failure;
import nl.kiem.events.runtime.tree.HeadSigner;
import nl.kiem.events.runtime.tree.SignedHead;

/** Fixtures for the operations that every service has from the kernel. */
final class AccessKernel {

    private static final Duration SOON = Duration.ofSeconds(10);

    private AccessKernel() {}

    static List<AccessFixture> fixtures(String operation) {
        return switch (operation) {
            case "POST /operations/views/{name}/replays" -> List.of(AccessFixture.ofNobody("name", "deadline_v2"));
            case "POST /operations/failed-events/{id}/redrives" ->
                List.of(AccessFixture.ofNobody("id", Long.toString(failedEvent())));
            case "GET /tree-heads/{day}" ->
                List.of(AccessFixture.ofNobody("day", treeHead().day().toString()));
            case "GET /my-report", "GET /my-processings", "GET /processings" -> List.of(AccessFixture.ofNobody());
            case "GET /person-reports" -> List.of(AccessFixture.ofNobody().query("person", "p-access-1"));
            default -> List.of();
        };
    }

    private static SignedHead treeHead() {
        return CDI.current().select(HeadSigner.class).get().signNow();
    }

    /** One that nobody here knows how to take, and that no status counts. */
    private static long failedEvent() {
        FailedEvents failedEvents = CDI.current().select(FailedEvents.class).get();
        String eventId = "access-" + UUID.randomUUID() + "/1";
        failedEvents
                .setAside(new Failure("nobody", eventId, null, "nowhere", "{}", null, "made by a test", 1))
                .await()
                .atMost(SOON);
        long id = failedEvents.open(0, Integer.MAX_VALUE).await().atMost(SOON).stream()
                .filter(failed -> failed.eventId.equals(eventId))
                .map((FailedEvent failed) -> failed.id)
                .findFirst()
                .orElseThrow();
        failedEvents.redriven(id).await().atMost(SOON);
        return id;
    }
}
