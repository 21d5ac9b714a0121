package nl.kiem.initiative.fund.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.OptionalLong;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.events.runtime.deadline.DeadlineHandler;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.fund.domain.Fund;
import nl.kiem.initiative.fund.domain.FundCommand;
import nl.kiem.initiative.fund.domain.FundCommand.TellClosure;
import nl.kiem.initiative.fund.domain.FundDecider;

/** A fund whose period is over and that nobody closes is told to its manager. */
@Singleton
class FundDeadlines implements DeadlineHandler {

    private final CommandHandler<FundCommand, Fund, FundEvent> funds;
    private final SystemMetadata system;

    FundDeadlines(CommandHandler<FundCommand, Fund, FundEvent> funds, SystemMetadata system) {
        this.funds = funds;
        this.system = system;
    }

    @Override
    public String category() {
        return FundDecider.CATEGORY;
    }

    /** The fact is true from the first instant after the term, however late the scheduler was. */
    @Override
    public Uni<Void> passed(StreamId stream, String name, Instant dueAt) {
        TellClosure command = new TellClosure(CivilDate.of(dueAt).minusDays(1), system.actor(), dueAt);
        return funds.handle(stream, command, system.forDeadline(stream, name, dueAt), OptionalLong.empty())
                .replaceWithVoid();
    }
}
