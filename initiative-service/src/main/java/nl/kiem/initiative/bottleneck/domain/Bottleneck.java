package nl.kiem.initiative.bottleneck.domain;

import nl.kiem.events.Custody;
import nl.kiem.events.contract.BottleneckId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckAnswered;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckRegistered;
import nl.kiem.initiative.domain.OpenTerm;
import org.jspecify.annotations.Nullable;

/** A legal bottleneck (wetgevingsknelpunt) in each of the states that it can be in. */
public sealed interface Bottleneck {

    /** Name of the deadline by which somebody has to act. */
    String TERM_OVER = "bottleneck-term-over";

    /** Nobody registered it. */
    record Absent() implements Bottleneck {}

    /** Met and written down. */
    sealed interface Known extends Bottleneck {

        BottleneckFile file();
    }

    record Registered(BottleneckFile file) implements Known {}

    /** @param ministry that has to answer */
    record Assigned(BottleneckFile file, OrganisationId ministry) implements Known {}

    record Answered(BottleneckFile file, LegalBottleneckAnswered answer) implements Known {}

    /** Over. */
    sealed interface Closed extends Known {}

    /** @param answer of the ministry that it rests on */
    record Resolved(BottleneckFile file, LegalBottleneckAnswered answer, String resolution) implements Closed {}

    record Withdrawn(BottleneckFile file, String reason) implements Closed {}

    /**
     * What is known of it.
     *
     * @param lawRef null until it is cited; likewise the article
     * @param term what it waits for; null when for nothing
     */
    record BottleneckFile(
            LegalBottleneckRegistered registered,
            Custody custody,
            @Nullable String lawRef,
            @Nullable String article,
            @Nullable OpenTerm term) {

        public BottleneckId id() {
            return registered.bottleneckId();
        }

        public @Nullable ThreadId threadId() {
            return registered.threadId();
        }

        OrganisationId owner() {
            return registered.organisation();
        }

        BottleneckFile cited(String law, String inArticle) {
            return new BottleneckFile(registered, custody, law, inArticle, term);
        }

        BottleneckFile in(Custody now) {
            return new BottleneckFile(registered, now, lawRef, article, term);
        }

        BottleneckFile waiting(@Nullable OpenTerm next) {
            return new BottleneckFile(registered, custody, lawRef, article, next);
        }
    }
}
