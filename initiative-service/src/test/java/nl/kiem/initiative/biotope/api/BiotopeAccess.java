package nl.kiem.initiative.biotope.api;

import static nl.kiem.events.testkit.AccessMatrix.OWNER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kiem.events.Custody;
import nl.kiem.events.EventStore;
import nl.kiem.events.Head;
import nl.kiem.events.Metadata;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.BiotopeRoundId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.BiotopeRoundOpened;
import nl.kiem.events.testkit.AccessFixture;
import nl.kiem.initiative.api.AccessFixtures;
import nl.kiem.initiative.biotope.domain.BiotopeDecider;

/** Rounds of every visibility, for the table of who may what. */
public final class BiotopeAccess implements AccessFixtures {

    private static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final EventStore store;

    public BiotopeAccess(EventStore store) {
        this.store = store;
    }

    @Override
    public boolean serves(String operation) {
        if (operation.equals("GET /biotope-rounds")) return false;
        return operation.contains("/biotope-") || operation.contains("/scorecards/");
    }

    @Override
    public List<AccessFixture> fixtures(String operation) {
        return switch (operation) {
            case "POST /biotope-rounds" -> List.of(AccessFixture.ofNobody());
            case "POST /biotope-answers" -> List.of(AccessFixture.ofNobody().body("""
                        {"round": "%s", "token": "dG9rZW4", "signature": "c2ln", "group": "all",
                         "scores": {"TIME": 3}}""".formatted(UUID.randomUUID())));
            case "GET /scorecards/{organisation}" -> List.of(AccessFixture.ofNobody("organisation", OWNER.value()));
            default ->
                Stream.of(Visibility.PUBLIC, Visibility.GOVERNMENT, Visibility.PARTICIPANTS)
                        .map(this::opened)
                        .toList();
        };
    }

    private AccessFixture opened(Visibility visibility) {
        BiotopeRoundId id = new BiotopeRoundId(UUID.randomUUID());
        BiotopeRoundOpened event = new BiotopeRoundOpened(
                id, OWNER, DAY, DAY, DAY.plusYears(5), List.of("all"), 10, "key", null, visibility, AT);
        Metadata metadata = new Metadata(UUID.randomUUID(), "f", Actor.system("access-test", OWNER), null, visibility);
        store.append(BiotopeDecider.stream(id), Head.NONE, List.of(event), metadata)
                .await()
                .atMost(SOON);
        return AccessFixture.about(Custody.of(OWNER, visibility), "id", id.toString());
    }
}
