package nl.kiem.initiative.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.ForeignEvidenceAccepted;
import nl.kiem.events.contract.initiative.PilotEvent.MeasuredResult;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.initiative.domain.CourseCommand.AcceptForeignEvidence;
import nl.kiem.initiative.domain.Initiative.Open;

/**
 * What a pilot of another initiative has shown, out of a file whose signature was checked.
 *
 * @param issuer installation that signed it
 * @param initiative of which it was a pilot, there
 * @param hash names the proof, whoever signs it
 * @param validUntil last day on which the proof counts
 */
public record ForeignEvidence(
        String issuer,
        OrganisationId organisation,
        UUID initiative,
        UUID pilot,
        String title,
        int evidenceLevel,
        RiskClass riskClass,
        OrganisationId assessor,
        List<MeasuredResult> measures,
        String limits,
        String dossierRef,
        String hash,
        LocalDate validUntil) {

    /** The same proof twice changes nothing, under whatever key it comes. */
    static List<InitiativeEvent> accept(Open state, AcceptForeignEvidence c) {
        ForeignEvidence evidence = c.evidence();
        if (evidence.initiative().equals(state.file().id().value())) {
            throw new Rejection(InitiativeReason.EVIDENCE_IS_OWN, "it is this initiative's own proof");
        }
        boolean known = state.file().pilots().foreign().stream()
                .anyMatch(earlier -> earlier.issuer().equals(evidence.issuer())
                        && earlier.hash().equals(evidence.hash()));
        if (known) return List.of();
        if (evidence.validUntil().isBefore(CivilDate.of(c.at()))) {
            throw new Rejection(InitiativeReason.EVIDENCE_EXPIRED, "the proof counted until " + evidence.validUntil());
        }
        return List.of(new ForeignEvidenceAccepted(
                state.file().id(),
                evidence.issuer(),
                evidence.organisation(),
                evidence.pilot().toString(),
                evidence.title(),
                evidence.evidenceLevel(),
                evidence.riskClass(),
                evidence.assessor(),
                evidence.measures(),
                evidence.limits(),
                evidence.dossierRef(),
                evidence.hash(),
                evidence.validUntil(),
                c.by().person(),
                c.at()));
    }
}
