package nl.kiem.initiative.api;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kiem.events.Custody;
import nl.kiem.events.EventStore;
import nl.kiem.events.Head;
import nl.kiem.events.Metadata;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeProposed;
import nl.kiem.events.contract.initiative.InnovationType;
import nl.kiem.events.contract.initiative.Origin;
import nl.kiem.events.testkit.AccessFixture;
import nl.kiem.events.testkit.AccessMatrix;
import nl.kiem.initiative.Api;
import nl.kiem.initiative.biotope.api.BiotopeAccess;
import nl.kiem.initiative.booking.api.BookingAccess;
import nl.kiem.initiative.bottleneck.api.BottleneckAccess;
import nl.kiem.initiative.collaboration.api.CollaborationAccess;
import nl.kiem.initiative.domain.InitiativeDecider;
import nl.kiem.initiative.fund.api.FundAccess;
import nl.kiem.initiative.organisation.api.OrganisationFixtures;
import nl.kiem.initiative.signal.api.SignalAccess;
import org.junit.jupiter.api.BeforeEach;

/** Every endpoint of this service, asked by every role of every kind of organisation. */
@QuarkusTest
class AccessServiceTest implements AccessMatrix {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");
    private static final PersonRef SOMEBODY = new PersonRef("p-access-proposer");

    private final EventStore store;
    private final List<AccessFixtures> others;

    AccessServiceTest(EventStore store) {
        this.store = store;
        this.others = List.of(
                new OrganisationFixtures(),
                new SignalAccess(store),
                new BottleneckAccess(store),
                new BookingAccess(store),
                new BiotopeAccess(store),
                new CollaborationAccess(store, this::proposed),
                new FundAccess(store, this::proposed),
                new PilotAccessFixtures(this::proposed, this::record));
    }

    @BeforeEach
    void registered() {
        Api.register(OWNER.value());
    }

    @Override
    public List<AccessFixture> fixtures(String operation) {
        return switch (operation) {
            case "PUT /portfolios/{source}/initiatives/{reference}" ->
                List.of(AccessFixture.making(
                        Custody.of(OWNER, Visibility.GOVERNMENT), "source", "sample-list", "reference", "row 1"));
            case "PUT /portfolios/{source}/funds/{reference}" ->
                List.of(AccessFixture.ofNobody("source", "sample-list", "reference", "budget 1"));
            case "GET /me", "PUT /me", "POST /me/erasures" -> List.of(AccessFixture.ofNobody());
            case "GET /persons/{person}" -> List.of(known());
            case "PUT /persons/{person}", "POST /persons/{person}/erasures" ->
                List.of(AccessFixture.ofNobody("person", UUID.randomUUID().toString()));
            case "POST /initiatives/{id}/conditions/{number}/fulfilments" -> each(this::condition);
            default -> about(operation);
        };
    }

    private static AccessFixture known() {
        String person = UUID.randomUUID().toString();
        Api.as(Role.SYS, OWNER.value(), "p-access-system")
                .body(Map.of("name", "Somebody"))
                .put("/v1/persons/" + person)
                .then()
                .statusCode(200);
        return AccessFixture.about(Custody.of(OWNER, Visibility.PARTICIPANTS), "person", person);
    }

    private List<AccessFixture> about(String operation) {
        for (AccessFixtures one : others) {
            if (one.serves(operation)) return one.fixtures(operation);
        }
        if (operation.contains(" /initiatives/{id}")) return each(this::initiative);
        return List.of();
    }

    static List<AccessFixture> each(Function<Visibility, AccessFixture> made) {
        return Stream.of(Visibility.PUBLIC, Visibility.GOVERNMENT, Visibility.PARTICIPANTS)
                .map(made)
                .toList();
    }

    private AccessFixture initiative(Visibility visibility) {
        return AccessFixture.about(
                AccessMatrix.seenBy(visibility), "id", proposed(visibility).toString());
    }

    private AccessFixture condition(Visibility visibility) {
        return AccessFixture.about(
                AccessMatrix.seenBy(visibility), "id", proposed(visibility).toString(), "number", "1");
    }

    private UUID proposed(Visibility visibility) {
        InitiativeId id = new InitiativeId(UUID.randomUUID());
        record(
                InitiativeDecider.stream(id),
                visibility,
                new InitiativeProposed(
                        id,
                        "Letters that people understand",
                        "people do not understand our letters",
                        List.of("citizens"),
                        List.of(InnovationType.SERVICE),
                        Origin.SHOP_FLOOR,
                        OWNER,
                        SOMEBODY,
                        OWNER,
                        List.of(PARTICIPANT),
                        visibility,
                        null,
                        null,
                        null,
                        AT));
        return id.value();
    }

    private void record(StreamId stream, Visibility visibility, Event... events) {
        Metadata metadata = new Metadata(UUID.randomUUID(), "f", Actor.system("access-test", OWNER), null, visibility);
        store.append(stream, Head.NONE, List.of(events), metadata).await().atMost(SOON);
    }
}
