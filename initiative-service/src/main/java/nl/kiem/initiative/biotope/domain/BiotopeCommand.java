package nl.kiem.initiative.biotope.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.BiotopeRoundId;
import nl.kiem.events.contract.Visibility;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a round. Answering it is not among them: an answer is nobody's. */
public sealed interface BiotopeCommand {

    Actor by();

    Instant at();

    /**
     * @param publicKey with which the tokens of this round are checked
     * @param previous state of the round that this one follows up; null for a first one
     * @param organisationKnown whether the organisation of whoever opens is registered
     */
    record Open(
            BiotopeRoundId id,
            LocalDate from,
            LocalDate to,
            LocalDate closesOn,
            List<Group> groups,
            String publicKey,
            @Nullable BiotopeRound previous,
            boolean organisationKnown,
            Visibility visibility,
            Actor by,
            Instant at)
            implements BiotopeCommand {}

    /** @param people who belong to it, all together and not only those who answer */
    record Group(String name, int people) {}

    record GivePlan(List<String> actions, Actor by, Instant at) implements BiotopeCommand {}

    /** @param sheets everything that was answered */
    record Close(List<Sheet> sheets, Actor by, Instant at) implements BiotopeCommand {}

    /** @param lastDay of the term that passed, or of its repeat */
    record TellTerm(LocalDate lastDay, Actor by, Instant at) implements BiotopeCommand {}
}
