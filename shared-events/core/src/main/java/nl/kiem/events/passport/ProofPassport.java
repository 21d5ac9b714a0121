package nl.kiem.events.passport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.InnovationType;
import nl.kiem.events.contract.initiative.Measure.Direction;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.initiative.StudyDesign;
import nl.kiem.events.proof.Hash;
import org.jspecify.annotations.Nullable;

/**
 * What one pilot has proven, for another installation to read. Names no person.
 *
 * @param issuer installation that says so: {@code urn:nld:oin:<OIN>:systeem:<service>}
 * @param organisation whose pilot it was
 * @param provenOn day of the board's verdict
 * @param validUntil last day on which the proof counts
 * @param event the verdict's place in the issuer's log
 */
public record ProofPassport(
        String issuer,
        OrganisationId organisation,
        Idea initiative,
        Trial pilot,
        Evidence evidence,
        List<Result> measures,
        LocalDate provenOn,
        LocalDate validUntil,
        LogEntry event) {

    /** The kind of thing that is signed: the header's typ. */
    public static final String TYPE = "kiem-proof-passport+json";

    /** Largest payload, in bytes. */
    public static final int BYTES_MAX = 48 * 1024;

    public ProofPassport {
        measures = List.copyOf(measures);
    }

    /**
     * What it was about.
     *
     * @param problem null when nobody wrote it down
     */
    public record Idea(
            UUID id, String title, @Nullable String problem, List<String> targetGroups, List<InnovationType> types) {}

    /** How it was tried, from first to last day. */
    public record Trial(
            UUID id,
            List<String> hypotheses,
            StudyDesign design,
            RiskClass riskClass,
            LocalDate start,
            LocalDate end) {}

    /**
     * What the evidence is worth, and where it can be read.
     *
     * @param level 1 account, 2 correlation, 3 causation, 4 independent replication, 5 proven at scale
     * @param dossierHash SHA-256 over the evidence as recorded by the issuer
     */
    public record Evidence(
            int level,
            String confidence,
            String limits,
            OrganisationId assessor,
            LocalDate assessedOn,
            String dossierReference,
            Hash dossierHash) {}

    /**
     * One measure with what came of it.
     *
     * @param primary whether the verdict hung on it
     * @param n people or cases behind the result
     * @param groups the result for each group
     */
    public record Result(
            String name,
            boolean primary,
            String unit,
            Direction direction,
            String source,
            BigDecimal baseline,
            BigDecimal target,
            BigDecimal result,
            long n,
            LocalDate from,
            LocalDate to,
            SortedMap<String, BigDecimal> groups) {}

    /**
     * Where the verdict stands in the issuer's log: with it an auditor finds it under a signed tree head.
     *
     * @param id stream and version
     * @param hash that chains it to the events before it
     */
    public record LogEntry(String id, Hash hash) {}

    /** Names what is proven by itself: the same whoever signs it, whenever. */
    public Hash hash() {
        return Hash.sha256(CanonicalJson.bytes(PassportJson.proof(this)));
    }

    /**
     * The one text of the passport: what is signed.
     *
     * @throws IllegalArgumentException when it would be larger than {@link #BYTES_MAX}
     */
    public byte[] json() {
        byte[] json = CanonicalJson.bytes(PassportJson.write(this));
        if (json.length > BYTES_MAX) {
            throw new IllegalArgumentException(
                    "a passport has at most %d bytes, not %d".formatted(BYTES_MAX, json.length));
        }
        return json;
    }
}
