package nl.kiem.events.contract.initiative;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.BiotopeRoundId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.EventType;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Topic;
import nl.kiem.events.contract.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Every fact about one round in which an organisation asks its people how renewal fares there (biotoopmeting). What
 * somebody answered is no fact here, nor that somebody answered: only what all of them together said.
 */
@Topic(value = "kiem.biotope-round", service = "initiative-service")
public sealed interface BiotopeRoundEvent extends Event {

    BiotopeRoundId roundId();

    @Override
    default @Nullable ThreadId threadId() {
        return null;
    }

    /**
     * @param from first day of the period that is asked about
     * @param to last day of that period
     * @param closesOn last day on which people answer; then it closes by itself
     * @param groups that people say they belong to, each of them one
     * @param minimumGroup fewest answers behind any score that is shown
     * @param publicKey with which anybody checks the tokens of this round: X.509 SubjectPublicKeyInfo in base64url
     * @param previousRound that this one follows up; null for a first one
     */
    @EventType("nl.kiem.biotope-round.opened")
    record BiotopeRoundOpened(
            BiotopeRoundId roundId,
            OrganisationId organisation,
            LocalDate from,
            LocalDate to,
            LocalDate closesOn,
            List<String> groups,
            int minimumGroup,
            String publicKey,
            @Nullable BiotopeRoundId previousRound,
            Visibility visibility,
            Instant at)
            implements BiotopeRoundEvent {

        @Override
        public OrganisationId ownedBy() {
            return organisation;
        }
    }

    /**
     * @param answers how many people answered
     * @param scores of the organisation and of groups, as far as enough people are behind them
     * @param withheld what is not shown, so that nobody can be recognised in it
     */
    @EventType("nl.kiem.biotope-round.closed")
    record BiotopeRoundClosed(
            BiotopeRoundId roundId,
            OrganisationId organisation,
            LocalDate from,
            LocalDate to,
            int answers,
            List<Score> scores,
            List<Withheld> withheld,
            Instant at)
            implements BiotopeRoundEvent {}

    /**
     * @param below dimensions on which the organisation as a whole scored below the floor
     * @param dueBy last day for the executive's plan
     */
    @EventType("nl.kiem.biotope-round.plan-asked")
    record ImprovementPlanAsked(
            BiotopeRoundId roundId,
            OrganisationId organisation,
            List<BiotopeDimension> below,
            LocalDate dueBy,
            Instant at)
            implements BiotopeRoundEvent {}

    /** @param actions what is going to be done; the next round shows whether it helped */
    @EventType("nl.kiem.biotope-round.plan-given")
    record ImprovementPlanGiven(
            BiotopeRoundId roundId, OrganisationId organisation, PersonRef executive, List<String> actions, Instant at)
            implements BiotopeRoundEvent {}

    /**
     * The executive should have given a plan; said when the term is over, at twice and at four times the term.
     *
     * @param since the day from which it was waited
     * @param dueBy last day of the term itself
     * @param times how often it was said, this time included
     */
    @EventType("nl.kiem.biotope-round.plan-term-exceeded")
    record PlanTermExceeded(
            BiotopeRoundId roundId,
            OrganisationId organisation,
            Role waitingFor,
            LocalDate since,
            LocalDate dueBy,
            int times,
            Instant at)
            implements BiotopeRoundEvent {}

    /**
     * What people said together.
     *
     * @param group null for the whole organisation
     * @param mean 1 (not at all) to 5 (fully), with one decimal; kept between 1.2 and 4.8, so that it never says that all
     *     said the same
     * @param answers how many people are behind it
     */
    record Score(BiotopeDimension dimension, @Nullable String group, BigDecimal mean, int answers) {}

    /** @param group null for the whole organisation */
    record Withheld(BiotopeDimension dimension, @Nullable String group) {}
}
