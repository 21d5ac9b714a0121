package nl.kiem.initiative.api;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Metadata;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.initiative.domain.InitiativeCommand.LinkPilot;
import nl.kiem.initiative.domain.InitiativeFacts;
import nl.kiem.initiative.domain.Pilot;
import nl.kiem.initiative.domain.Pilot.Absent;
import nl.kiem.initiative.domain.Pilot.Known;
import nl.kiem.initiative.domain.PilotCommand;
import nl.kiem.initiative.domain.PilotDecider;
import nl.kiem.initiative.domain.PilotReason;
import org.jboss.resteasy.reactive.RestResponse;

/** Hands commands to pilots that are there, with what they must know of their initiative. */
@Singleton
class PilotSteering {

    private final CommandHandler<PilotCommand, Pilot, PilotEvent> pilots;
    private final InitiativeSteering initiatives;

    PilotSteering(CommandHandler<PilotCommand, Pilot, PilotEvent> pilots, InitiativeSteering initiatives) {
        this.pilots = pilots;
        this.initiatives = initiatives;
    }

    Uni<CommandHandler.Outcome<Pilot>> handle(UUID id, PilotCommand command, Metadata metadata, OptionalLong expected) {
        return pilots.handle(PilotDecider.stream(new PilotId(id)), command, metadata, expected);
    }

    Uni<RestResponse<CommandAnswer>> steer(UUID id, PilotCommand command, Metadata metadata, OptionalLong expected) {
        return handle(id, command, metadata, expected).map(outcome -> Answers.done(id, outcome));
    }

    /** As {@link #steer}, for commands whose rules look at the initiative. */
    Uni<RestResponse<CommandAnswer>> steerWithFacts(
            UUID id, Function<InitiativeFacts, PilotCommand> command, Metadata metadata, OptionalLong expected) {
        return plan(id).chain(plan -> initiatives.facts(plan.threadId().initiative()))
                .chain(facts -> steer(id, command.apply(facts), metadata, expected));
    }

    /** The initiative hears of the pilot first: from then on it cannot be stopped over the pilot's head. */
    Uni<RestResponse<CommandAnswer>> clear(
            UUID id, Function<InitiativeFacts, PilotCommand.Clear> command, Metadata metadata, OptionalLong expected) {
        return plan(id).chain(plan -> initiatives
                .facts(plan.threadId().initiative())
                .map(command)
                .call(clear -> initiatives.handle(
                        plan.threadId().initiative(),
                        new LinkPilot(plan.pilotId(), plan.team(), clear.by(), clear.at()),
                        metadata,
                        OptionalLong.empty()))
                .chain(clear -> steer(id, clear, metadata, expected)));
    }

    Uni<CommandHandler.Outcome<Pilot>> load(UUID id) {
        return pilots.load(PilotDecider.stream(new PilotId(id)));
    }

    static Known known(Pilot pilot) {
        return switch (pilot) {
            case Absent _ -> throw new Rejection(PilotReason.PILOT_UNKNOWN, "there is no such pilot");
            case Known known -> known;
        };
    }

    private Uni<PilotDesigned> plan(UUID id) {
        return load(id).map(found -> known(found.state()).file().plan());
    }
}
