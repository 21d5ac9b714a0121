package nl.kiem.initiative.biotope.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.OptionalLong;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Metadata;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent;
import nl.kiem.events.runtime.deadline.DeadlineHandler;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.biotope.ballot.Counting;
import nl.kiem.initiative.biotope.domain.BiotopeCommand;
import nl.kiem.initiative.biotope.domain.BiotopeCommand.TellTerm;
import nl.kiem.initiative.biotope.domain.BiotopeDecider;
import nl.kiem.initiative.biotope.domain.BiotopeRound;
import nl.kiem.initiative.domain.CivilDate;

/** Closes rounds on their last day and tells of plans that do not come. */
@Singleton
class BiotopeDeadlines implements DeadlineHandler {

    private final CommandHandler<BiotopeCommand, BiotopeRound, BiotopeRoundEvent> rounds;
    private final Counting counting;
    private final SystemMetadata system;

    BiotopeDeadlines(
            CommandHandler<BiotopeCommand, BiotopeRound, BiotopeRoundEvent> rounds,
            Counting counting,
            SystemMetadata system) {
        this.rounds = rounds;
        this.counting = counting;
        this.system = system;
    }

    @Override
    public String category() {
        return BiotopeDecider.CATEGORY;
    }

    /** The fact is true from the first instant after the term, however late the scheduler was. */
    @Override
    public Uni<Void> passed(StreamId stream, String name, Instant dueAt) {
        Metadata metadata = system.forDeadline(stream, name, dueAt);
        if (name.equals(BiotopeRound.CLOSES)) return counting.close(stream, dueAt, metadata);
        TellTerm command = new TellTerm(CivilDate.of(dueAt).minusDays(1), system.actor(), dueAt);
        return rounds.handle(stream, command, metadata, OptionalLong.empty()).replaceWithVoid();
    }
}
