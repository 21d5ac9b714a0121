package nl.kiem.initiative.fund.api;

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
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.FundId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.FundEvent.BudgetAllocated;
import nl.kiem.events.contract.initiative.FundEvent.FundOpened;
import nl.kiem.events.testkit.AccessFixture;
import nl.kiem.events.testkit.AccessMatrix;
import nl.kiem.initiative.api.AccessFixtures;
import nl.kiem.initiative.fund.domain.FundDecider;

/** Funds, allocations and rules for the tests of who may what. */
public final class FundAccess implements AccessFixtures {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private final EventStore store;
    private final Function<Visibility, UUID> proposed;

    /** @param proposed makes an initiative that is so visible */
    public FundAccess(EventStore store, Function<Visibility, UUID> proposed) {
        this.store = store;
        this.proposed = proposed;
    }

    @Override
    public boolean serves(String operation) {
        return operation.contains(" /fund") || operation.contains(" /allocations") || operation.contains(" /promised");
    }

    @Override
    public List<AccessFixture> fixtures(String operation) {
        return switch (operation) {
            case "POST /funds", "GET /funds", "GET /allocations", "GET /promised-hours", "GET /fund-rules" ->
                List.of(AccessFixture.ofNobody());
            case "GET /fund-rules/{id}" -> List.of(AccessFixture.ofNobody("id", "innovatiebudget-2024"));
            case "POST /funds/{id}/allocations" -> each(this::allocating);
            case "GET /funds/{id}/allocations/{allocation}" -> each(this::allocation);
            default -> each(this::fund);
        };
    }

    private static List<AccessFixture> each(Function<Visibility, AccessFixture> made) {
        return Stream.of(Visibility.PUBLIC, Visibility.GOVERNMENT, Visibility.PARTICIPANTS)
                .map(made)
                .toList();
    }

    private AccessFixture allocating(Visibility visibility) {
        return fund(visibility).body("""
                {"initiativeId": "%s", "money": {"eurCents": 1}, "hours": 1, "leadOrganisation": "%s"}""".formatted(proposed.apply(Visibility.PUBLIC), AccessMatrix.OWNER));
    }

    private AccessFixture fund(Visibility visibility) {
        FundId id = opened(visibility, new AllocationId(UUID.randomUUID()));
        return AccessFixture.about(AccessMatrix.seenBy(visibility), "id", id.toString());
    }

    private AccessFixture allocation(Visibility visibility) {
        AllocationId allocation = new AllocationId(UUID.randomUUID());
        FundId id = opened(visibility, allocation);
        return AccessFixture.about(
                AccessMatrix.seenBy(visibility), "id", id.toString(), "allocation", allocation.toString());
    }

    private FundId opened(Visibility visibility, AllocationId allocation) {
        FundId id = new FundId(UUID.randomUUID());
        Metadata metadata =
                new Metadata(UUID.randomUUID(), "f", Actor.system("access-test", AccessMatrix.OWNER), null, visibility);
        FundOpened opened = new FundOpened(
                id, "Renewal", AccessMatrix.OWNER, DAY, DAY.plusYears(1), Money.ofEuros(9), 9, visibility, AT);
        BudgetAllocated allocated = new BudgetAllocated(
                id,
                allocation,
                new ThreadId(proposed.apply(visibility)),
                Money.ofEuros(1),
                1,
                AccessMatrix.PARTICIPANT,
                AT);
        store.append(FundDecider.stream(id), Head.NONE, List.of(opened, allocated), metadata)
                .await()
                .atMost(SOON);
        return id;
    }
}
