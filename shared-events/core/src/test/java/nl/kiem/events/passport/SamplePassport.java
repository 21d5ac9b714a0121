package nl.kiem.events.passport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.InnovationType;
import nl.kiem.events.contract.initiative.Measure.Direction;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.initiative.StudyDesign;
import nl.kiem.events.passport.ProofPassport.Evidence;
import nl.kiem.events.passport.ProofPassport.Idea;
import nl.kiem.events.passport.ProofPassport.LogEntry;
import nl.kiem.events.passport.ProofPassport.Result;
import nl.kiem.events.passport.ProofPassport.Trial;
import nl.kiem.events.proof.Hash;

/** A pilot elsewhere that made letters understandable. */
final class SamplePassport {

    static final String ISSUER = "urn:nld:oin:00000099000000001000:systeem:initiative-service";
    static final LocalDate VALID_UNTIL = LocalDate.of(2028, 4, 20);
    static final ProofPassport PASSPORT = with("Letters that people understand", BigDecimal.valueOf(65));

    private SamplePassport() {}

    static ProofPassport with(String title, BigDecimal value) {
        return new ProofPassport(
                ISSUER,
                new OrganisationId("tooi:mnre1034"),
                new Idea(
                        new UUID(0, 1),
                        title,
                        "people do not understand our letters",
                        List.of("citizens with debts"),
                        List.of(InnovationType.SERVICE)),
                new Trial(
                        new UUID(0, 4),
                        List.of("people answer what they understand"),
                        StudyDesign.COMPARISON,
                        RiskClass.MEDIUM,
                        LocalDate.of(2026, 1, 12),
                        LocalDate.of(2026, 4, 12)),
                new Evidence(
                        3,
                        "fair",
                        "one region",
                        new OrganisationId("tooi:mnre1045"),
                        LocalDate.of(2026, 4, 15),
                        "https://dossier.example/7",
                        Hash.NONE),
                List.of(new Result(
                        "answers in time",
                        true,
                        "percent",
                        Direction.UP,
                        "case system",
                        new BigDecimal("40"),
                        new BigDecimal("60.0"),
                        value,
                        450,
                        LocalDate.of(2026, 1, 12),
                        LocalDate.of(2026, 4, 12),
                        new TreeMap<>(Map.of("low literacy", new BigDecimal("55"), "others", new BigDecimal("75"))))),
                LocalDate.of(2026, 4, 20),
                VALID_UNTIL,
                new LogEntry("pilot-00000000-0000-0000-0000-000000000004/9", Hash.NONE));
    }
}
