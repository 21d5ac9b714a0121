package nl.kiem.initiative.bottleneck.view;

import org.jspecify.annotations.Nullable;

/**
 * How one ministry answers: each bottleneck is answered with a reason, still in its term, or overdue and told upwards.
 *
 * @param policyMinistry null of those that were not put before a ministry yet
 * @param bottlenecks all of them, but for those that were withdrawn
 * @param answered with a reason, resolved ones among them; likewise the four outcomes
 * @param waiting for an answer or for a ministry, within the term
 * @param overdue beyond the term; told to who has to act
 * @param escalated of those, beyond twice the term: put before the secretaries-general
 */
public record MinistryAnswers(
        @Nullable String policyMinistry,
        long bottlenecks,
        long answered,
        long resolved,
        long lawChange,
        long experimentClause,
        long guidance,
        long noChange,
        long waiting,
        long overdue,
        long escalated,
        long people) {}
