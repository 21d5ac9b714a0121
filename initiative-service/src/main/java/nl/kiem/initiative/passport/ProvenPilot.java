package nl.kiem.initiative.passport;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeImported;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeProposed;
import nl.kiem.events.contract.initiative.InnovationType;
import nl.kiem.events.contract.initiative.Measure;
import nl.kiem.events.contract.initiative.PilotEvent.EvidenceAssessed;
import nl.kiem.events.contract.initiative.PilotEvent.MeasurementRecorded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.events.contract.initiative.PilotEvent.PilotProven;
import nl.kiem.events.passport.ProofPassport;
import nl.kiem.events.passport.ProofPassport.Evidence;
import nl.kiem.events.passport.ProofPassport.Idea;
import nl.kiem.events.passport.ProofPassport.LogEntry;
import nl.kiem.events.passport.ProofPassport.Result;
import nl.kiem.events.passport.ProofPassport.Trial;
import nl.kiem.events.proof.Hash;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.PilotFile;
import org.jspecify.annotations.Nullable;

/**
 * A pilot that was proven, as its own facts and those of its initiative tell it.
 *
 * @param verdict the board's, as recorded
 * @param initiative its facts
 */
public record ProvenPilot(PilotFile file, Recorded<Event> verdict, List<Event> initiative) {

    /** Nothing in it names a person. */
    public ProofPassport passport(String issuer) {
        PilotProven proven = (PilotProven) verdict.event();
        PilotDesigned plan = file.plan();
        EvidenceAssessed assessed =
                Objects.requireNonNull(file.ending().assessment(), "nothing is proven that nobody assessed");
        return new ProofPassport(
                issuer,
                proven.organisation(),
                idea(proven),
                new Trial(
                        plan.pilotId().value(),
                        plan.hypotheses(),
                        plan.design(),
                        proven.riskClass(),
                        plan.start(),
                        plan.end()),
                new Evidence(
                        proven.evidenceLevel(),
                        assessed.confidence(),
                        assessed.limits(),
                        assessed.assessorOrganisation(),
                        CivilDate.of(assessed.at()),
                        proven.dossierRef(),
                        Hash.parse(proven.hash())),
                results(),
                CivilDate.of(proven.at()),
                proven.validUntil(),
                new LogEntry(verdict.id(), verdict.hash()));
    }

    private List<Result> results() {
        List<Result> results = new ArrayList<>();
        for (Measure measure : file.plan().measures()) {
            Optional<MeasurementRecorded> end = file.endValue(measure.name());
            end.ifPresent(value -> results.add(new Result(
                    measure.name(),
                    measure.primary(),
                    measure.unit(),
                    measure.direction(),
                    measure.source(),
                    measure.baseline(),
                    measure.target(),
                    value.value(),
                    value.n(),
                    value.periodFrom(),
                    value.periodTo(),
                    new TreeMap<>(value.groupValues()))));
        }
        return results;
    }

    /** The last description counts; a portfolio that the initiative was taken over from may not know the groups. */
    private Idea idea(PilotProven proven) {
        @Nullable String problem = null;
        List<String> targetGroups = List.of();
        List<InnovationType> types = List.of();
        for (Event event : initiative) {
            switch (event) {
                case InitiativeProposed e -> {
                    problem = e.problem();
                    targetGroups = e.targetGroups();
                    types = e.types();
                }
                case InitiativeImported e -> problem = e.problem();
                default -> {}
            }
        }
        String told = problem == null || problem.isBlank() ? null : problem;
        return new Idea(proven.threadId().value(), proven.title(), told, targetGroups, types);
    }
}
