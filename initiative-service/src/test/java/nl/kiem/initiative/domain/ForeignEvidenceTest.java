package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.Sample.ADMITTED;
import static nl.kiem.initiative.domain.Sample.AT;
import static nl.kiem.initiative.domain.Sample.AUDITOR;
import static nl.kiem.initiative.domain.Sample.DAY;
import static nl.kiem.initiative.domain.Sample.ID;
import static nl.kiem.initiative.domain.Sample.LEAD;
import static nl.kiem.initiative.domain.Sample.PARTNER;
import static nl.kiem.initiative.domain.Sample.PROPOSED;
import static nl.kiem.initiative.domain.Sample.RULES;
import static nl.kiem.initiative.domain.Sample.TEAM_LEAD;
import static nl.kiem.initiative.domain.Sample.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.ForeignEvidenceAccepted;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeRejected;
import nl.kiem.events.contract.initiative.PilotEvent.MeasuredResult;
import nl.kiem.events.contract.initiative.PilotEvent.PilotConcluded;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.CourseCommand.AcceptForeignEvidence;
import org.junit.jupiter.api.Test;

class ForeignEvidenceTest {

    static final String ELSEWHERE = "urn:nld:oin:00000099000000002000:systeem:initiative-service";
    static final UUID OTHER = new UUID(0, 77);
    static final InitiativeEvent ACCEPTED = accepted(ELSEWHERE, "a".repeat(64), DAY);

    final DeciderSpec<InitiativeCommand, Initiative, InitiativeEvent> initiative =
            DeciderSpec.of(new InitiativeDecider(RULES));

    @Test
    void proof_from_another_context_is_accepted_up_to_its_last_day() {
        initiative
                .given(PROPOSED, ADMITTED)
                .when(accept(ELSEWHERE, OTHER, "a", DAY))
                .then(ACCEPTED);
        initiative
                .given(PROPOSED, ADMITTED)
                .when(accept(ELSEWHERE, OTHER, "a", DAY.minusDays(1)))
                .thenRejected(InitiativeReason.EVIDENCE_EXPIRED)
                .because(DAY.minusDays(1).toString());
    }

    @Test
    void a_proposal_can_begin_with_it() {
        initiative.given(PROPOSED).when(accept(ELSEWHERE, OTHER, "a", DAY)).then(ACCEPTED);
    }

    @Test
    void the_same_proof_twice_changes_nothing_and_another_is_another() {
        initiative
                .given(PROPOSED, ACCEPTED)
                .when(accept(ELSEWHERE, OTHER, "a", DAY))
                .then();
        initiative
                .given(PROPOSED, ACCEPTED)
                .when(accept(ELSEWHERE, OTHER, "b", DAY))
                .then(accepted(ELSEWHERE, "b".repeat(64), DAY));
        initiative
                .given(PROPOSED, ACCEPTED)
                .when(accept("urn:other", OTHER, "a", DAY))
                .then(accepted("urn:other", "a".repeat(64), DAY));
    }

    @Test
    void an_initiative_does_not_bring_its_own_proof_as_that_of_another() {
        initiative
                .given(PROPOSED, ADMITTED)
                .when(accept(ELSEWHERE, ID.value(), "a", DAY))
                .thenRejected(InitiativeReason.EVIDENCE_IS_OWN);
    }

    @Test
    void what_is_over_or_unknown_takes_no_proof_along() {
        initiative
                .given(PROPOSED, new InitiativeRejected(ID, LEAD, "no", AT))
                .when(accept(ELSEWHERE, OTHER, "a", DAY))
                .thenRejected(InitiativeReason.INITIATIVE_CLOSED);
        initiative.given().when(accept(ELSEWHERE, OTHER, "a", DAY)).thenRejected(InitiativeReason.INITIATIVE_UNKNOWN);
    }

    @Test
    void it_opens_no_gate_and_proves_no_pilot() {
        InitiativeEvent[] with = {PROPOSED, ADMITTED, ACCEPTED};
        DeciderSpec.of(new PilotDecider(PilotSample.RULES))
                .given(
                        PilotSample.PLANNED,
                        PilotSample.CLEARED,
                        PilotSample.STARTED,
                        PilotSample.ON_TARGET,
                        new PilotConcluded(Sample.PILOT, PilotSample.THREAD, null, Sample.days(98)))
                .when(new PilotCommand.DeclareProven(
                        facts(with), "d", PilotProofTest.REACHED, Sample.BOARD, Sample.days(105)))
                .thenRejected(PilotReason.PROOF_INCOMPLETE)
                .missing("evidenceLevel");
        assertThat(facts(with).lacking()).isEqualTo(facts(PROPOSED, ADMITTED).lacking());
    }

    static AcceptForeignEvidence accept(String issuer, UUID of, String digit, LocalDate validUntil) {
        return new AcceptForeignEvidence(
                new ForeignEvidence(
                        issuer,
                        PARTNER,
                        of,
                        new UUID(0, 78),
                        "Letters that people understand",
                        3,
                        RiskClass.MEDIUM,
                        AUDITOR,
                        measures(),
                        "one region",
                        "https://dossier.example/7",
                        digit.repeat(64),
                        validUntil),
                TEAM_LEAD,
                AT);
    }

    private static InitiativeEvent accepted(String issuer, String hash, LocalDate validUntil) {
        return new ForeignEvidenceAccepted(
                ID,
                issuer,
                PARTNER,
                new UUID(0, 78).toString(),
                "Letters that people understand",
                3,
                RiskClass.MEDIUM,
                AUDITOR,
                measures(),
                "one region",
                "https://dossier.example/7",
                hash,
                validUntil,
                LEAD,
                AT);
    }

    private static List<MeasuredResult> measures() {
        return List.of(new MeasuredResult(
                "calls", BigDecimal.TEN, BigDecimal.TWO, BigDecimal.ONE, Map.of("all", BigDecimal.ONE)));
    }
}
