package nl.kiem.initiative.signal.api;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.SignalId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.SignalEvent;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.initiative.api.Asked;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.InitiativeCommand;
import nl.kiem.initiative.domain.InitiativeDecider;
import nl.kiem.initiative.signal.domain.Proofs;
import nl.kiem.initiative.signal.domain.Signal;
import nl.kiem.initiative.signal.domain.Signal.Known;
import nl.kiem.initiative.signal.domain.SignalCommand;
import nl.kiem.initiative.signal.domain.SignalCommand.Solution;
import nl.kiem.initiative.signal.domain.SignalDecider;
import org.jboss.resteasy.reactive.RestResponse;

/** Hands commands to signals, with what they must know of the initiatives that take them up. */
@Singleton
class SignalSteering {

    private final CommandHandler<SignalCommand, Signal, SignalEvent> signals;
    private final CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives;

    SignalSteering(
            CommandHandler<SignalCommand, Signal, SignalEvent> signals,
            CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives) {
        this.signals = signals;
        this.initiatives = initiatives;
    }

    Uni<RestResponse<CommandAnswer>> steer(UUID id, SignalCommand command, Asked asked) {
        return handle(id, command, asked).map(outcome -> Answers.done(id, outcome));
    }

    Uni<CommandHandler.Outcome<Signal>> handle(UUID id, SignalCommand command, Asked asked) {
        return signals.handle(
                SignalDecider.stream(new SignalId(id)), command, asked.metadata(), asked.expected(), asked.admission());
    }

    Uni<CommandHandler.Outcome<Signal>> load(UUID id, Admission admission) {
        return signals.load(SignalDecider.stream(new SignalId(id)), admission);
    }

    /** When the initiatives that take it up were proven, as far as they are. */
    Uni<List<Solution>> solutions(UUID id, Admission admission) {
        return load(id, admission)
                .chain(found -> Multi.createFrom()
                        .iterable(links(found.state()))
                        .onItem()
                        .transformToUniAndConcatenate(this::solution)
                        .select()
                        .when(solution -> Uni.createFrom().item(solution.isPresent()))
                        .map(Optional::orElseThrow)
                        .collect()
                        .asList());
    }

    private static Set<ThreadId> links(Signal signal) {
        return signal instanceof Known known ? known.file().links() : Set.of();
    }

    private Uni<Optional<Solution>> solution(ThreadId thread) {
        return initiatives
                .history(InitiativeDecider.stream(thread.initiative()), Admission.SYSTEM)
                .map(history ->
                        Proofs.provenAt(Recorded.events(history)).map(provenAt -> new Solution(thread, provenAt)));
    }
}
