package nl.kiem.initiative.signal.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.SignalId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.Horizon;
import nl.kiem.events.contract.initiative.Impact;
import nl.kiem.events.contract.initiative.Likelihood;
import nl.kiem.initiative.domain.InitiativeFacts;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a signal. */
public sealed interface SignalCommand {

    Actor by();

    Instant at();

    /** @param organisationKnown whether the organisation of whoever registers is registered */
    record Register(
            SignalId id,
            String title,
            String description,
            String source,
            @Nullable String serviceChain,
            long affectedEstimate,
            boolean organisationKnown,
            Visibility visibility,
            Actor by,
            Instant at)
            implements SignalCommand {}

    record Assess(
            Likelihood likelihood,
            Impact impact,
            List<String> groups,
            long affectedEstimate,
            Horizon horizon,
            String rationale,
            Actor by,
            Instant at)
            implements SignalCommand {}

    record Link(InitiativeFacts initiative, Actor by, Instant at) implements SignalCommand {}

    /**
     * An initiative that took it up is over.
     *
     * @param thread of the one that is over
     * @param survivor in which it goes on; null when in none
     */
    record EndLink(ThreadId thread, @Nullable InitiativeFacts survivor, Actor by, Instant at)
            implements SignalCommand {}

    record Watch(LocalDate until, @Nullable String reason, Actor by, Instant at) implements SignalCommand {}

    record Dismiss(@Nullable String reason, Actor by, Instant at) implements SignalCommand {}

    /** @param solutions when linked initiatives were proven, as far as they are */
    record Materialise(Instant occurredAt, long affectedCount, List<Solution> solutions, Actor by, Instant at)
            implements SignalCommand {}

    /** @param provenAt when the initiative was proven first */
    record Solution(ThreadId threadId, Instant provenAt) {}

    /** @param lastDay of the term that passed, or of its repeat */
    record TellTerm(LocalDate lastDay, Actor by, Instant at) implements SignalCommand {}

    /** @param until last day of the watch that passed */
    record EndWatch(LocalDate until, Actor by, Instant at) implements SignalCommand {}
}
