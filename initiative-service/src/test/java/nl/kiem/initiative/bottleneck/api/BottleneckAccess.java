package nl.kiem.initiative.bottleneck.api;

import static nl.kiem.events.testkit.AccessMatrix.OWNER;
import static nl.kiem.events.testkit.AccessMatrix.PARTICIPANT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kiem.events.EventStore;
import nl.kiem.events.Head;
import nl.kiem.events.Metadata;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.BottleneckId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckAssigned;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckRegistered;
import nl.kiem.events.testkit.AccessFixture;
import nl.kiem.events.testkit.AccessMatrix;
import nl.kiem.initiative.api.AccessFixtures;
import nl.kiem.initiative.bottleneck.domain.BottleneckDecider;

/** Legal bottlenecks of every visibility, before a ministry that takes part, for the table of who may what. */
public final class BottleneckAccess implements AccessFixtures {

    private static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 19);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final EventStore store;

    public BottleneckAccess(EventStore store) {
        this.store = store;
    }

    @Override
    public boolean serves(String operation) {
        return operation.contains(" /legal-bottlenecks/{id}") || operation.equals("POST /legal-bottlenecks");
    }

    @Override
    public List<AccessFixture> fixtures(String operation) {
        if (operation.equals("POST /legal-bottlenecks")) return List.of(AccessFixture.ofNobody());
        return Stream.of(Visibility.PUBLIC, Visibility.GOVERNMENT, Visibility.PARTICIPANTS)
                .map(this::assigned)
                .toList();
    }

    private AccessFixture assigned(Visibility visibility) {
        BottleneckId id = new BottleneckId(UUID.randomUUID());
        LegalBottleneckRegistered registered = new LegalBottleneckRegistered(
                id,
                null,
                "A signature on paper",
                "BWBR0005537",
                "4:17",
                "nobody may sign for somebody else",
                List.of(),
                9,
                OWNER,
                List.of(),
                null,
                DAY,
                visibility,
                AT);
        LegalBottleneckAssigned assigned =
                new LegalBottleneckAssigned(id, null, PARTICIPANT, "BWBR0005537", "4:17", DAY, AT);
        Metadata metadata = new Metadata(UUID.randomUUID(), "f", Actor.system("access-test", OWNER), null, visibility);
        store.append(BottleneckDecider.stream(id), Head.NONE, List.of(registered, assigned), metadata)
                .await()
                .atMost(SOON);
        return AccessFixture.about(AccessMatrix.seenBy(visibility), "id", id.toString());
    }
}
