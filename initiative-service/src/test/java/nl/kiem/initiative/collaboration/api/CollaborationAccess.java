package nl.kiem.initiative.collaboration.api;

import static nl.kiem.events.testkit.AccessMatrix.OWNER;
import static nl.kiem.events.testkit.AccessMatrix.PARTICIPANT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kiem.events.EventStore;
import nl.kiem.events.Head;
import nl.kiem.events.Metadata;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.CollaborationId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.CollaborationAgreement;
import nl.kiem.events.contract.initiative.CollaborationEvent.CollaborationDrafted;
import nl.kiem.events.contract.initiative.Participation;
import nl.kiem.events.testkit.AccessFixture;
import nl.kiem.events.testkit.AccessMatrix;
import nl.kiem.initiative.Api;
import nl.kiem.initiative.api.AccessFixtures;
import nl.kiem.initiative.collaboration.domain.CollaborationDecider;

/** Drafts of collaborations of every visibility, for the table of who may what. */
public final class CollaborationAccess implements AccessFixtures {

    private static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    private static final LocalDate TO = LocalDate.of(2031, 1, 1);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String AGREEMENT = """
            {"lead": "%1$s", "from": "2027-01-01", "to": "2031-01-01", "data": "none",
             "intellectualProperty": "open source",
             "participants": [{"organisation": "%1$s", "shareBasisPoints": 5000},
                              {"organisation": "%2$s", "shareBasisPoints": 5000}]}""".formatted(OWNER, PARTICIPANT);

    private final EventStore store;
    private final Function<Visibility, UUID> initiatives;

    /** @param initiatives makes one of the owner and the participant, and gives its id */
    public CollaborationAccess(EventStore store, Function<Visibility, UUID> initiatives) {
        this.store = store;
        this.initiatives = initiatives;
    }

    @Override
    public boolean serves(String operation) {
        return operation.contains(" /collaborations");
    }

    @Override
    public List<AccessFixture> fixtures(String operation) {
        if (operation.equals("GET /collaborations")) return List.of(AccessFixture.ofNobody());
        return Stream.of(Visibility.PUBLIC, Visibility.GOVERNMENT, Visibility.PARTICIPANTS)
                .map(visibility -> fixture(operation, visibility))
                .toList();
    }

    private AccessFixture fixture(String operation, Visibility visibility) {
        UUID initiative = initiatives.apply(visibility);
        Api.register(PARTICIPANT.value());
        return switch (operation) {
            case "POST /collaborations" ->
                AccessFixture.about(AccessMatrix.seenBy(visibility))
                        .body("{\"initiativeId\": \"%s\", \"agreement\": %s}".formatted(initiative, AGREEMENT));
            case "POST /collaborations/{id}/proposals" ->
                drafted(initiative, visibility).body(AGREEMENT);
            default -> drafted(initiative, visibility);
        };
    }

    private AccessFixture drafted(UUID initiative, Visibility visibility) {
        CollaborationId id = new CollaborationId(UUID.randomUUID());
        CollaborationAgreement agreement = new CollaborationAgreement(
                OWNER,
                List.of(
                        new Participation(OWNER, 5_000, new Money(0), 0, null),
                        new Participation(PARTICIPANT, 5_000, new Money(0), 0, null)),
                "open source",
                "none",
                FROM,
                TO);
        CollaborationDrafted drafted = new CollaborationDrafted(
                id, new ThreadId(initiative), agreement, new PersonRef("p-access-drafter"), TO, visibility, AT);
        Metadata metadata = new Metadata(UUID.randomUUID(), "f", Actor.system("access-test", OWNER), null, visibility);
        store.append(CollaborationDecider.stream(id), Head.NONE, List.of(drafted), metadata)
                .await()
                .atMost(SOON);
        return AccessFixture.about(AccessMatrix.seenBy(visibility), "id", id.toString());
    }
}
