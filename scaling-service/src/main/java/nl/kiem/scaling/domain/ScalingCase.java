package nl.kiem.scaling.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.scaling.Dimension;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.SubmittedForDecision;

/** A scaling case (opschalingsdossier) as its decisions need it. */
public sealed interface ScalingCase {

    record Absent() implements ScalingCase {}

    /** The board has neither approved nor rejected: the decision clock runs. */
    sealed interface Undecided extends ScalingCase {

        Dossier dossier();

        DecisionClock clock();

        Undecided with(Dossier dossier);

        Undecided with(DecisionClock clock);
    }

    /** The file is being made. */
    sealed interface Preparing extends Undecided {}

    /** The file lies with the board. */
    sealed interface Decidable extends Undecided {

        SubmittedForDecision submission();
    }

    sealed interface Decided extends ScalingCase {}

    record Opened(Dossier dossier, DecisionClock clock) implements Preparing {

        @Override
        public Opened with(Dossier changed) {
            return new Opened(changed, clock);
        }

        @Override
        public Opened with(DecisionClock changed) {
            return new Opened(dossier, changed);
        }
    }

    record Assessing(Dossier dossier, DecisionClock clock) implements Preparing {

        @Override
        public Assessing with(Dossier changed) {
            return new Assessing(changed, clock);
        }

        @Override
        public Assessing with(DecisionClock changed) {
            return new Assessing(dossier, changed);
        }
    }

    record Submitted(Dossier dossier, DecisionClock clock, SubmittedForDecision submission) implements Decidable {

        @Override
        public Submitted with(Dossier changed) {
            return new Submitted(changed, clock, submission);
        }

        @Override
        public Submitted with(DecisionClock changed) {
            return new Submitted(dossier, changed, submission);
        }
    }

    record Deferred(Dossier dossier, DecisionClock clock, SubmittedForDecision submission) implements Decidable {

        @Override
        public Deferred with(Dossier changed) {
            return new Deferred(changed, clock, submission);
        }

        @Override
        public Deferred with(DecisionClock changed) {
            return new Deferred(dossier, changed, submission);
        }
    }

    record Approved() implements Decided {}

    /** Approved under conditions. */
    record Conditional() implements Decided {}

    record Rejected() implements Decided {}

    /**
     * What the pilot proved, and where.
     *
     * @param partners organisations that took part in it
     * @param team who proposed and made it
     */
    record Proof(
            ScalingCaseId caseId,
            ThreadId threadId,
            String title,
            OrganisationId organisation,
            int evidenceLevel,
            RiskClass riskClass,
            LocalDate validUntil,
            List<OrganisationId> partners,
            List<PersonRef> team) {

        public Proof {
            partners = List.copyOf(partners);
            team = List.copyOf(team);
        }
    }

    /**
     * What was gathered so far.
     *
     * @param levels readiness per dimension, as last assessed
     * @param assessors everybody who assessed
     * @param pledged organisations that pledged adoption
     */
    record Dossier(Proof proof, Map<Dimension, Integer> levels, Set<PersonRef> assessors, Set<OrganisationId> pledged) {

        public Dossier {
            levels = Map.copyOf(levels);
            assessors = Set.copyOf(assessors);
            pledged = Set.copyOf(pledged);
        }

        Dossier assessed(Dimension dimension, int level, PersonRef assessor) {
            Map<Dimension, Integer> newLevels = new HashMap<>(levels);
            newLevels.put(dimension, level);
            return new Dossier(proof, newLevels, plus(assessors, assessor), pledged);
        }

        Dossier pledged(OrganisationId adopter) {
            return new Dossier(proof, levels, assessors, plus(pledged, adopter));
        }

        private static <T> Set<T> plus(Set<T> all, T one) {
            Set<T> more = new HashSet<>(all);
            more.add(one);
            return more;
        }
    }

    /**
     * When the board must decide, and how often it put that off.
     *
     * @param dueBy last day for the decision
     * @param flagged whether it was recorded that this day passed
     */
    record DecisionClock(LocalDate dueBy, boolean flagged, int deferrals) {

        DecisionClock flag() {
            return new DecisionClock(dueBy, true, deferrals);
        }

        DecisionClock deferredTo(LocalDate until) {
            return new DecisionClock(until, false, deferrals + 1);
        }
    }
}
