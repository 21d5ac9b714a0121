package nl.kiem.events.contract.scaling;

import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * One member's vote on the outcome that was put to the board.
 *
 * @param interest why it does not count: {@link #DECLARED}, or what the case knows of the member; null when it counts
 * @param declaration the interest in the member's own words, which go when the member is erased; null when none was
 *     declared, and in facts from before, where {@code interest} holds the words
 */
public record Vote(
        PersonRef member,
        boolean inFavour,
        @Nullable String interest,
        @Nullable PersonalText declaration) {

    /** The ground of a vote whose member said not to be free. */
    public static final String DECLARED = "declared an interest";

    /** Of somebody with nothing to declare. */
    public static Vote free(PersonRef member, boolean inFavour) {
        return new Vote(member, inFavour, null, null);
    }

    /** Of somebody who says not to be free, and why. */
    public static Vote withInterest(PersonRef member, boolean inFavour, String words) {
        return new Vote(member, inFavour, DECLARED, PersonalText.open(member, words));
    }
}
