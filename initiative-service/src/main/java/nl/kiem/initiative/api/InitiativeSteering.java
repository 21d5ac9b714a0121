package nl.kiem.initiative.api;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Supplier;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.store.Turnstile;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.InitiativeCommand;
import nl.kiem.initiative.domain.InitiativeDecider;
import nl.kiem.initiative.domain.InitiativeFacts;
import org.jboss.resteasy.reactive.RestResponse;

/** Hands commands to initiatives that are there, and tells others what they must know of one. */
@Singleton
public class InitiativeSteering {

    private final CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives;
    private final Turnstile turnstile;

    InitiativeSteering(
            CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives, Turnstile turnstile) {
        this.initiatives = initiatives;
        this.turnstile = turnstile;
    }

    /**
     * Lets no two of this process look at an initiative and at its pilots and act on what they saw at the same time.
     * Not to be called from within such work. What another process does meanwhile, a reaction puts right.
     */
    public <T> Uni<T> alone(InitiativeId id, Supplier<Uni<? extends T>> work) {
        return turnstile.through(InitiativeDecider.stream(id), work);
    }

    public Uni<RestResponse<CommandAnswer>> steer(UUID id, InitiativeCommand command, Asked asked) {
        return handle(new InitiativeId(id), command, asked).map(outcome -> Answers.done(id, outcome));
    }

    public Uni<CommandHandler.Outcome<Initiative>> handle(InitiativeId id, InitiativeCommand command, Asked asked) {
        return initiatives.handle(
                InitiativeDecider.stream(id), command, asked.metadata(), asked.expected(), asked.admission());
    }

    public Uni<Initiative> load(InitiativeId id, Admission admission) {
        return initiatives.load(InitiativeDecider.stream(id), admission).map(CommandHandler.Outcome::state);
    }

    /** Fails with a refusal when there is no such initiative for whoever asks. */
    public Uni<InitiativeFacts> facts(InitiativeId id, Admission admission) {
        return load(id, admission).map(InitiativeFacts::of);
    }
}
