package nl.kiem.initiative.api;

import java.time.LocalDate;
import nl.kiem.events.contract.initiative.InitiativeEvent.ForeignEvidenceAccepted;
import nl.kiem.events.contract.initiative.RiskClass;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Proof from another context. */
@Schema(description = "Proof from another context / Bewijs uit een andere context")
public record ForeignEvidenceBody(
        String issuer,
        String organisation,
        String pilot,
        String title,
        int evidenceLevel,
        RiskClass riskClass,
        String limits,
        String dossierRef,
        String hash,
        LocalDate validUntil) {

    static ForeignEvidenceBody of(ForeignEvidenceAccepted e) {
        return new ForeignEvidenceBody(
                e.issuer(),
                e.foreignOrganisation().value(),
                e.foreignPilot(),
                e.title(),
                e.evidenceLevel(),
                e.riskClass(),
                e.limits(),
                e.dossierRef(),
                e.hash(),
                e.validUntil());
    }
}
