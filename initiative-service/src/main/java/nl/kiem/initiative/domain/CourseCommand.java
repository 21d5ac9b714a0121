package nl.kiem.initiative.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.initiative.Lesson;
import org.jspecify.annotations.Nullable;

/** Where an initiative goes: whether it comes in, stands still, goes on or ends. */
public sealed interface CourseCommand extends InitiativeCommand.Steer {

    /** @param alike initiatives that look like it, the most alike first; null when nobody could look */
    record Screen(
            boolean admit,
            @Nullable String reason,
            @Nullable List<InitiativeId> alike,
            Actor by,
            Instant at) implements CourseCommand {}

    /**
     * Let work stand still.
     *
     * @param until last day of the pause
     */
    record Pause(@Nullable LocalDate until, @Nullable String reason, Actor by, Instant at) implements CourseCommand {}

    /** Let work go on. */
    record Resume(Actor by, Instant at) implements CourseCommand {}

    /**
     * End it and leave a lesson.
     *
     * @param running pilots of this initiative that have started and not been concluded
     */
    record Stop(@Nullable String reason, @Nullable Lesson lesson, Set<PilotId> running, Actor by, Instant at)
            implements CourseCommand {}

    /** Take proof from another context along. */
    record AcceptForeignEvidence(ForeignEvidence evidence, Actor by, Instant at) implements CourseCommand {}
}
