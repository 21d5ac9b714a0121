package nl.kiem.initiative.biotope.ballot;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.OptionalLong;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Metadata;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.BiotopeRoundId;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.biotope.domain.BiotopeCommand;
import nl.kiem.initiative.biotope.domain.BiotopeCommand.Close;
import nl.kiem.initiative.biotope.domain.BiotopeRound;

/** Counts a round whose last day is over. */
@Singleton
public class Counting {

    private final CommandHandler<BiotopeCommand, BiotopeRound, BiotopeRoundEvent> rounds;
    private final Ballots ballots;
    private final SystemMetadata system;

    Counting(
            CommandHandler<BiotopeCommand, BiotopeRound, BiotopeRoundEvent> rounds,
            Ballots ballots,
            SystemMetadata system) {
        this.rounds = rounds;
        this.ballots = ballots;
        this.system = system;
    }

    /**
     * What was answered is forgotten only after the result is recorded: a crash in between counts again.
     *
     * @param at first instant after the last day
     */
    public Uni<Void> close(StreamId stream, Instant at, Metadata metadata) {
        BiotopeRoundId round = new BiotopeRoundId(stream.id());
        return ballots.count(round)
                .chain(sheets ->
                        rounds.handle(stream, new Close(sheets, system.actor(), at), metadata, OptionalLong.empty()))
                .chain(() -> ballots.forget(round));
    }
}
