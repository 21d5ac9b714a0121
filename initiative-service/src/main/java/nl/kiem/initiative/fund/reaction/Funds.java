package nl.kiem.initiative.fund.reaction;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.OptionalLong;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.FundId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.events.contract.initiative.FundEvent.AllocationReleased.Ground;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.FundingSecured;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.InitiativeCommand;
import nl.kiem.initiative.domain.InitiativeCommand.Follow;
import nl.kiem.initiative.domain.InitiativeDecider;
import nl.kiem.initiative.fund.domain.Fund;
import nl.kiem.initiative.fund.domain.FundCommand;
import nl.kiem.initiative.fund.domain.FundCommand.ReleaseAll;
import nl.kiem.initiative.fund.domain.FundDecider;

/** What reactions do with funds: tell initiatives of them, and take back what one that is over did not spend. */
@Singleton
class Funds {

    private final CommandHandler<FundCommand, Fund, FundEvent> funds;
    private final CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives;
    private final SystemMetadata system;

    Funds(
            CommandHandler<FundCommand, Fund, FundEvent> funds,
            CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives,
            SystemMetadata system) {
        this.funds = funds;
        this.initiatives = initiatives;
        this.system = system;
    }

    /** Why an initiative does not spend it any more. */
    enum Why {
        OVER(Ground.INITIATIVE_OVER, "the initiative is over"),
        NOT_PROVEN(Ground.PILOT_NOT_PROVEN, "the pilot that it was for could not show what it was to show");

        private final Ground ground;
        private final String reason;

        Why(Ground ground, String reason) {
            this.ground = ground;
            this.reason = reason;
        }
    }

    /** Out of every fund that allocated to it. */
    <E extends Event> Uni<Void> releaseAll(ThreadId thread, Why why, Reaction<E> reaction, Recorded<E> recorded) {
        return initiatives
                .history(InitiativeDecider.stream(thread.initiative()), Admission.SYSTEM)
                .map(Funds::secured)
                .chain(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(id -> release(id, thread, why, reaction, recorded))
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    /** @return the initiative as it is afterwards */
    <E extends Event> Uni<Initiative> tell(
            ThreadId thread, Follow command, Reaction<E> reaction, Recorded<E> recorded) {
        return initiatives
                .handle(
                        InitiativeDecider.stream(thread.initiative()),
                        command,
                        system.forReaction(reaction, recorded),
                        OptionalLong.empty())
                .map(CommandHandler.Outcome::state);
    }

    <E extends Event> Uni<Void> release(
            FundId fund, ThreadId thread, Why why, Reaction<E> reaction, Recorded<E> recorded) {
        return funds.handle(
                        FundDecider.stream(fund),
                        new ReleaseAll(
                                thread,
                                why.ground,
                                why.reason,
                                system.actor(),
                                recorded.event().at()),
                        system.forReaction(reaction, recorded, "release"),
                        OptionalLong.empty())
                .replaceWithVoid();
    }

    private static List<FundId> secured(List<Recorded<Event>> history) {
        return history.stream()
                .map(Recorded::event)
                .filter(FundingSecured.class::isInstance)
                .map(event -> ((FundingSecured) event).fundId())
                .distinct()
                .toList();
    }
}
