package nl.kiem.initiative.api;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import java.util.UUID;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Metadata;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.InitiativeCommand;
import nl.kiem.initiative.domain.InitiativeDecider;
import nl.kiem.initiative.domain.InitiativeFacts;
import org.jboss.resteasy.reactive.RestResponse;

/** Hands commands to initiatives that are there, and tells others what they must know of one. */
@Singleton
class InitiativeSteering {

    private final CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives;

    InitiativeSteering(CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives) {
        this.initiatives = initiatives;
    }

    Uni<RestResponse<CommandAnswer>> steer(
            UUID id, InitiativeCommand command, Metadata metadata, OptionalLong expected) {
        return handle(new InitiativeId(id), command, metadata, expected).map(outcome -> Answers.done(id, outcome));
    }

    Uni<CommandHandler.Outcome<Initiative>> handle(
            InitiativeId id, InitiativeCommand command, Metadata metadata, OptionalLong expected) {
        return initiatives.handle(InitiativeDecider.stream(id), command, metadata, expected);
    }

    Uni<Initiative> load(InitiativeId id) {
        return initiatives.load(InitiativeDecider.stream(id)).map(CommandHandler.Outcome::state);
    }

    /** Fails with a refusal when nobody knows the initiative. */
    Uni<InitiativeFacts> facts(InitiativeId id) {
        return load(id).map(InitiativeFacts::of);
    }
}
