package nl.kiem.initiative.api;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import java.util.UUID;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.StreamId;
import nl.kiem.events.VersionConflict;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.store.Overloaded;
import nl.kiem.events.runtime.store.Turnstile;
import nl.kiem.initiative.domain.Pilot;
import nl.kiem.initiative.domain.PilotCommand;
import nl.kiem.initiative.domain.PilotCommand.ReportIncident;
import nl.kiem.initiative.domain.PilotDecider;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Takes every report of an incident, however many come at once and whatever version of the pilot the caller looked at:
 * that people came to harm does not depend on what anybody knew of the pilot.
 */
@Singleton
class IncidentDesk {

    /** How often the rounds that a command runs are run again; reports of one process never meet. */
    private static final int ROUNDS_MAX = 25;

    private final CommandHandler<PilotCommand, Pilot, PilotEvent> pilots;
    private final Turnstile turnstile;

    IncidentDesk(CommandHandler<PilotCommand, Pilot, PilotEvent> pilots, Turnstile turnstile) {
        this.pilots = pilots;
        this.turnstile = turnstile;
    }

    /** Fails with {@link Overloaded} when it could not be written down for now: ask again, under the same key. */
    Uni<RestResponse<CommandAnswer>> report(UUID id, ReportIncident command, Asked asked) {
        StreamId stream = PilotDecider.stream(new PilotId(id));
        return turnstile
                .through(
                        stream,
                        () -> pilots.handle(stream, command, asked.metadata(), OptionalLong.empty(), asked.admission())
                                .onFailure(VersionConflict.class)
                                .retry()
                                .atMost(ROUNDS_MAX))
                .onFailure(VersionConflict.class)
                .transform(e -> new Overloaded("too much happens to " + stream, e))
                .map(outcome -> Answers.done(id, outcome));
    }
}
