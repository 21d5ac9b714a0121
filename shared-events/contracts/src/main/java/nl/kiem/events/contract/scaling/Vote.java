package nl.kiem.events.contract.scaling;

import nl.kiem.events.contract.PersonRef;
import org.jspecify.annotations.Nullable;

/**
 * One member's vote on the outcome that was put to the board.
 *
 * @param interest declared by the member or following from the case; a vote with an interest does not count
 */
public record Vote(
        PersonRef member, boolean inFavour, @Nullable String interest) {}
