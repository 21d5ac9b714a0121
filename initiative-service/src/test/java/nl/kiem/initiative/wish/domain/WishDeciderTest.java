package nl.kiem.initiative.wish.domain;

import static nl.kiem.initiative.facility.domain.FacilitySample.AT;
import static nl.kiem.initiative.facility.domain.FacilitySample.DAY;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.FacilityWishId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.FacilityKind;
import nl.kiem.events.contract.initiative.FacilityWishEvent;
import nl.kiem.events.contract.initiative.FacilityWishEvent.FacilityWished;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.events.testkit.DecisionTable;
import nl.kiem.initiative.domain.InitiativeFacts;
import nl.kiem.initiative.domain.SampleFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WishDeciderTest {

    static final FacilityWishId ID = new FacilityWishId(new UUID(0, 91));
    static final InitiativeFacts INITIATIVE = SampleFacts.exploring();

    final DeciderSpec<ExpressWish, Wish, FacilityWishEvent> wish = DeciderSpec.of(new WishDecider());

    @Test
    void a_team_tells_what_it_misses() {
        wish.given().when(express(INITIATIVE, DAY, DAY)).then(wished(DAY, DAY));
        wish.given().when(express(INITIATIVE, null, null)).then(wished(null, null));
    }

    @Test
    void it_is_told_once() {
        wish.given(wished(DAY, DAY)).when(express(INITIATIVE, null, null)).then();
    }

    @Test
    void an_initiative_that_is_over_misses_nothing() {
        wish.given().when(express(SampleFacts.stopped(), DAY, DAY)).thenRejected(WishReason.INITIATIVE_CLOSED);
    }

    @Test
    void a_period_has_both_its_ends_in_their_order() {
        wish.given().when(express(INITIATIVE, DAY, null)).thenRejected(WishReason.PERIOD_HALF_GIVEN);
        wish.given().when(express(INITIATIVE, null, DAY)).thenRejected(WishReason.PERIOD_HALF_GIVEN);
        wish.given().when(express(INITIATIVE, DAY, DAY.minusDays(1))).thenRejected(WishReason.PERIOD_REVERSED);
    }

    @Test
    void a_history_that_cannot_have_happened_stops_the_service() {
        WishDecider decider = new WishDecider();
        assertThatThrownBy(() -> decider.evolve(new Wish.Expressed(wished(DAY, DAY)), wished(DAY, DAY)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_page_tells_what_a_wish_answers() {
        DecisionTable.of("Facility wish", "voorzieningenwens", new WishDecider(), Wish.class, ExpressWish.class)
                .state("absent", "bestaat niet")
                .state("expressed", "geuit", wished(DAY, DAY))
                .command("express", "uiten", express(INITIATIVE, DAY, DAY))
                .but("the initiative is over", express(SampleFacts.stopped(), DAY, DAY))
                .but("the period has one end", express(INITIATIVE, DAY, null))
                .but("the period ends before it starts", express(INITIATIVE, DAY, DAY.minusDays(1)))
                .comparedWith(Path.of("../docs/facts/facility-wish.md"));
    }

    private static ExpressWish express(InitiativeFacts initiative, @Nullable LocalDate from, @Nullable LocalDate to) {
        Actor lead = new Actor(new PersonRef("lead-1"), INITIATIVE.organisation(), Set.of(Role.TL));
        return new ExpressWish(
                ID,
                initiative,
                FacilityKind.SANDBOX,
                DataClassification.SPECIAL,
                "Groningen",
                from,
                to,
                "nobody has one",
                lead,
                AT);
    }

    private static FacilityWished wished(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new FacilityWished(
                ID,
                INITIATIVE.threadId(),
                INITIATIVE.organisation(),
                FacilityKind.SANDBOX,
                DataClassification.SPECIAL,
                INITIATIVE.stage(),
                "Groningen",
                from,
                to,
                "nobody has one",
                INITIATIVE.custody().participants(),
                INITIATIVE.custody().visibility(),
                AT);
    }
}
