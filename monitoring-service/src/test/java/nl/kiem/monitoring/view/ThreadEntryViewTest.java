package nl.kiem.monitoring.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.Custody;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.CollaborationId;
import nl.kiem.events.contract.ContractId;
import nl.kiem.events.contract.FundId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.NeedId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.TenderId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.CollaborationEvent.CollaborationActivated;
import nl.kiem.events.contract.initiative.FundEvent.FundOpened;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.Participation;
import nl.kiem.events.contract.initiative.PilotEvent.MeasuredResult;
import nl.kiem.events.contract.initiative.PilotEvent.PilotProven;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.procurement.ComputedDate;
import nl.kiem.events.contract.procurement.NeedEvent.ProcurementNeedRaised;
import nl.kiem.events.contract.procurement.RuleSetRef;
import nl.kiem.events.contract.procurement.TenderEvent.ContractAwarded;
import nl.kiem.events.testkit.ViewSpec;
import nl.kiem.monitoring.Told;
import nl.kiem.monitoring.view.Fact.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThreadEntryViewTest {

    static final UUID THREAD = new UUID(0, 1);
    static final StreamId PILOT = new StreamId("pilot", new UUID(0, 2));
    static final StreamId TENDER = new StreamId("tender", new UUID(0, 3));
    static final OrganisationId BZK = new OrganisationId("tooi:mnre1034");
    static final Instant AT = Instant.parse("2026-09-01T09:00:00Z");
    static final Instant RECORDED_AT = Instant.parse("2026-01-01T00:00:00Z");

    final ViewSpec<ThreadEntry> entries = ViewSpec.of(new ThreadEntryView());

    @Test
    void an_event_becomes_a_row_with_what_it_says_and_without_persons() {
        entries.given(PILOT, proven())
                .then(new ThreadEntry(
                        PILOT + "/1",
                        1,
                        Custody.of(List.of(proven())),
                        THREAD.toString(),
                        "nl.kiem.pilot.proven",
                        PILOT.toString(),
                        "initiative-service",
                        AT,
                        RECORDED_AT,
                        null,
                        "tooi:mnre1034",
                        Milestone.PROVEN,
                        List.of(
                                Fact.of("title", Kind.TEXT, List.of("Eén brief minder")),
                                Fact.of("organisation", Kind.ORGANISATION, List.of("tooi:mnre1034")),
                                Fact.of("evidenceLevel", Kind.NUMBER, List.of("3")),
                                Fact.of("measures", Kind.TEXT, List.of("letters: 5 → 1.5")),
                                new Fact("riskClass", Kind.CODE, "RiskClass", List.of("MEDIUM")),
                                Fact.of("dossierRef", Kind.TEXT, List.of("https://dossier.example/1")),
                                Fact.of("hash", Kind.TEXT, List.of("ab")),
                                Fact.of("validUntil", Kind.DATE, List.of("2028-09-01")))));
    }

    @Test
    void a_computed_date_keeps_the_law_and_the_sum_that_it_follows_from() {
        assertThat(Facts.of(awarded()))
                .contains(
                        Fact.of("value", Kind.MONEY, List.of("12345600")),
                        Fact.of("resultNoticeDue.date", Kind.DATE, List.of("2026-10-01")),
                        Fact.of("resultNoticeDue.article", Kind.TEXT, List.of("art. 2.134")),
                        Fact.of("resultNoticeDue.arithmetic", Kind.TEXT, List.of("1 + 30")));
    }

    @Test
    void every_event_of_a_stream_has_a_row_of_its_own() {
        var view = new ThreadEntryView();
        entries.given(TENDER, awarded(), awarded())
                .then(
                        view.fold(view.blank(TENDER + "/1"), Told.recorded(TENDER, 1, awarded(), RECORDED_AT, null)),
                        view.fold(
                                view.blank(TENDER + "/2"),
                                Told.recorded(TENDER, 2, awarded(), RECORDED_AT.plusSeconds(1), null)));
    }

    @Test
    void whoever_works_together_is_told_by_name() {
        OrganisationId company = new OrganisationId("kvk:12345678");
        CollaborationActivated activated = new CollaborationActivated(
                new CollaborationId(new UUID(0, 7)),
                new ThreadId(THREAD),
                1,
                BZK,
                List.of(
                        new Participation(BZK, 6_000, Money.ofEuros(1), 0, null),
                        new Participation(company, 4_000, Money.ofEuros(0), 8, null)),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                AT);
        assertThat(Facts.of(activated))
                .contains(
                        Fact.of("lead", Kind.ORGANISATION, List.of(BZK.value())),
                        Fact.of("participants", Kind.ORGANISATION, List.of(BZK.value(), company.value())));
    }

    @Test
    void what_belongs_to_no_initiative_is_not_in_a_story() {
        entries.given(
                        new StreamId("fund", new UUID(0, 4)),
                        new FundOpened(
                                new FundId(new UUID(0, 4)),
                                "Innovation 2026",
                                BZK,
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 12, 31),
                                Money.ofEuros(1_000_000),
                                4_000,
                                null,
                                AT))
                .then();
    }

    @Test
    void only_the_second_gate_that_passes_lets_a_pilot_start() {
        assertThat(Milestone.of(decided(Gate.G2, GateOutcome.PASS))).isEqualTo(Milestone.PILOT_ALLOWED);
        assertThat(Milestone.of(decided(Gate.G2, GateOutcome.CONDITIONAL))).isEqualTo(Milestone.PILOT_ALLOWED);
        assertThat(Milestone.of(decided(Gate.G2, GateOutcome.HOLD))).isNull();
        assertThat(Milestone.of(decided(Gate.G1, GateOutcome.PASS))).isNull();
    }

    @Test
    void a_purchase_for_a_pilot_is_no_hand_over_to_procurement() {
        assertThat(Milestone.of(raised(null))).isNull();
        assertThat(Milestone.of(raised(new ScalingCaseId(new UUID(0, 9))))).isEqualTo(Milestone.NEED_RAISED);
    }

    @Test
    void long_text_is_cut_between_characters() {
        String long_text = "x".repeat(Facts.TEXT_LENGTH_MAX - 2) + "🌱🌱";
        Fact specification = Facts.of(raised(null, long_text)).stream()
                .filter(fact -> fact.name().equals("functionalSpecification"))
                .findFirst()
                .orElseThrow();
        assertThat(specification.values().getFirst())
                .hasSizeLessThanOrEqualTo(Facts.TEXT_LENGTH_MAX)
                .endsWith("x…");
    }

    static PilotProven proven() {
        return new PilotProven(
                new PilotId(PILOT.id()),
                new ThreadId(THREAD),
                "Eén brief minder",
                BZK,
                3,
                List.of(new MeasuredResult(
                        "letters", new BigDecimal("5"), new BigDecimal("2"), new BigDecimal("1.5"), Map.of())),
                RiskClass.MEDIUM,
                "https://dossier.example/1",
                "ab",
                LocalDate.of(2028, 9, 1),
                null,
                null,
                null,
                AT);
    }

    static ContractAwarded awarded() {
        return new ContractAwarded(
                new TenderId(TENDER.id()),
                new ThreadId(THREAD),
                "LOT-0001",
                new ContractId(new UUID(0, 5)),
                new NeedId(new UUID(0, 6)),
                null,
                new OrganisationId("kvk:12345678"),
                new Money(12_345_600),
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2030, 9, 30),
                new ComputedDate(
                        "award-notice",
                        LocalDate.of(2026, 10, 1),
                        "art. 2.134",
                        "1 + 30",
                        new RuleSetRef("nl-aw2012", LocalDate.of(2026, 1, 1))),
                null,
                AT);
    }

    static ProcurementNeedRaised raised(@Nullable ScalingCaseId caseId) {
        return raised(caseId, "Fewer letters for everybody who moves house");
    }

    static ProcurementNeedRaised raised(@Nullable ScalingCaseId caseId, String specification) {
        return new ProcurementNeedRaised(
                new NeedId(new UUID(0, 6)),
                new ThreadId(THREAD),
                "Letters",
                BZK,
                specification,
                Money.ofEuros(100_000),
                List.of(),
                null,
                caseId,
                null,
                AT);
    }

    static GateDecided decided(Gate gate, GateOutcome outcome) {
        return new GateDecided(
                new ThreadId(THREAD).initiative(),
                gate,
                outcome,
                List.of(),
                "because",
                List.of(new PersonRef("p-1")),
                false,
                Stage.PILOTING,
                null,
                AT);
    }
}
