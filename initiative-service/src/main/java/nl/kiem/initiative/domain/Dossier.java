package nl.kiem.initiative.domain;

import static nl.kiem.events.passport.Json.object;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kiem.events.contract.initiative.LegalBasis;
import nl.kiem.events.contract.initiative.Measure;
import nl.kiem.events.contract.initiative.PilotEvent.EvidenceAssessed;
import nl.kiem.events.contract.initiative.PilotEvent.MeasuredResult;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.events.passport.CanonicalJson;
import nl.kiem.events.passport.Json;
import nl.kiem.events.proof.Hash;
import nl.kiem.initiative.domain.PilotHarm.Incident;

/**
 * The evidence that a verdict rests on, as one text: canonical JSON (RFC 8785) of what published facts tell, and of
 * nothing else. Whoever has those facts computes the same hash; {@code docs/evidence-dossier.md} tells how. A change of
 * shape is another {@link #VERSION}.
 */
record Dossier(PilotFile file, EvidenceAssessed assessment, List<MeasuredResult> results, String reference) {

    private static final String KIND = "kiem-evidence-dossier";
    private static final long VERSION = 1;

    /** SHA-256 in lowercase hex. */
    String hash() {
        return Hash.sha256(CanonicalJson.bytes(json())).toString();
    }

    private Json json() {
        PilotDesigned plan = file.plan();
        return object().put("kind", KIND)
                .put("version", VERSION)
                .put("pilot", plan.pilotId().toString())
                .put("initiative", plan.threadId().toString())
                .put("organisation", plan.organisation().value())
                .put("riskClass", plan.riskClass().name())
                .put("end", plan.end().toString())
                .put("exposureMax", plan.exposureMax())
                .put("legalBasis", basis(Objects.requireNonNull(file.legalBasis(), "nothing runs without a basis")))
                .put("measures", list(plan.measures().stream().map(Dossier::measure)))
                .put("results", list(results.stream().map(Dossier::result)))
                .put("incidents", list(file.harm().incidents().stream().map(Dossier::incident)))
                .put("assessment", assessed())
                .put("dossierReference", reference)
                .made();
    }

    private static Json basis(LegalBasis basis) {
        var making = object().put("kind", basis.kind().name());
        if (basis.reference() != null) making.put("reference", basis.reference());
        if (basis.expires() != null) making.put("expires", basis.expires().toString());
        return making.made();
    }

    private static Json measure(Measure measure) {
        return object().put("name", measure.name())
                .put("primary", measure.primary())
                .put("unit", measure.unit())
                .put("direction", measure.direction().name())
                .put("source", measure.source())
                .put("baseline", decimal(measure.baseline()))
                .put("target", decimal(measure.target()))
                .made();
    }

    private static Json result(MeasuredResult result) {
        var groups = object();
        result.groups().forEach((group, value) -> groups.put(group, decimal(value)));
        return object().put("name", result.name())
                .put("result", decimal(result.result()))
                .put("groups", groups.made())
                .made();
    }

    /** What happened in words is left out: it may be about somebody. */
    private static Json incident(Incident incident) {
        return object().put("severity", incident.severity().name())
                .put("affected", incident.affected())
                .put("suspended", incident.suspended())
                .made();
    }

    private Json assessed() {
        return object().put("level", assessment.level())
                .put("confidence", assessment.confidence())
                .put("limits", assessment.limits())
                .put("assessor", assessment.assessorOrganisation().value())
                .put("at", assessment.at().toString())
                .made();
    }

    private static Json list(Stream<Json> items) {
        return new Json.Arr(items.toList());
    }

    /** The same number has the same text, however many zeros somebody wrote behind it. */
    private static String decimal(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
