package nl.kiem.initiative.domain;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.initiative.Awaited;
import nl.kiem.initiative.domain.CourseCommand.Resume;
import nl.kiem.initiative.domain.CourseCommand.Screen;
import nl.kiem.initiative.domain.Deadlines.Wait;
import nl.kiem.initiative.domain.GateCommand.DecideGate;
import nl.kiem.initiative.domain.GateCommand.RequestGateReview;
import nl.kiem.initiative.domain.GateCommand.SpeakForGate;
import nl.kiem.initiative.domain.GateCommand.VoteOnGate;
import nl.kiem.initiative.domain.Initiative.Known;
import org.jspecify.annotations.Nullable;

/** By when what an initiative lacks is awaited: a refusal says the same day as the next steps do. */
public record DueDates(Known state) {

    /** Null when it is not awaited. */
    @Nullable
    LocalDate of(Awaited awaited) {
        return Deadlines.of(state).stream()
                .filter(wait -> wait.awaited() == awaited)
                .map(Wait::term)
                .map(Term::dueBy)
                .findFirst()
                .orElse(null);
    }

    /** Somebody at the top: after an executive who left, or the first. */
    @Nullable
    LocalDate executive() {
        LocalDate successor = of(Awaited.SUCCESSOR);
        return successor == null ? of(Awaited.EXECUTIVE) : successor;
    }

    /** What the next gate lacks, with the day of the stage, or of the review when one is open. */
    public List<Missing> forNextGate(LocalDate today) {
        boolean review = state.file().waiting().review() != null;
        return dated(GateFile.missingForNext(state, today), of(review ? Awaited.GATE : Awaited.STAGE));
    }

    /** @param step by when the step is awaited for which it lacks */
    List<Missing> dated(List<Missing> missing, @Nullable LocalDate step) {
        return missing.stream().map(one -> one.by(own(one)).by(step)).toList();
    }

    Rejection dated(InitiativeCommand command, Rejection refused) {
        if (refused.missing().isEmpty()) return refused;
        LocalDate step = switch (command) {
            case Screen _ -> of(Awaited.SCREENING);
            case RequestGateReview _, SpeakForGate _ -> of(Awaited.STAGE);
            case DecideGate _, VoteOnGate _ -> of(Awaited.GATE);
            case Resume _ -> of(Awaited.RESUMPTION);
            case InitiativeCommand _ -> null;
        };
        return refused.with(dated(refused.missing(), step));
    }

    /** What is awaited for its own sake, whatever lacks it. */
    private @Nullable LocalDate own(Missing missing) {
        return switch (missing.item()) {
            case "executive" -> executive();
            case "screening" -> of(Awaited.SCREENING);
            case "review" -> of(Awaited.STAGE);
            case "decision" -> of(Awaited.GATE);
            case "resumption" -> of(Awaited.RESUMPTION);
            default -> null;
        };
    }
}
