package nl.kiem.events;

/**
 * Whether somebody may go on with an aggregate, judged on the very history that the command is decided on. Somebody who
 * may not see it is told what is told of one that does not exist.
 */
public interface Admission {

    /** The service itself, for a rule that needs no person: sees everything and may go on with everything. */
    Admission SYSTEM = new Admission() {
        @Override
        public boolean sees(Custody custody) {
            return true;
        }

        @Override
        public void check(Custody custody) {}
    };

    boolean sees(Custody custody);

    /** @throws Rejection with {@link KernelReason#PARTY_REQUIRED} when it is seen but not theirs to act on */
    void check(Custody custody);
}
