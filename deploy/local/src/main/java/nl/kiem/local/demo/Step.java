package nl.kiem.local.demo;

/**
 * One thing that happens in a story.
 *
 * @param day of the story, from 0; the clock is moved to it
 * @param who role and organisation, or that the platform did it by itself
 * @param line what happens, in words
 */
record Step(int day, String who, String line, Act act) {

    static final String BY_ITSELF = "by itself";

    /** What makes it happen, or waits until the platform made it happen. */
    @FunctionalInterface
    interface Act {

        void play(Scene scene);
    }

    boolean isByItself() {
        return who.equals(BY_ITSELF);
    }
}
