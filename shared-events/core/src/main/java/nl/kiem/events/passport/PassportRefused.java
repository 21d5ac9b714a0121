package nl.kiem.events.passport;

/** A file that does not prove what it says: why, in one line. Has no stack trace. */
public final class PassportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a file is refused; the first that applies, in this order. */
    public enum Fault {
        /** Larger than a passport can be. */
        PASSPORT_TOO_LARGE,
        /** Not a compact JWS with a header that can be read. */
        PASSPORT_UNREADABLE,
        /** Signed in another way than EdDSA, or not at all. */
        PASSPORT_ALGORITHM_REFUSED,
        /** Signed as something else than a passport. */
        PASSPORT_OF_ANOTHER_KIND,
        /** Signed with a key that is not trusted. */
        PASSPORT_KEY_UNKNOWN,
        /** Not what the key signed: changed afterwards, or signed with another key. */
        PASSPORT_SIGNATURE_WRONG,
        /** Signed, but not the canonical JSON of a passport. */
        PASSPORT_SHAPE_WRONG,
        /** The proof is not the one that its hash names. */
        PASSPORT_HASH_WRONG,
        /** Signed with a key that is trusted for another installation. */
        PASSPORT_ISSUER_WRONG,
        /** Signed with a key that is trusted for proof of other days. */
        PASSPORT_KEY_OUTSIDE_ITS_DAYS,
        /** What it says cannot be: each thing is named. */
        PASSPORT_IMPLAUSIBLE,
        /** The day up to which the proof counts has passed. */
        PASSPORT_EXPIRED
    }

    private static final int WHY_MAX = 300;

    private final Fault fault;

    /** @param why may quote the file: what could mislead a terminal or a log is taken out */
    PassportRefused(Fault fault, String why) {
        super(oneLine(why), null, false, false);
        this.fault = fault;
    }

    private static String oneLine(String why) {
        String visible = why.replaceAll("[^\\p{Graph} ]", "?");
        return visible.length() <= WHY_MAX ? visible : visible.substring(0, WHY_MAX) + "...";
    }

    public Fault fault() {
        return fault;
    }
}
