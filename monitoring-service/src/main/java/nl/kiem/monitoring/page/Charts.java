package nl.kiem.monitoring.page;

/** Sums that every chart needs. */
final class Charts {

    private static final int VISIBLE_MIN = 2;

    private Charts() {}

    /** Length of a bar; what is not nothing can be seen. */
    static int width(long value, long most, int widest) {
        if (value <= 0 || most <= 0) return 0;
        return Math.max(VISIBLE_MIN, Math.toIntExact(Math.round((double) value * widest / most)));
    }
}
