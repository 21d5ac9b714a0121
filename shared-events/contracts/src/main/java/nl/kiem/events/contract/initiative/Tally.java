package nl.kiem.events.contract.initiative;

/**
 * How a decision came about.
 *
 * @param votes that counted; 1 when one person decided within the own mandate
 * @param inFavour of the outcome
 * @param interests people who had declared an interest by then and therefore had no vote
 */
public record Tally(int votes, int inFavour, int interests) {}
