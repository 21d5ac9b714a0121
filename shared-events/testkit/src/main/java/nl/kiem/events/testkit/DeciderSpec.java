package nl.kiem.events.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.kiem.events.Decider;
import nl.kiem.events.Reason;
import nl.kiem.events.Rejection;

/**
 * Given what happened, when this is asked, then these facts or this refusal. Compares whole events.
 *
 * <pre>{@code
 * initiative.given(PROPOSED).when(new Screen(...)).then(new InitiativeAdmitted(...));
 * initiative.given(PROPOSED).when(new Screen(...)).thenRejected(SCREENER_IS_INITIATOR).because("...").missing("...");
 * }</pre>
 */
public final class DeciderSpec<C, S, E> {

    private final Decider<C, S, E> decider;

    private DeciderSpec(Decider<C, S, E> decider) {
        this.decider = decider;
    }

    public static <C, S, E> DeciderSpec<C, S, E> of(Decider<C, S, E> decider) {
        return new DeciderSpec<>(decider);
    }

    @SafeVarargs
    public final Given given(E... history) {
        return new Given(List.of(history));
    }

    /** A history that a command can be tried on. */
    public final class Given {

        private final List<E> history;

        private Given(List<E> history) {
            this.history = history;
        }

        @SafeVarargs
        public final Given and(E... more) {
            return new Given(
                    Stream.concat(history.stream(), Arrays.stream(more)).toList());
        }

        public When when(C command) {
            return new When(history, command);
        }

        /** The state that the history folds to, for the few tests that look at it. */
        public S state() {
            return decider.fold(decider.initial(), history);
        }
    }

    /** A command tried on a history. */
    public final class When {

        private final List<E> history;
        private final C command;

        private When(List<E> history, C command) {
            this.history = history;
            this.command = command;
        }

        /** Exactly these facts, in this order, and the state can be folded from them. */
        @SafeVarargs
        public final void then(E... expected) {
            S state = decider.fold(decider.initial(), history);
            List<E> decided = decider.decide(command, state);
            assertThat(decided).containsExactly(expected);
            decider.fold(state, decided);
        }

        public Refused thenRejected(Reason reason) {
            Throwable thrown = catchThrowable(() -> decider.decide(command, decider.fold(decider.initial(), history)));
            assertThat(thrown).isInstanceOf(Rejection.class);
            Rejection rejection = (Rejection) thrown;
            assertThat(rejection.reason()).isEqualTo(reason);
            return new Refused(rejection);
        }
    }

    /** What a refusal told the caller. */
    public record Refused(Rejection rejection) {

        public Refused because(String part) {
            assertThat(rejection).hasMessageContaining(part);
            return this;
        }

        /** Exactly these items are named as missing. */
        public Refused missing(String... items) {
            assertThat(rejection.missing().stream().map(Rejection.Missing::item))
                    .containsExactlyInAnyOrder(items);
            return this;
        }
    }
}
