package nl.kiem.initiative.reaction;

import static nl.kiem.initiative.Api.ELSEWHERE;
import static nl.kiem.initiative.Api.MINISTRY;
import static nl.kiem.initiative.Api.await;
import static nl.kiem.initiative.Api.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.EventStore;
import nl.kiem.events.Head;
import nl.kiem.events.Metadata;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeAdmitted;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeMerged;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeProposed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.InnovationType;
import nl.kiem.events.contract.initiative.Lesson;
import nl.kiem.events.contract.initiative.Origin;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.initiative.domain.InitiativeDecider;
import org.junit.jupiter.api.Test;

/** What consents on one initiative leave behind that met something else on the other, put into the store as it was. */
@QuarkusTest
class MergeChainServiceTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");
    private static final PersonRef LEAD = new PersonRef("lead-1");
    private static final String THIRD = "tooi:oorg10117";

    private final EventStore store;

    MergeChainServiceTest(EventStore store) {
        this.store = store;
    }

    @Test
    void who_comes_over_to_a_survivor_that_went_on_elsewhere_goes_on_there_too() throws InterruptedException {
        InitiativeId last = id();
        InitiativeId middle = id();
        InitiativeId first = id();
        plant(last, ELSEWHERE);
        plant(middle, THIRD, new InitiativeMerged(middle, last, List.of(LEAD), AT));
        participates(THIRD, last);

        plant(first, MINISTRY, new InitiativeMerged(first, middle, List.of(LEAD), AT));

        participates(MINISTRY, last);
        participates(MINISTRY, middle);
        get("/initiatives/" + first + "/survivors")
                .then()
                .statusCode(200)
                .body("items.id", contains(middle.toString(), last.toString()))
                .body("items.stage", contains("MERGED", "PROPOSED"))
                .body("items.over", contains(true, false));
        get("/initiatives/" + last + "/survivors").then().statusCode(200).body("items", empty());
    }

    @Test
    void who_comes_over_to_a_survivor_that_was_stopped_sees_that_it_ended_and_what_it_taught()
            throws InterruptedException {
        InitiativeId survivor = id();
        InitiativeId absorbed = id();
        Lesson lesson = new Lesson("letters suffice", "they do not", "the panel", "call people");
        plant(
                survivor,
                ELSEWHERE,
                new InitiativeAdmitted(
                        survivor, new OrganisationId(ELSEWHERE), LEAD, "good", LocalDate.of(2026, 3, 6), List.of(), AT),
                new InitiativeStopped(survivor, Stage.EXPLORING, "enough", lesson, null, AT));

        plant(absorbed, MINISTRY, new InitiativeMerged(absorbed, survivor, List.of(LEAD), AT));

        participates(MINISTRY, survivor);
        get("/initiatives/" + absorbed + "/survivors")
                .then()
                .body("items.id", contains(survivor.toString()))
                .body("items[0].stage", equalTo("STOPPED"))
                .body("items[0].over", equalTo(true))
                .body("items[0].reason", equalTo("enough"))
                .body("items[0].lesson.advice", equalTo("call people"));
    }

    @Test
    void two_that_consented_to_each_other_at_once_are_told_of_each_other_and_no_more() throws InterruptedException {
        InitiativeId one = id();
        InitiativeId other = id();
        plant(one, MINISTRY, new InitiativeMerged(one, other, List.of(LEAD), AT));
        plant(other, ELSEWHERE, new InitiativeMerged(other, one, List.of(LEAD), AT));

        participates(MINISTRY, other);
        participates(ELSEWHERE, one);
        get("/initiatives/" + one + "/survivors").then().body("items", hasSize(1));
    }

    private static void participates(String organisation, InitiativeId initiative) throws InterruptedException {
        await(
                "/initiatives/" + initiative,
                answer -> answer.<List<String>>path("participants").contains(organisation));
    }

    private void plant(InitiativeId id, String organisation, InitiativeEvent... more) {
        OrganisationId owner = new OrganisationId(organisation);
        List<InitiativeEvent> facts = new ArrayList<>();
        facts.add(new InitiativeProposed(
                id,
                "Letters that people understand",
                "people do not understand our letters",
                List.of("citizens with debts"),
                List.of(InnovationType.SERVICE),
                Origin.SHOP_FLOOR,
                owner,
                new PersonRef("floor-" + id),
                owner,
                List.of(),
                Visibility.GOVERNMENT,
                List.of(),
                null,
                null,
                AT));
        facts.addAll(List.of(more));
        Metadata metadata =
                new Metadata(UUID.randomUUID(), "f", Actor.system("test", owner), null, Visibility.GOVERNMENT);
        store.append(InitiativeDecider.stream(id), Head.NONE, facts, metadata)
                .await()
                .atMost(SOON);
    }

    private static InitiativeId id() {
        return new InitiativeId(UUID.randomUUID());
    }
}
