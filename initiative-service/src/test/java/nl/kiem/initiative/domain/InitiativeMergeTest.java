package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.Sample.AT;
import static nl.kiem.initiative.domain.Sample.FLOOR;
import static nl.kiem.initiative.domain.Sample.ID;
import static nl.kiem.initiative.domain.Sample.LEAD;
import static nl.kiem.initiative.domain.Sample.LESSON;
import static nl.kiem.initiative.domain.Sample.MINISTRY;
import static nl.kiem.initiative.domain.Sample.PARTNER;
import static nl.kiem.initiative.domain.Sample.PILOT;
import static nl.kiem.initiative.domain.Sample.PROPOSED;
import static nl.kiem.initiative.domain.Sample.RULES;
import static nl.kiem.initiative.domain.Sample.SYSTEM;
import static nl.kiem.initiative.domain.Sample.TEAM_LEAD;
import static nl.kiem.initiative.domain.Sample.TOP;
import static nl.kiem.initiative.domain.Sample.exploring;
import static nl.kiem.initiative.domain.Sample.piloting;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeAbsorbed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeMerged;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeProposed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.InitiativeEvent.MergeProposed;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageEntered;
import nl.kiem.events.contract.initiative.InnovationType;
import nl.kiem.events.contract.initiative.Origin;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.CourseCommand.Screen;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.InitiativeCommand.Absorb;
import nl.kiem.initiative.domain.MergeCommand.ConsentToMerge;
import nl.kiem.initiative.domain.MergeCommand.OfferMerge;
import nl.kiem.initiative.domain.PartyCommand.AcceptOwnership;
import org.junit.jupiter.api.Test;

/** The sample initiative is the one that goes on in the survivor, unless a test says otherwise. */
class InitiativeMergeTest {

    static final InitiativeId SURVIVOR = new InitiativeId(new UUID(0, 77));
    static final InitiativeId THIRD = new InitiativeId(new UUID(0, 78));
    static final OrganisationId AGENCY = new OrganisationId("tooi:oorg10117");
    static final PersonRef OTHER_LEAD = new PersonRef("lead-2");
    static final PersonRef PROPOSER = new PersonRef("floor-2");
    static final Actor SURVIVORS_LEAD = new Actor(OTHER_LEAD, AGENCY, Set.of(Role.TL));
    static final InitiativeEvent OFFERED = new MergeProposed(SURVIVOR, ID, OTHER_LEAD, AT);
    static final InitiativeEvent MERGED = new InitiativeMerged(ID, SURVIVOR, List.of(OTHER_LEAD, LEAD), AT);
    static final InitiativeEvent TOOK_OVER_THIRD = new InitiativeAbsorbed(ID, THIRD, List.of(), List.of(), AT);

    final DeciderSpec<InitiativeCommand, Initiative, InitiativeEvent> initiative =
            DeciderSpec.of(new InitiativeDecider(RULES));

    @Test
    void the_lead_of_the_survivor_offers_to_take_the_other_over() {
        initiative
                .given(survivor(Visibility.GOVERNMENT))
                .when(offer(state(exploring())))
                .then(OFFERED);
    }

    @Test
    void an_offer_is_made_once() {
        initiative
                .given(survivor(Visibility.GOVERNMENT))
                .and(OFFERED)
                .when(offer(state(exploring())))
                .then();
    }

    @Test
    void a_merge_takes_two() {
        initiative
                .given(exploring())
                .when(new OfferMerge(ID, state(exploring()), TEAM_LEAD, AT))
                .thenRejected(InitiativeReason.MERGE_WITH_ITSELF);
        initiative
                .given(exploring())
                .when(new ConsentToMerge(ID, state(exploring()), Set.of(), TEAM_LEAD, AT))
                .thenRejected(InitiativeReason.MERGE_WITH_ITSELF);
    }

    @Test
    void only_the_lead_offers() {
        initiative
                .given(exploring())
                .when(new OfferMerge(SURVIVOR, other(), SURVIVORS_LEAD, AT))
                .thenRejected(InitiativeReason.NOT_THE_LEAD);
    }

    @Test
    void the_executive_does_not_speak_for_the_team() {
        initiative
                .given(exploring())
                .when(new OfferMerge(SURVIVOR, other(), Sample.actor(TOP, Role.TL), AT))
                .thenRejected(InitiativeReason.EXECUTIVE_IS_TEAM_LEAD);
    }

    @Test
    void who_offers_for_what_nobody_leads_yet_leads_it_from_then_on() {
        initiative
                .given(survivor(Visibility.GOVERNMENT))
                .when(offer(state(exploring())))
                .then(OFFERED);
        initiative
                .given(survivor(Visibility.GOVERNMENT))
                .and(OFFERED)
                .when(new AcceptOwnership("Letters", false, new Actor(OTHER_LEAD, AGENCY, Set.of(Role.IMP)), AT))
                .thenRejected(InitiativeReason.OWNER_IS_INNOVATION_TEAM);
    }

    @Test
    void what_is_not_there_is_not_taken_over() {
        initiative
                .given(survivor(Visibility.GOVERNMENT))
                .when(offer(new Initiative.Absent()))
                .thenRejected(InitiativeReason.OTHER_INITIATIVE_UNKNOWN);
    }

    @Test
    void what_is_over_is_not_taken_over() {
        initiative
                .given(survivor(Visibility.GOVERNMENT))
                .when(offer(state(exploring(), stopped())))
                .thenRejected(InitiativeReason.OTHER_INITIATIVE_CLOSED)
                .because("STOPPED");
    }

    @Test
    void what_goes_on_in_another_already_is_not_taken_over() {
        initiative
                .given(survivor(Visibility.GOVERNMENT))
                .when(offer(state(exploring(), new InitiativeMerged(ID, THIRD, List.of(), AT))))
                .thenRejected(InitiativeReason.MERGE_CHAIN)
                .because(THIRD.toString());
    }

    @Test
    void what_took_others_over_itself_can_only_be_the_survivor() {
        initiative
                .given(survivor(Visibility.GOVERNMENT))
                .when(offer(state(exploring(), TOOK_OVER_THIRD)))
                .thenRejected(InitiativeReason.MERGE_CHAIN)
                .because("Letters that people understand");
        initiative
                .given(exploring())
                .and(TOOK_OVER_THIRD)
                .when(consent(other(OFFERED)))
                .thenRejected(InitiativeReason.MERGE_CHAIN);
    }

    @Test
    void what_is_proven_has_a_scaling_case_and_is_not_taken_over() {
        for (Stage stage : List.of(Stage.PROVEN, Stage.SCALING, Stage.EMBEDDED)) {
            StageEntered entered = new StageEntered(ID, stage, "elsewhere/1", AT);
            initiative
                    .given(survivor(Visibility.GOVERNMENT))
                    .when(offer(state(piloting(), entered)))
                    .thenRejected(InitiativeReason.MERGE_TOO_LATE);
            initiative
                    .given(piloting())
                    .and(entered)
                    .when(consent(other(OFFERED)))
                    .thenRejected(InitiativeReason.MERGE_TOO_LATE);
        }
        initiative.given(piloting()).when(consent(other(OFFERED))).then(MERGED);
    }

    @Test
    void what_others_may_know_of_is_not_merged_with_what_they_may_not() {
        initiative
                .given(survivor(Visibility.PUBLIC))
                .when(offer(state(exploring())))
                .thenRejected(InitiativeReason.MERGE_WOULD_BETRAY);
        initiative
                .given(survivor(Visibility.PARTICIPANTS))
                .when(offer(state(exploring())))
                .thenRejected(InitiativeReason.MERGE_WOULD_BETRAY)
                .because("PARTICIPANTS");
    }

    @Test
    void the_lead_of_the_other_consents_and_it_goes_on_in_the_survivor() {
        initiative.given(exploring()).when(consent(other(OFFERED))).then(MERGED);
    }

    @Test
    void a_proposal_that_nobody_screened_can_be_merged_too() {
        initiative.given(PROPOSED).when(consent(other(OFFERED))).then(MERGED);
    }

    @Test
    void only_the_lead_consents() {
        initiative
                .given(exploring())
                .when(new ConsentToMerge(SURVIVOR, other(OFFERED), Set.of(), SURVIVORS_LEAD, AT))
                .thenRejected(InitiativeReason.NOT_THE_LEAD);
    }

    @Test
    void nobody_consents_to_what_was_not_offered() {
        initiative
                .given(exploring())
                .when(consent(other()))
                .thenRejected(InitiativeReason.MERGE_NOT_OFFERED)
                .missing("offer");
        initiative
                .given(exploring())
                .when(consent(other(new MergeProposed(SURVIVOR, THIRD, OTHER_LEAD, AT))))
                .thenRejected(InitiativeReason.MERGE_NOT_OFFERED);
    }

    @Test
    void a_survivor_that_is_over_takes_nothing_over() {
        initiative
                .given(exploring())
                .when(consent(other(OFFERED, new InitiativeMerged(SURVIVOR, THIRD, List.of(OTHER_LEAD), AT))))
                .thenRejected(InitiativeReason.MERGE_CHAIN);
        initiative
                .given(exploring())
                .when(consent(new Initiative.Absent()))
                .thenRejected(InitiativeReason.OTHER_INITIATIVE_UNKNOWN);
    }

    @Test
    void a_pilot_without_a_verdict_is_not_orphaned() {
        initiative
                .given(exploring())
                .when(new ConsentToMerge(SURVIVOR, other(OFFERED), Set.<PilotId>of(PILOT), TEAM_LEAD, AT))
                .thenRejected(InitiativeReason.PILOT_STILL_RUNNING)
                .because(PILOT.toString())
                .missing("verdict");
    }

    @Test
    void what_was_merged_is_over() {
        initiative
                .given(exploring())
                .and(MERGED)
                .when(new Screen(true, "good", null, TEAM_LEAD, AT))
                .thenRejected(InitiativeReason.INITIATIVE_CLOSED);
        initiative
                .given(exploring())
                .and(MERGED)
                .when(consent(other(OFFERED)))
                .thenRejected(InitiativeReason.INITIATIVE_CLOSED);
        Known merged = (Known) state(exploring(), MERGED);
        assertThat(merged.stage()).isEqualTo(Stage.MERGED);
        assertThat(merged.file().merges().into()).isEqualTo(SURVIVOR);
        assertThat(merged.file().waiting().terms()).isEmpty();
        assertThat(InitiativeFacts.of(merged).closed()).isTrue();
    }

    @Test
    void the_survivor_takes_over_team_and_organisations() {
        List<OrganisationId> organisations = List.of(MINISTRY, PARTNER);
        InitiativeAbsorbed absorbed = new InitiativeAbsorbed(SURVIVOR, ID, List.of(FLOOR, LEAD), organisations, AT);
        initiative
                .given(survivor(Visibility.GOVERNMENT))
                .and(OFFERED)
                .when(new Absorb(ID, List.of(FLOOR, LEAD), organisations, SYSTEM, AT))
                .then(absorbed);
        Known after = (Known) other(OFFERED, absorbed);
        assertThat(after.file().custody())
                .isEqualTo(new Custody(
                        AGENCY,
                        List.of(MINISTRY, PARTNER, AGENCY).stream()
                                .sorted(Comparator.comparing(OrganisationId::value))
                                .toList(),
                        Visibility.GOVERNMENT));
        assertThat(after.file().parties().team()).containsExactlyInAnyOrder(PROPOSER, OTHER_LEAD, FLOOR, LEAD);
        assertThat(after.file().parties().leads()).containsExactly(OTHER_LEAD);
        assertThat(after.file().merges().absorbed()).containsExactly(ID);
    }

    @Test
    void taking_over_is_heard_once() {
        initiative
                .given(survivor(Visibility.GOVERNMENT))
                .and(new InitiativeAbsorbed(SURVIVOR, ID, List.of(FLOOR), List.of(MINISTRY), AT))
                .when(new Absorb(ID, List.of(FLOOR), List.of(MINISTRY), SYSTEM, AT))
                .then();
    }

    @Test
    void a_survivor_that_was_stopped_in_the_meantime_still_shows_what_became_of_it_to_who_came_over() {
        initiative
                .given(exploring())
                .and(stopped())
                .when(new Absorb(THIRD, List.of(), List.of(), SYSTEM, AT))
                .then(TOOK_OVER_THIRD);
    }

    @Test
    void a_survivor_that_went_on_elsewhere_before_it_heard_whom_it_took_over_says_so_too() {
        InitiativeAbsorbed absorbed = new InitiativeAbsorbed(SURVIVOR, ID, List.of(LEAD), List.of(MINISTRY), AT);
        initiative
                .given(survivor(Visibility.GOVERNMENT))
                .and(new InitiativeMerged(SURVIVOR, THIRD, List.of(OTHER_LEAD), AT))
                .when(new Absorb(ID, List.of(LEAD), List.of(MINISTRY), SYSTEM, AT))
                .then(absorbed);
        Known after = (Known) other(new InitiativeMerged(SURVIVOR, THIRD, List.of(OTHER_LEAD), AT), absorbed);
        assertThat(after.stage()).isEqualTo(Stage.MERGED);
        assertThat(after.file().merges().into()).isEqualTo(THIRD);
        assertThat(after.file().custody().participants()).contains(MINISTRY);
    }

    private static OfferMerge offer(Initiative other) {
        return new OfferMerge(ID, other, SURVIVORS_LEAD, AT);
    }

    private static ConsentToMerge consent(Initiative other) {
        return new ConsentToMerge(SURVIVOR, other, Set.of(), TEAM_LEAD, AT);
    }

    private static InitiativeEvent stopped() {
        return new InitiativeStopped(ID, Stage.EXPLORING, "enough", LESSON, null, AT);
    }

    private static Initiative other(InitiativeEvent... more) {
        return state(survivor(Visibility.GOVERNMENT), more);
    }

    static Initiative state(InitiativeEvent[] history, InitiativeEvent... more) {
        InitiativeDecider decider = new InitiativeDecider(RULES);
        return decider.fold(decider.fold(decider.initial(), List.of(history)), List.of(more));
    }

    static InitiativeEvent[] survivor(Visibility visibility) {
        return new InitiativeEvent[] {
            new InitiativeProposed(
                    SURVIVOR,
                    "Fewer letters",
                    "people get five letters about one move",
                    List.of("people who move"),
                    List.of(InnovationType.PROCESS),
                    Origin.SHOP_FLOOR,
                    AGENCY,
                    PROPOSER,
                    AGENCY,
                    List.of(),
                    visibility,
                    List.of(),
                    null,
                    null,
                    AT)
        };
    }
}
