package nl.kiem.events;

import java.util.List;

/**
 * The behaviour of one aggregate as two pure functions over its history (Chassaing, "Functional Event Sourcing
 * Decider", 2021).
 *
 * @param <C> sealed commands; each carries its actor and instant, never a clock
 * @param <S> sealed states, holding only what decisions need
 * @param <E> sealed events
 */
public interface Decider<C, S, E> {

    /** The state before anything happened. */
    S initial();

    /**
     * @return the new facts in order; empty when what was asked for already holds
     * @throws Rejection when a rule refuses the command
     */
    List<E> decide(C command, S state);

    /** @throws IllegalStateException when the event cannot follow that state: a history that cannot have happened */
    S evolve(S state, E event);

    default S fold(S from, Iterable<? extends E> history) {
        S state = from;
        for (E event : history) {
            state = evolve(state, event);
        }
        return state;
    }
}
