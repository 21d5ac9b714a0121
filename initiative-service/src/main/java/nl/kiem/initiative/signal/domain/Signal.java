package nl.kiem.initiative.signal.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.SignalId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.SignalEvent.SignalAssessed;
import nl.kiem.events.contract.initiative.SignalEvent.SignalMaterialised;
import nl.kiem.events.contract.initiative.SignalEvent.SignalRegistered;
import nl.kiem.initiative.domain.OpenTerm;
import org.jspecify.annotations.Nullable;

/** A signal (signaal) in each of the states that it can be in. */
public sealed interface Signal {

    /** Name of the deadline by which somebody has to assess or decide. */
    String TERM_OVER = "signal-term-over";

    /** Name of the deadline until which it is watched. */
    String WATCH_OVER = "signal-watch-over";

    /** Nobody registered it. */
    record Absent() implements Signal {}

    /** Seen and written down. */
    sealed interface Known extends Signal {

        SignalFile file();
    }

    /** Has not happened yet. */
    sealed interface Expected extends Known {}

    record Registered(SignalFile file) implements Expected {}

    record Assessed(SignalFile file) implements Expected {}

    record Linked(SignalFile file) implements Expected {}

    /** @param until last day of the watch */
    record Watched(SignalFile file, LocalDate until, String reason) implements Expected {}

    record Dismissed(SignalFile file, String reason) implements Expected {}

    /** It has happened. */
    record Materialised(SignalFile file, SignalMaterialised fact) implements Known {}

    /**
     * What is known of a signal.
     *
     * @param assessment null until somebody assessed it
     * @param links initiatives that took it up, also those that ended
     * @param ended those of them that ended without having proven anything, or went on in another
     * @param term what it waits for; null when for nothing
     */
    record SignalFile(
            SignalRegistered registered,
            Custody custody,
            @Nullable SignalAssessed assessment,
            Set<ThreadId> links,
            Set<ThreadId> ended,
            @Nullable OpenTerm term) {

        public SignalId id() {
            return registered.signalId();
        }

        PersonRef registrar() {
            return registered.registeredBy();
        }

        /** Initiatives that take it up today. */
        public Set<ThreadId> living() {
            Set<ThreadId> living = new HashSet<>(links);
            living.removeAll(ended);
            return Set.copyOf(living);
        }

        SignalFile assessed(SignalAssessed now, @Nullable OpenTerm next) {
            return new SignalFile(registered, custody, now, links, ended, next);
        }

        SignalFile linked(ThreadId thread) {
            return new SignalFile(registered, custody, assessment, with(links, thread), ended, term);
        }

        SignalFile unlinked(ThreadId thread) {
            return new SignalFile(registered, custody, assessment, links, with(ended, thread), term);
        }

        SignalFile waiting(@Nullable OpenTerm next) {
            return new SignalFile(registered, custody, assessment, links, ended, next);
        }

        private static Set<ThreadId> with(Set<ThreadId> threads, ThreadId another) {
            Set<ThreadId> all = new HashSet<>(threads);
            all.add(another);
            return Set.copyOf(all);
        }
    }
}
