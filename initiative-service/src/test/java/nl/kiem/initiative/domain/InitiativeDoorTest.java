package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.RegisterEntries.ALL_THERE;
import static nl.kiem.initiative.domain.Sample.ADMITTED;
import static nl.kiem.initiative.domain.Sample.ANSWERABLE;
import static nl.kiem.initiative.domain.Sample.AT;
import static nl.kiem.initiative.domain.Sample.AUDITOR;
import static nl.kiem.initiative.domain.Sample.DAY;
import static nl.kiem.initiative.domain.Sample.EXECUTIVE;
import static nl.kiem.initiative.domain.Sample.ID;
import static nl.kiem.initiative.domain.Sample.INITIATOR;
import static nl.kiem.initiative.domain.Sample.LEAD;
import static nl.kiem.initiative.domain.Sample.LINE;
import static nl.kiem.initiative.domain.Sample.MINISTRY;
import static nl.kiem.initiative.domain.Sample.OWNED;
import static nl.kiem.initiative.domain.Sample.OWNER;
import static nl.kiem.initiative.domain.Sample.PARTNER;
import static nl.kiem.initiative.domain.Sample.PROPOSED;
import static nl.kiem.initiative.domain.Sample.RULES;
import static nl.kiem.initiative.domain.Sample.TEAM_LEAD;
import static nl.kiem.initiative.domain.Sample.TOP;
import static nl.kiem.initiative.domain.Sample.days;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.Facet;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountableExecutiveAssigned;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeAdmitted;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeRejected;
import nl.kiem.events.contract.initiative.InnovationType;
import nl.kiem.events.contract.initiative.Origin;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.CourseCommand.Screen;
import nl.kiem.initiative.domain.InitiativeCommand.Propose;
import nl.kiem.initiative.domain.PartyCommand.AcceptAccountability;
import nl.kiem.initiative.domain.PartyCommand.AcceptOwnership;
import nl.kiem.initiative.domain.RegisterEntries.End;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InitiativeDoorTest {

    static final String PROBLEM = "people do not understand our letters";
    static final List<String> GROUPS = List.of("citizens with debts");

    final DeciderSpec<InitiativeCommand, Initiative, InitiativeEvent> initiative =
            DeciderSpec.of(new InitiativeDecider(RULES));

    @Test
    void somebody_on_the_shop_floor_proposes_to_take_away_a_problem() {
        initiative.given().when(propose(PROBLEM, GROUPS, ALL_THERE)).then(PROPOSED);
    }

    @Test
    void a_solution_without_a_problem_is_refused() {
        initiative
                .given()
                .when(propose(" ", GROUPS, ALL_THERE))
                .thenRejected(InitiativeReason.SOLUTION_WITHOUT_PROBLEM)
                .missing("problem");
    }

    @Test
    void a_proposal_tells_whose_problem_it_is() {
        initiative
                .given()
                .when(propose(PROBLEM, List.of(), ALL_THERE))
                .thenRejected(InitiativeReason.PROPOSAL_INCOMPLETE)
                .missing("targetGroups");
    }

    @Test
    void a_proposal_for_an_organisation_that_nobody_registered_is_refused() {
        initiative
                .given()
                .when(propose(PROBLEM, GROUPS, new RegisterEntries(Set.of(MINISTRY), Map.of())))
                .thenRejected(InitiativeReason.ORGANISATION_UNKNOWN)
                .because("tooi:mnre1034")
                .missing("organisation");
    }

    @Test
    void a_proposal_for_an_abolished_organisation_is_refused_and_names_its_last_day_and_successor() {
        initiative
                .given()
                .when(propose(PROBLEM, GROUPS, ended(Map.of(MINISTRY, new End(DAY.minusDays(1), AUDITOR)))))
                .thenRejected(InitiativeReason.ORGANISATION_ENDED)
                .because("tooi:mnre1034 ended on 2026-01-04: tooi:mnre1045 took its place")
                .missing("organisation");
    }

    @Test
    void a_partner_that_was_abolished_without_successor_is_refused_likewise() {
        initiative
                .given()
                .when(propose(PROBLEM, GROUPS, ended(Map.of(PARTNER, new End(DAY.minusDays(1), null)))))
                .thenRejected(InitiativeReason.ORGANISATION_ENDED)
                .because("tooi:oorg10148 ended on 2026-01-04: name an organisation that is there")
                .missing("partners.tooi:oorg10148");
    }

    @Test
    void everything_that_the_register_says_against_a_proposal_is_named_at_once() {
        initiative
                .given()
                .when(propose(
                        PROBLEM,
                        GROUPS,
                        new RegisterEntries(Set.of(PARTNER), Map.of(MINISTRY, new End(DAY.minusDays(1), null)))))
                .thenRejected(InitiativeReason.ORGANISATION_UNKNOWN)
                .because("tooi:oorg10148 takes no part yet")
                .missing("partners.tooi:oorg10148", "organisation");
    }

    @Test
    void what_is_proposed_already_is_not_proposed_twice() {
        initiative.given(PROPOSED).when(propose(PROBLEM, GROUPS, ALL_THERE)).then();
    }

    @Test
    void nothing_can_be_decided_about_an_initiative_that_nobody_proposed() {
        initiative
                .given()
                .when(new Screen(true, "good", List.of(), TEAM_LEAD, AT))
                .thenRejected(InitiativeReason.INITIATIVE_UNKNOWN);
    }

    @Test
    void a_team_lead_admits_a_proposal_and_the_explore_term_begins() {
        initiative
                .given(PROPOSED)
                .when(screen(true, "a real problem", TEAM_LEAD))
                .then(ADMITTED);
    }

    @Test
    void a_screening_after_its_term_counts_all_the_same() {
        initiative
                .given(PROPOSED)
                .when(new Screen(true, "better late", null, TEAM_LEAD, days(40)))
                .then(new InitiativeAdmitted(ID, MINISTRY, LEAD, "better late", DAY.plusDays(100), null, days(40)));
    }

    @Test
    void a_team_lead_rejects_a_proposal_and_says_why() {
        initiative
                .given(PROPOSED)
                .when(screen(false, "the law forbids it", TEAM_LEAD))
                .then(new InitiativeRejected(ID, LEAD, "the law forbids it", AT));
    }

    @Test
    void rejecting_without_a_reason_is_refused() {
        initiative
                .given(PROPOSED)
                .when(screen(false, null, TEAM_LEAD))
                .thenRejected(InitiativeReason.REASON_MISSING)
                .missing("reason");
    }

    @Test
    void the_initiator_does_not_screen_the_own_proposal() {
        initiative
                .given(PROPOSED)
                .when(screen(true, "mine", new Actor(INITIATOR.person(), MINISTRY, Set.of(Role.INI, Role.TL))))
                .thenRejected(InitiativeReason.SCREENER_IS_INITIATOR);
    }

    @Test
    void what_is_past_the_door_is_not_screened_again() {
        initiative
                .given(PROPOSED, ADMITTED)
                .when(screen(false, "no", TEAM_LEAD))
                .thenRejected(InitiativeReason.ALREADY_SCREENED);
    }

    @Test
    void nothing_is_decided_about_what_was_rejected() {
        initiative
                .given(PROPOSED, new InitiativeRejected(ID, LEAD, "no", AT))
                .when(new AcceptAccountability("director-general", true, EXECUTIVE, AT))
                .thenRejected(InitiativeReason.INITIATIVE_CLOSED);
    }

    @Test
    void an_executive_accepts_to_be_answerable() {
        initiative
                .given(PROPOSED, ADMITTED)
                .when(new AcceptAccountability("director-general", true, EXECUTIVE, AT))
                .then(ANSWERABLE);
    }

    @Test
    void accepting_twice_adds_no_fact() {
        initiative
                .given(PROPOSED, ADMITTED, ANSWERABLE)
                .when(new AcceptAccountability("director-general", true, EXECUTIVE, days(3)))
                .then();
    }

    @Test
    void a_successor_takes_the_place_of_the_executive() {
        PersonRef next = new PersonRef("executive-2");
        initiative
                .given(PROPOSED, ADMITTED, ANSWERABLE)
                .when(new AcceptAccountability("director-general", true, Sample.actor(next, Role.EXE), days(3)))
                .then(new AccountableExecutiveAssigned(
                        ID, next, "director-general", MINISTRY, DAY.plusDays(3), days(3)));
    }

    @Test
    void the_team_lead_is_not_the_executive_of_the_same_initiative() {
        initiative
                .given(PROPOSED, ADMITTED)
                .when(new AcceptAccountability("director", true, Sample.actor(LEAD, Role.EXE), AT))
                .thenRejected(InitiativeReason.EXECUTIVE_IS_TEAM_LEAD);
    }

    @Test
    void the_executive_does_not_become_its_team_lead_by_screening_it() {
        initiative
                .given(PROPOSED, ANSWERABLE)
                .when(screen(true, "mine to answer for", Sample.actor(TOP, Role.TL)))
                .thenRejected(InitiativeReason.EXECUTIVE_IS_TEAM_LEAD);
    }

    @Test
    void the_owner_in_the_line_does_not_become_the_innovation_team_by_screening_it() {
        initiative
                .given(PROPOSED, OWNED)
                .when(screen(true, "mine to run", Sample.actor(LINE, Role.TL)))
                .thenRejected(InitiativeReason.OWNER_IS_INNOVATION_TEAM);
    }

    @Test
    void somebody_who_also_leads_innovation_teams_does_not_own_it_in_the_line() {
        initiative
                .given(PROPOSED, ADMITTED)
                .when(new AcceptOwnership("Lab", false, new Actor(LINE, MINISTRY, Set.of(Role.IMP, Role.TL)), AT))
                .thenRejected(InitiativeReason.OWNER_IS_INNOVATION_TEAM);
    }

    @Test
    void a_unit_in_the_line_accepts_to_run_it_later() {
        initiative
                .given(PROPOSED, ADMITTED)
                .when(new AcceptOwnership("Correspondence", false, OWNER, AT))
                .then(OWNED);
    }

    @Test
    void the_innovation_team_does_not_own_it_in_the_line() {
        initiative
                .given(PROPOSED, ADMITTED)
                .when(new AcceptOwnership("Innovation lab", false, Sample.actor(LEAD, Role.IMP), AT))
                .thenRejected(InitiativeReason.OWNER_IS_INNOVATION_TEAM);
        initiative
                .given(PROPOSED, ADMITTED)
                .when(new AcceptOwnership("Innovation lab", true, OWNER, AT))
                .thenRejected(InitiativeReason.OWNER_IS_INNOVATION_TEAM)
                .because("'Innovation lab' is an innovation team");
    }

    @Test
    void who_proposed_it_or_carries_out_its_pilot_does_not_own_it_in_the_line() {
        initiative
                .given(PROPOSED, ADMITTED)
                .when(new AcceptOwnership("Correspondence", false, Sample.actor(Sample.FLOOR, Role.IMP), AT))
                .thenRejected(InitiativeReason.OWNER_IS_INNOVATION_TEAM);
        initiative
                .given(PROPOSED, ADMITTED)
                .and(new InitiativeEvent.PilotLinked(Sample.ID, Sample.PILOT, List.of(LINE), AT))
                .when(new AcceptOwnership("Correspondence", false, OWNER, AT))
                .thenRejected(InitiativeReason.OWNER_IS_INNOVATION_TEAM);
    }

    private static RegisterEntries ended(Map<OrganisationId, End> ended) {
        return new RegisterEntries(Set.of(), ended);
    }

    private static Propose propose(String problem, List<String> targetGroups, RegisterEntries register) {
        return new Propose(
                ID,
                "Letters that people understand",
                problem,
                targetGroups,
                List.of(InnovationType.SERVICE),
                Origin.SHOP_FLOOR,
                MINISTRY,
                register,
                List.of(PARTNER),
                Visibility.GOVERNMENT,
                List.of(),
                Facet.ADAPTIVE,
                "art. 3:46 Awb",
                INITIATOR,
                AT);
    }

    private static Screen screen(boolean admit, @Nullable String reason, Actor by) {
        return new Screen(admit, reason, List.of(Sample.ALIKE), by, AT);
    }
}
