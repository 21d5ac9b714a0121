package nl.kiem.initiative.bottleneck.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.OptionalLong;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent;
import nl.kiem.events.runtime.deadline.DeadlineHandler;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.bottleneck.domain.Bottleneck;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.TellTerm;
import nl.kiem.initiative.bottleneck.domain.BottleneckDecider;
import nl.kiem.initiative.domain.CivilDate;

/** A term that passed is told. Somebody who acted in the meantime makes that nothing. */
@Singleton
class BottleneckDeadlines implements DeadlineHandler {

    private final CommandHandler<BottleneckCommand, Bottleneck, LegalBottleneckEvent> bottlenecks;
    private final SystemMetadata system;

    BottleneckDeadlines(
            CommandHandler<BottleneckCommand, Bottleneck, LegalBottleneckEvent> bottlenecks, SystemMetadata system) {
        this.bottlenecks = bottlenecks;
        this.system = system;
    }

    @Override
    public String category() {
        return BottleneckDecider.CATEGORY;
    }

    /** The fact is true from the first instant after the term, however late the scheduler was. */
    @Override
    public Uni<Void> passed(StreamId stream, String name, Instant dueAt) {
        TellTerm command = new TellTerm(CivilDate.of(dueAt).minusDays(1), system.actor(), dueAt);
        return bottlenecks
                .handle(stream, command, system.forDeadline(stream, name, dueAt), OptionalLong.empty())
                .replaceWithVoid();
    }
}
