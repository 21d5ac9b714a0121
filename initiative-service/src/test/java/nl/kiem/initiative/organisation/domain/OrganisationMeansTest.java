package nl.kiem.initiative.organisation.domain;

import static nl.kiem.events.contract.initiative.MandatePurpose.ADOPTION;
import static nl.kiem.events.contract.initiative.MandatePurpose.GATES;
import static nl.kiem.initiative.organisation.domain.OrganisationReason.FUNCTION_UNKNOWN;
import static nl.kiem.initiative.organisation.domain.OrganisationReason.PERIOD_REVERSED;
import static nl.kiem.initiative.organisation.domain.OrganisationReason.REGISTER_FULL;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.AT;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.BARE;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.BOARD_MANDATE;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.CLERK;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.CLERK_DEFINED;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.DG;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.DG_DEFINED;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.DG_HELD;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.ID;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.NEXT;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.TEAM;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.TODAY;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.TOP;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.held;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.mandate;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.initiative.OrganisationEvent;
import nl.kiem.events.contract.initiative.OrganisationEvent.TeamNamed;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.GiveMandate;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.NameTeam;
import nl.kiem.initiative.organisation.domain.OrganisationFile.Post;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganisationMeansTest {

    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final Instant LATER = AT.plusSeconds(60);

    final DeciderSpec<OrganisationCommand, Organisation, OrganisationEvent> organisation =
            DeciderSpec.of(new OrganisationDecider());

    @Test
    void an_innovation_team_is_there_with_its_lead_and_mandate() {
        organisation.given(BARE).when(team(TOP, null, AT)).then(TEAM);
        organisation.given(BARE, TEAM).when(team(TOP, null, LATER)).then();
    }

    @Test
    void a_team_without_a_lead_is_a_team_all_the_same() {
        organisation
                .given(BARE, TEAM)
                .when(team(null, null, AT))
                .then(new TeamNamed(
                        ID, "lab", "Innovation lab", null, "may try anything that harms nobody", TODAY, null, AT));
    }

    @Test
    void a_team_is_shown_from_its_first_to_its_last_day() {
        TeamNamed closing = new TeamNamed(ID, "lab", "Lab", TOP, "may try", TODAY, TODAY, AT);
        OrganisationFile file = file(closing);
        assertThat(file.teamsOn(TODAY)).containsExactly(closing);
        assertThat(file.teamsOn(YESTERDAY)).isEmpty();
        assertThat(file.teamsOn(TOMORROW)).isEmpty();
    }

    @Test
    void a_period_is_not_reversed() {
        organisation.given(BARE).when(team(TOP, YESTERDAY, AT)).thenRejected(PERIOD_REVERSED);
        organisation.given(BARE).when(give("board-gates", null, YESTERDAY, AT)).thenRejected(PERIOD_REVERSED);
    }

    @Test
    void the_board_or_a_function_is_given_a_mandate() {
        organisation.given(BARE).when(give("board-gates", null, null, AT)).then(BOARD_MANDATE);
        organisation
                .given(BARE, BOARD_MANDATE)
                .when(give("board-gates", null, null, LATER))
                .then();
        organisation
                .given(BARE, BOARD_MANDATE)
                .when(give("board-gates", null, TODAY, AT))
                .then(mandate("board-gates", null, GATES, 1_000_000, TODAY, TODAY));
        organisation
                .given(BARE, DG_DEFINED)
                .when(give("dg", DG, null, AT))
                .then(mandate("dg", DG, GATES, 1_000_000, TODAY, null));
    }

    @Test
    void a_mandate_belongs_to_a_function_that_is_defined() {
        organisation.given(BARE).when(give("dg", DG, null, AT)).thenRejected(FUNCTION_UNKNOWN);
    }

    @Test
    void a_mandate_is_in_force_from_its_first_to_its_last_day() {
        OrganisationFile file = file(mandate("board-gates", null, GATES, 5, TODAY, TODAY));
        assertThat(file.mandatesFor(GATES, TODAY)).isTrue();
        assertThat(file.mandatesFor(GATES, YESTERDAY)).isFalse();
        assertThat(file.mandatesFor(GATES, TOMORROW)).isFalse();
        assertThat(file.mandatesFor(ADOPTION, TODAY)).isFalse();
        assertThat(file.mandatesOn(TODAY)).extracting(m -> m.mandate()).containsExactly("board-gates");
        assertThat(file.mandatesOn(TOMORROW)).isEmpty();
    }

    @Test
    void the_largest_mandate_counts_of_the_board_and_of_a_function() {
        OrganisationFile file = file(
                DG_DEFINED,
                CLERK_DEFINED,
                DG_HELD,
                held(CLERK, TOP, YESTERDAY),
                held(CLERK, NEXT, null),
                mandate("board-1", null, GATES, 7, TODAY, null),
                mandate("board-2", null, GATES, 9, TODAY, null),
                mandate("board-3", null, ADOPTION, 90, TODAY, null),
                mandate("board-4", null, GATES, 91, TOMORROW, null),
                mandate("dg", DG, GATES, 5, TODAY, null),
                mandate("clerk", CLERK, GATES, 6, TODAY, null));
        assertThat(file.boardMost(GATES, TODAY)).isEqualTo(Money.ofEuros(9));
        assertThat(file.postMost(GATES, new Post(DG, TOP), TODAY)).isEqualTo(Money.ofEuros(5));
        assertThat(file.postMost(GATES, new Post(CLERK, NEXT), TODAY)).isEqualTo(Money.ofEuros(6));
        assertThat(file.postMost(ADOPTION, new Post(DG, TOP), TODAY)).isEqualTo(new Money(0));
    }

    @Test
    void nobody_decides_with_the_mandate_of_a_function_that_they_do_not_hold() {
        OrganisationFile file = file(
                DG_DEFINED,
                CLERK_DEFINED,
                DG_HELD,
                held(CLERK, TOP, YESTERDAY),
                mandate("dg", DG, GATES, 5, TODAY, null),
                mandate("clerk", CLERK, GATES, 6, TODAY, null));
        assertThat(file.postMost(GATES, new Post(CLERK, TOP), TODAY)).isEqualTo(new Money(0));
        assertThat(file.postMost(GATES, new Post(CLERK, NEXT), TODAY)).isEqualTo(new Money(0));
        assertThat(file.postMost(GATES, new Post("minister", TOP), TODAY)).isEqualTo(new Money(0));
    }

    @Test
    void an_innovation_team_is_known_by_its_name_its_code_and_who_leads_it_while_it_is_there() {
        OrganisationFile file = file(new TeamNamed(ID, "lab-1", "Innovation lab", TOP, "may try", TODAY, TODAY, AT));
        assertThat(file.innovationTeam(" innovation LAB", NEXT, TODAY)).isTrue();
        assertThat(file.innovationTeam("Lab-1", NEXT, TODAY)).isTrue();
        assertThat(file.innovationTeam("Correspondence", TOP, TODAY)).isTrue();
        assertThat(file.innovationTeam("Correspondence", NEXT, TODAY)).isFalse();
        assertThat(file.innovationTeam("Innovation lab", TOP, TOMORROW)).isFalse();
    }

    @Test
    void the_register_of_one_organisation_does_not_grow_without_end() {
        List<OrganisationEvent> teams = new ArrayList<>(List.of(BARE));
        for (int i = 0; i < MeansRules.TEAMS_MAX; i++) {
            teams.add(new TeamNamed(ID, "team-" + i, "Team", null, "may", TODAY, null, AT));
        }
        organisation
                .given(teams.toArray(OrganisationEvent[]::new))
                .when(team(TOP, null, AT))
                .thenRejected(REGISTER_FULL);
        List<OrganisationEvent> mandates = new ArrayList<>(List.of(BARE));
        for (int i = 0; i < MeansRules.MANDATES_MAX; i++) {
            mandates.add(mandate("m-" + i, null, GATES, 1, TODAY, null));
        }
        organisation
                .given(mandates.toArray(OrganisationEvent[]::new))
                .when(give("board-gates", null, null, AT))
                .thenRejected(REGISTER_FULL);
    }

    private OrganisationFile file(OrganisationEvent... more) {
        return ((Organisation.Known) organisation.given(BARE).and(more).state()).file();
    }

    private static NameTeam team(@Nullable PersonRef lead, @Nullable LocalDate until, Instant at) {
        return new NameTeam("lab", "Innovation lab", lead, "may try anything that harms nobody", TODAY, until, at);
    }

    private static GiveMandate give(String mandate, @Nullable String function, @Nullable LocalDate until, Instant at) {
        return new GiveMandate(
                mandate, function, GATES, Money.ofEuros(1_000_000), "may decide on gates", TODAY, until, at);
    }
}
