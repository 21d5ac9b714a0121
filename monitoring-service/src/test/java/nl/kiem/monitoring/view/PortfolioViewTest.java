package nl.kiem.monitoring.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.Custody;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountabilityLapsed;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountableExecutiveAssigned;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.InitiativeEvent.ImplementingOwnerNamed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeAdmitted;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeImported;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeMerged;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeProposed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageEntered;
import nl.kiem.events.contract.initiative.InnovationType;
import nl.kiem.events.contract.initiative.LapseCause;
import nl.kiem.events.contract.initiative.Lesson;
import nl.kiem.events.contract.initiative.Origin;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.initiative.StageDate;
import nl.kiem.events.testkit.ViewSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PortfolioViewTest {

    static final UUID UUID_1 = new UUID(0, 1);
    static final InitiativeId ID = new InitiativeId(UUID_1);
    static final StreamId STREAM = new StreamId("initiative", UUID_1);
    static final OrganisationId BZK = new OrganisationId("tooi:mnre1034");
    static final PersonRef SOMEBODY = new PersonRef("p-1");
    static final LocalDate RECORDED = LocalDate.of(2026, 1, 1);

    static final InitiativeProposed PROPOSED = new InitiativeProposed(
            ID,
            "Eén brief minder",
            "People get five letters about one change",
            List.of("citizens"),
            List.of(InnovationType.SERVICE),
            Origin.SHOP_FLOOR,
            BZK,
            SOMEBODY,
            null,
            null,
            null,
            null,
            null,
            null,
            at("2026-03-02T23:30:00Z"));
    static final InitiativeAdmitted ADMITTED = new InitiativeAdmitted(
            ID, BZK, SOMEBODY, "clear problem", LocalDate.of(2026, 5, 9), null, at("2026-03-10T09:00:00Z"));
    static final AccountableExecutiveAssigned ASSIGNED = new AccountableExecutiveAssigned(
            ID, SOMEBODY, "director", BZK, LocalDate.of(2026, 3, 12), at("2026-03-12T09:00:00Z"));

    final ViewSpec<PortfolioEntry> portfolio = ViewSpec.of(new PortfolioView());

    @Test
    void a_proposal_is_an_orphan_from_the_day_in_amsterdam_on_which_it_was_made() {
        portfolio
                .given(STREAM, PROPOSED)
                .then(row(1, Stage.PROPOSED, LocalDate.of(2026, 3, 3), false, LocalDate.of(2026, 3, 3), null));
    }

    @Test
    void an_executive_ends_the_orphanhood_and_leaves_the_stage() {
        portfolio
                .given(STREAM, PROPOSED, ADMITTED, ASSIGNED)
                .then(row(3, Stage.EXPLORING, LocalDate.of(2026, 3, 10), true, null, null));
    }

    @Test
    void a_gate_that_holds_keeps_the_day_on_which_the_stage_was_entered() {
        portfolio
                .given(STREAM, PROPOSED, ADMITTED, decided(GateOutcome.HOLD, Stage.EXPLORING, "2026-04-01T09:00:00Z"))
                .then(row(3, Stage.EXPLORING, LocalDate.of(2026, 3, 10), false, LocalDate.of(2026, 3, 3), null));
    }

    @Test
    void it_follows_the_stages_to_the_end() {
        portfolio
                .given(
                        STREAM,
                        PROPOSED,
                        ADMITTED,
                        ASSIGNED,
                        new ImplementingOwnerNamed(ID, "Service desk", SOMEBODY, null, at("2026-03-13T09:00:00Z")),
                        decided(GateOutcome.PASS, Stage.DEVELOPING, "2026-04-02T09:00:00Z"),
                        new StageEntered(ID, Stage.PROVEN, "pilot-x/9", at("2026-09-01T09:00:00Z")))
                .then(row(6, Stage.PROVEN, LocalDate.of(2026, 9, 1), true, null, "Service desk"));
    }

    @Test
    void stopping_is_a_stage_too() {
        portfolio
                .given(
                        STREAM,
                        PROPOSED,
                        new InitiativeStopped(
                                ID,
                                Stage.PROPOSED,
                                "solved elsewhere",
                                new Lesson("a", "b", "c", "d"),
                                null,
                                at("2026-03-05T09:00:00Z")))
                .then(row(2, Stage.STOPPED, LocalDate.of(2026, 3, 5), false, LocalDate.of(2026, 3, 3), null));
    }

    @Test
    void an_initiative_whose_executive_steps_back_is_an_orphan_from_that_day() {
        portfolio
                .given(
                        STREAM,
                        PROPOSED,
                        ASSIGNED,
                        new AccountabilityLapsed(
                                ID,
                                SOMEBODY,
                                LapseCause.WITHDRAWN,
                                LocalDate.of(2026, 4, 2),
                                at("2026-03-12T09:00:00Z")))
                .then(row(3, Stage.PROPOSED, LocalDate.of(2026, 3, 3), false, LocalDate.of(2026, 3, 12), null));
    }

    @Test
    void what_goes_on_in_another_initiative_is_merged() {
        InitiativeId survivor = new InitiativeId(new UUID(0, 9));
        portfolio
                .given(
                        STREAM,
                        PROPOSED,
                        new InitiativeMerged(ID, survivor, List.of(SOMEBODY), at("2026-03-05T09:00:00Z")))
                .then(row(2, Stage.MERGED, LocalDate.of(2026, 3, 5), false, LocalDate.of(2026, 3, 3), null));
    }

    @Test
    void an_imported_initiative_is_an_orphan_since_its_import_and_keeps_the_dates_of_its_source() {
        portfolio.given(STREAM, imported(Stage.PILOTING, null)).then(importedRow(1, "Old title", false));
    }

    @Test
    void a_changed_description_replaces_the_earlier_one_but_not_the_executive() {
        portfolio
                .given(STREAM, imported(Stage.PILOTING, null), ASSIGNED, imported(Stage.PILOTING, "A problem"))
                .then(importedRow(3, "New title", true));
    }

    @Test
    void a_stage_without_a_date_in_the_source_gets_none_here() {
        InitiativeImported undated = imported(Stage.EMBEDDED, null);
        portfolio
                .given(STREAM, undated)
                .then(new PortfolioEntry(
                        ID.toString(),
                        1,
                        Custody.of(List.of(undated)),
                        "Old title",
                        "us-gov:HHS",
                        "NIH",
                        Stage.EMBEDDED,
                        null,
                        false,
                        RECORDED,
                        Origin.IMPORT,
                        "us-ai",
                        "HHS-1",
                        List.of("70B03C23F00001059"),
                        false));
    }

    static InitiativeImported imported(Stage stage, @Nullable String problem) {
        return new InitiativeImported(
                ID,
                "us-ai",
                "HHS-1",
                problem == null ? "Old title" : "New title",
                problem,
                new OrganisationId("us-gov:HHS"),
                "NIH",
                stage,
                List.of(
                        new StageDate(Stage.EXPLORING, LocalDate.of(2022, 1, 1)),
                        new StageDate(Stage.PILOTING, LocalDate.of(2023, 10, 1))),
                List.of("70B03C23F00001059"),
                null,
                at("2023-10-01T00:00:00Z"));
    }

    static PortfolioEntry importedRow(long version, String title, boolean executive) {
        return new PortfolioEntry(
                ID.toString(),
                version,
                Custody.of(
                        executive
                                ? List.of(imported(Stage.PILOTING, null), ASSIGNED)
                                : List.of(imported(Stage.PILOTING, null))),
                title,
                "us-gov:HHS",
                "NIH",
                Stage.PILOTING,
                LocalDate.of(2023, 10, 1),
                executive,
                executive ? null : RECORDED,
                Origin.IMPORT,
                "us-ai",
                "HHS-1",
                List.of("70B03C23F00001059"),
                executive);
    }

    static PortfolioEntry row(
            long version,
            Stage stage,
            LocalDate since,
            boolean executive,
            @Nullable LocalDate orphanSince,
            @Nullable String unit) {
        return new PortfolioEntry(
                ID.toString(),
                version,
                Custody.of(List.of(PROPOSED)),
                "Eén brief minder",
                "tooi:mnre1034",
                unit,
                stage,
                since,
                executive,
                orphanSince,
                Origin.SHOP_FLOOR,
                null,
                null,
                List.of(),
                true);
    }

    static GateDecided decided(GateOutcome outcome, Stage next, String at) {
        return new GateDecided(
                ID, Gate.G1, outcome, List.of(), "because", List.of(SOMEBODY), false, next, null, at(at));
    }

    static Instant at(String text) {
        return Instant.parse(text);
    }
}
