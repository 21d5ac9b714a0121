package nl.kiem.scaling.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Rejection;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.scaling.ScalingCaseEvent;
import nl.kiem.events.runtime.deadline.DeadlineHandler;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.scaling.domain.DecisionDay;
import nl.kiem.scaling.domain.ScalingCase;
import nl.kiem.scaling.domain.ScalingCaseCommand;
import nl.kiem.scaling.domain.ScalingCaseCommand.FlagDecisionDeadline;
import nl.kiem.scaling.domain.ScalingCaseReason;
import nl.kiem.scaling.domain.Streams;

/** Records that the board let the day of decision pass. */
@Singleton
public class DecisionDeadlineHandler implements DeadlineHandler {

    private final CommandHandler<ScalingCaseCommand, ScalingCase, ScalingCaseEvent> cases;
    private final SystemMetadata system;
    private final InstantSource clock;

    DecisionDeadlineHandler(
            CommandHandler<ScalingCaseCommand, ScalingCase, ScalingCaseEvent> cases,
            SystemMetadata system,
            InstantSource clock) {
        this.cases = cases;
        this.system = system;
        this.clock = clock;
    }

    @Override
    public String category() {
        return Streams.SCALING_CASE;
    }

    /** A day that was moved, or a decision taken, since the deadline was read leaves nothing to record. */
    @Override
    public Uni<Void> passed(StreamId stream, String name, Instant dueAt) {
        var command = new FlagDecisionDeadline(DecisionDay.endingAt(dueAt), system.actor(), clock.instant());
        return cases.handle(stream, command, system.forDeadline(stream, name, dueAt), OptionalLong.empty())
                .replaceWithVoid()
                .onFailure(failure -> failure instanceof Rejection rejection
                        && rejection.reason() == ScalingCaseReason.DEADLINE_MOVED)
                .recoverWithNull();
    }
}
