package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.Sample.AT;
import static nl.kiem.initiative.domain.Sample.AUDITOR;
import static nl.kiem.initiative.domain.Sample.DAY;
import static nl.kiem.initiative.domain.Sample.EXECUTIVE;
import static nl.kiem.initiative.domain.Sample.ID;
import static nl.kiem.initiative.domain.Sample.MINISTRY;
import static nl.kiem.initiative.domain.Sample.NO_LAW_NEEDED;
import static nl.kiem.initiative.domain.Sample.PLAN;
import static nl.kiem.initiative.domain.Sample.PROPOSED;
import static nl.kiem.initiative.domain.Sample.RULES;
import static nl.kiem.initiative.domain.Sample.SYSTEM;
import static nl.kiem.initiative.domain.Sample.TEAM_LEAD;
import static nl.kiem.initiative.domain.Sample.days;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.Awaited;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountableExecutiveAssigned;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeImported;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.initiative.StageDate;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.GateCommand.RequestGateReview;
import nl.kiem.initiative.domain.InitiativeCommand.Import;
import nl.kiem.initiative.domain.PartyCommand.AcceptAccountability;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InitiativeImportTest {

    static final StageDate EXPLORED = new StageDate(Stage.EXPLORING, LocalDate.of(2023, 10, 1));
    static final StageDate PILOTED = new StageDate(Stage.PILOTING, LocalDate.of(2024, 7, 1));
    static final Instant SINCE = Instant.parse("2024-06-30T22:00:00Z"); // the first of July began in Amsterdam
    static final InitiativeEvent IMPORTED = imported("Chat for parents", Stage.PILOTING, SINCE);
    static final InitiativeEvent ACCEPTED =
            new AccountableExecutiveAssigned(ID, EXECUTIVE.person(), "chief information officer", MINISTRY, DAY, AT);

    final DeciderSpec<InitiativeCommand, Initiative, InitiativeEvent> initiative =
            DeciderSpec.of(new InitiativeDecider(RULES));

    @Test
    void an_initiative_of_an_existing_portfolio_keeps_its_own_dates() {
        initiative
                .given()
                .when(take("Chat for parents", Stage.PILOTING, true, EXPLORED, PILOTED))
                .then(IMPORTED);
    }

    @Test
    void a_day_that_has_not_come_yet_tells_nothing_about_the_past() {
        StageDate planned = new StageDate(Stage.PROVEN, DAY.plusDays(1));
        initiative
                .given()
                .when(take("Chat for parents", Stage.PILOTING, true, planned))
                .then(new InitiativeImported(
                        ID,
                        "us-federal-ai",
                        "HHS-1",
                        "Chat for parents",
                        null,
                        MINISTRY,
                        null,
                        Stage.PILOTING,
                        List.of(planned),
                        List.of("70B03C23F00001059"),
                        Visibility.PUBLIC,
                        AT));
    }

    @Test
    void an_organisation_that_nobody_registered_cannot_have_a_portfolio() {
        initiative
                .given()
                .when(take("Chat for parents", Stage.PILOTING, false))
                .thenRejected(InitiativeReason.ORGANISATION_UNKNOWN);
    }

    @Test
    void the_same_content_again_adds_no_fact() {
        initiative
                .given(IMPORTED)
                .when(take("Chat for parents", Stage.PILOTING, true, EXPLORED, PILOTED))
                .then();
    }

    @Test
    void a_changed_row_changes_the_initiative() {
        initiative
                .given(IMPORTED)
                .when(take("Chat for everybody", Stage.PROVEN, true, EXPLORED, PILOTED))
                .then(imported("Chat for everybody", Stage.PROVEN, SINCE));
    }

    @Test
    void the_portfolio_does_not_move_what_is_steered_here() {
        initiative
                .given(IMPORTED, ACCEPTED)
                .when(take("Chat for parents", Stage.PROVEN, true, EXPLORED, PILOTED))
                .thenRejected(InitiativeReason.STEERED_HERE)
                .because("PILOTING");
    }

    @Test
    void the_portfolio_may_still_rename_what_is_steered_here() {
        initiative
                .given(IMPORTED, ACCEPTED)
                .when(take("Chat for everybody", Stage.PILOTING, true, EXPLORED, PILOTED))
                .then(imported("Chat for everybody", Stage.PILOTING, SINCE));
    }

    @Test
    void renaming_by_the_portfolio_takes_nobody_away_who_was_named_here() {
        initiative
                .given(IMPORTED, ACCEPTED, imported("Chat for everybody", Stage.PILOTING, SINCE))
                .when(new AcceptAccountability("chief information officer", true, EXECUTIVE, AT))
                .then();
    }

    @Test
    void what_was_proposed_here_is_not_overwritten_by_a_portfolio() {
        initiative
                .given(PROPOSED)
                .when(take("Chat for parents", Stage.PILOTING, true))
                .thenRejected(InitiativeReason.NOT_FROM_A_PORTFOLIO);
    }

    @Test
    void who_may_see_it_does_not_change_once_it_is_told() {
        initiative
                .given(IMPORTED)
                .when(take(
                        "Chat for parents", Stage.PILOTING, true, Visibility.PARTICIPANTS, SYSTEM, EXPLORED, PILOTED))
                .thenRejected(InitiativeReason.VISIBILITY_STANDS)
                .because("PUBLIC");
    }

    @Test
    void what_was_imported_before_anybody_said_who_may_see_it_is_for_public_bodies() {
        InitiativeEvent before = imported("Chat for parents", Stage.PILOTING, SINCE, null);
        initiative
                .given(before)
                .when(take("Chat for parents", Stage.PILOTING, true, Visibility.GOVERNMENT, SYSTEM, EXPLORED, PILOTED))
                .then();
        initiative
                .given(before)
                .when(take("Chat for parents", Stage.PILOTING, true, Visibility.PUBLIC, SYSTEM, EXPLORED, PILOTED))
                .thenRejected(InitiativeReason.VISIBILITY_STANDS);
    }

    @Test
    void nobody_takes_over_for_another_organisation_what_they_could_not_see_again() {
        Actor keeper = Actor.system("importer", AUDITOR);
        initiative
                .given()
                .when(take("Chat for parents", Stage.PILOTING, true, Visibility.PARTICIPANTS, keeper))
                .thenRejected(InitiativeReason.IMPORTER_WOULD_NOT_SEE_IT);
    }

    @Test
    void an_organisation_takes_over_its_own_portfolio_for_participants_only() {
        initiative
                .given()
                .when(take(
                        "Chat for parents", Stage.PILOTING, true, Visibility.PARTICIPANTS, SYSTEM, EXPLORED, PILOTED))
                .then(imported("Chat for parents", Stage.PILOTING, SINCE, Visibility.PARTICIPANTS));
    }

    @Test
    void an_orphan_from_a_portfolio_finds_an_executive() {
        initiative
                .given(IMPORTED)
                .when(new AcceptAccountability("chief information officer", true, EXECUTIVE, AT))
                .then(ACCEPTED);
    }

    @Test
    void an_imported_pilot_still_passes_the_second_gate_before_it_can_pilot_here() {
        initiative
                .given(IMPORTED)
                .when(new RequestGateReview(Gate.G2, null, null, NO_LAW_NEEDED, PLAN, TEAM_LEAD, AT))
                .thenRejected(InitiativeReason.GATE_FILE_INCOMPLETE)
                .missing("voices.floor", "voices.expert", "voices.executive", "executive", "owner", "allocation");
    }

    @Test
    void terms_do_not_run_for_what_a_portfolio_says() {
        initiative
                .given(imported("Chat for parents", Stage.PROPOSED, SINCE))
                .when(new InitiativeCommand.FlagDeadline(
                        new Telling(Awaited.SCREENING, 1), LocalDate.of(2024, 7, 15), SYSTEM, days(1)))
                .thenRejected(InitiativeReason.DEADLINE_MOVED);
    }

    private static InitiativeImported imported(String title, Stage stage, Instant at) {
        return imported(title, stage, at, Visibility.PUBLIC);
    }

    private static InitiativeImported imported(String title, Stage stage, Instant at, @Nullable Visibility visibility) {
        return new InitiativeImported(
                ID,
                "us-federal-ai",
                "HHS-1",
                title,
                null,
                MINISTRY,
                null,
                stage,
                List.of(EXPLORED, PILOTED),
                List.of("70B03C23F00001059"),
                visibility,
                at);
    }

    private static Import take(String title, Stage stage, boolean known, StageDate... dates) {
        return take(title, stage, known, Visibility.PUBLIC, SYSTEM, dates);
    }

    private static Import take(
            String title, Stage stage, boolean known, Visibility visibility, Actor by, StageDate... dates) {
        return new Import(
                ID,
                "us-federal-ai",
                "HHS-1",
                title,
                null,
                MINISTRY,
                known,
                null,
                stage,
                List.of(dates),
                List.of("70B03C23F00001059"),
                visibility,
                List.of(),
                by,
                AT);
    }
}
