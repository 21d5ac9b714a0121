package nl.kiem.events.contract.initiative;

/**
 * What the next proposer should know of something that ended.
 *
 * @param assumption what was believed at the start
 * @param finding what turned out
 * @param reusable what others can take over
 * @param advice what to do differently
 */
public record Lesson(String assumption, String finding, String reusable, String advice) {}
