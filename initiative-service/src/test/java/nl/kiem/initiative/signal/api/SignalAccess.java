package nl.kiem.initiative.signal.api;

import static nl.kiem.events.testkit.AccessMatrix.OWNER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kiem.events.Custody;
import nl.kiem.events.EventStore;
import nl.kiem.events.Head;
import nl.kiem.events.Metadata;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.SignalId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.SignalEvent.SignalRegistered;
import nl.kiem.events.testkit.AccessFixture;
import nl.kiem.initiative.Api;
import nl.kiem.initiative.api.AccessFixtures;
import nl.kiem.initiative.signal.domain.SignalDecider;

/** Signals of every visibility, for the table of who may what. */
public final class SignalAccess implements AccessFixtures {

    private static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(10);

    private final EventStore store;

    public SignalAccess(EventStore store) {
        this.store = store;
    }

    @Override
    public boolean serves(String operation) {
        return operation.contains(" /signals/{id}") || operation.equals("POST /signals");
    }

    @Override
    public List<AccessFixture> fixtures(String operation) {
        if (operation.equals("POST /signals")) return List.of(AccessFixture.ofNobody());
        return Stream.of(Visibility.PUBLIC, Visibility.GOVERNMENT, Visibility.PARTICIPANTS)
                .map(visibility -> fixture(operation, visibility))
                .toList();
    }

    private AccessFixture fixture(String operation, Visibility visibility) {
        AccessFixture signal = AccessFixture.about(
                Custody.of(OWNER, visibility), "id", registered(visibility).toString());
        if (operation.endsWith("/materialisations")) {
            return signal.body("{\"occurredAt\": \"2026-01-05T09:00:00Z\", \"affectedCount\": 1}");
        }
        return operation.endsWith("/links") ? signal.body("{\"initiativeId\": \"%s\"}".formatted(proposed())) : signal;
    }

    private static String proposed() {
        Map<String, Object> proposal = Map.of(
                "title", "Rents",
                "problem", "tenants fall behind",
                "targetGroups", List.of("tenants"),
                "types", List.of("SERVICE"),
                "origin", "SIGNAL",
                "organisation", OWNER.value(),
                "visibility", "PUBLIC");
        return Api.as(Role.INI, OWNER.value(), "p-access-proposer")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(proposal)
                .post("/v1/initiatives")
                .path("id");
    }

    private SignalId registered(Visibility visibility) {
        SignalId id = new SignalId(UUID.randomUUID());
        SignalRegistered event = new SignalRegistered(
                id,
                "Rents",
                "tenants fall behind",
                "debt counsellors",
                null,
                9,
                OWNER,
                new PersonRef("p-access-proposer"),
                LocalDate.of(2026, 1, 19),
                visibility,
                AT);
        Metadata metadata = new Metadata(UUID.randomUUID(), "f", Actor.system("access-test", OWNER), null, visibility);
        store.append(SignalDecider.stream(id), Head.NONE, List.of(event), metadata)
                .await()
                .atMost(SOON);
        return id;
    }
}
