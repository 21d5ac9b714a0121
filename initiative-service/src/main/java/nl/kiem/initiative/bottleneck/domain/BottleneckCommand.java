package nl.kiem.initiative.bottleneck.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.BottleneckId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.BottleneckOutcome;
import nl.kiem.initiative.domain.InitiativeFacts;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a legal bottleneck. */
public sealed interface BottleneckCommand {

    Actor by();

    Instant at();

    /**
     * @param initiative that met it; null when it was met elsewhere
     * @param organisationKnown whether the organisation of whoever registers is registered
     * @param visibility of what is met outside any initiative; within one it is the initiative's
     * @param cause id of the event that told of it; null when somebody registers it
     */
    record Register(
            BottleneckId id,
            @Nullable InitiativeFacts initiative,
            String title,
            @Nullable String lawRef,
            @Nullable String article,
            String description,
            List<String> services,
            long affectedEstimate,
            boolean organisationKnown,
            Visibility visibility,
            @Nullable String cause,
            Actor by,
            Instant at)
            implements BottleneckCommand {}

    /** What people decide about one that is there. */
    sealed interface Steer extends BottleneckCommand {}

    /**
     * Put it before the ministry that is responsible for the law.
     *
     * @param lawRef null when it was cited before; likewise the article
     */
    record Assign(
            OrganisationId ministry,
            boolean ministryKnown,
            @Nullable String lawRef,
            @Nullable String article,
            Actor by,
            Instant at)
            implements Steer {}

    /** Another ministry is responsible after all. */
    record HandOn(
            OrganisationId ministry,
            boolean ministryKnown,
            @Nullable String reason,
            Actor by,
            Instant at) implements Steer {}

    record Answer(
            BottleneckOutcome outcome,
            @Nullable String reason,
            @Nullable LocalDate plannedDate,
            Actor by,
            Instant at) implements Steer {}

    record Resolve(@Nullable String resolution, Actor by, Instant at) implements Steer {}

    record Withdraw(@Nullable String reason, Actor by, Instant at) implements Steer {}

    /** @param lastDay of the term that passed, or of its repeat */
    record TellTerm(LocalDate lastDay, Actor by, Instant at) implements BottleneckCommand {}
}
