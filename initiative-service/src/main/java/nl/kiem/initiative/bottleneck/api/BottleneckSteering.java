package nl.kiem.initiative.bottleneck.api;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.contract.BottleneckId;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.initiative.api.Asked;
import nl.kiem.initiative.bottleneck.domain.Bottleneck;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand;
import nl.kiem.initiative.bottleneck.domain.BottleneckDecider;
import org.jboss.resteasy.reactive.RestResponse;

/** Hands commands to legal bottlenecks. */
@Singleton
class BottleneckSteering {

    private final CommandHandler<BottleneckCommand, Bottleneck, LegalBottleneckEvent> bottlenecks;

    BottleneckSteering(CommandHandler<BottleneckCommand, Bottleneck, LegalBottleneckEvent> bottlenecks) {
        this.bottlenecks = bottlenecks;
    }

    Uni<RestResponse<CommandAnswer>> steer(UUID id, BottleneckCommand command, Asked asked) {
        return handle(id, command, asked).map(outcome -> Answers.done(id, outcome));
    }

    Uni<CommandHandler.Outcome<Bottleneck>> handle(UUID id, BottleneckCommand command, Asked asked) {
        return bottlenecks.handle(
                BottleneckDecider.stream(new BottleneckId(id)),
                command,
                asked.metadata(),
                asked.expected(),
                asked.admission());
    }

    Uni<CommandHandler.Outcome<Bottleneck>> load(UUID id, Admission admission) {
        return bottlenecks.load(BottleneckDecider.stream(new BottleneckId(id)), admission);
    }
}
