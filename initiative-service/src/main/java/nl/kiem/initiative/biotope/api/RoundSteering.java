package nl.kiem.initiative.biotope.api;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.BiotopeRoundId;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent;
import nl.kiem.initiative.api.Asked;
import nl.kiem.initiative.biotope.domain.BiotopeCommand;
import nl.kiem.initiative.biotope.domain.BiotopeDecider;
import nl.kiem.initiative.biotope.domain.BiotopeReason;
import nl.kiem.initiative.biotope.domain.BiotopeRound;

/** Hands commands to rounds. */
@Singleton
class RoundSteering {

    private final CommandHandler<BiotopeCommand, BiotopeRound, BiotopeRoundEvent> rounds;

    RoundSteering(CommandHandler<BiotopeCommand, BiotopeRound, BiotopeRoundEvent> rounds) {
        this.rounds = rounds;
    }

    Uni<CommandHandler.Outcome<BiotopeRound>> handle(BiotopeRoundId id, BiotopeCommand command, Asked asked) {
        return rounds.handle(BiotopeDecider.stream(id), command, asked.metadata(), asked.expected(), asked.admission());
    }

    Uni<CommandHandler.Outcome<BiotopeRound>> load(UUID id, Admission admission) {
        return rounds.load(BiotopeDecider.stream(new BiotopeRoundId(id)), admission);
    }

    /** Groups of a round, for an answer that is nobody's and is judged by its token alone. */
    Uni<List<String>> groups(BiotopeRoundId id) {
        return rounds.load(BiotopeDecider.stream(id), Admission.SYSTEM).map(found -> switch (found.state()) {
            case BiotopeRound.Absent _ -> List.of();
            case BiotopeRound.Known known -> known.opened().groups();
        });
    }

    /** Fails with a refusal when there is none for whoever asks. */
    Uni<BiotopeRound> known(UUID id, Admission admission) {
        return load(id, admission).map(found -> switch (found.state()) {
            case BiotopeRound.Absent _ -> throw new Rejection(BiotopeReason.ROUND_UNKNOWN, "there is no such round");
            case BiotopeRound.Known known -> known;
        });
    }
}
