package nl.kiem.events.contract;

/** Who may know of something at all. To everybody else it does not exist. */
public enum Visibility {
    /** Everybody, without a token too. */
    PUBLIC,
    /** Every public organisation. */
    GOVERNMENT,
    /** The organisation whose it is, those that take part, and auditors. */
    PARTICIPANTS,
    /** The organisation whose it is, through the endpoints that name a role for it; nobody else, auditors included. */
    SEALED;

    /** Whether facts leave their service only over the topics that others than the installation's services may not read. */
    public boolean isRestricted() {
        return this == PARTICIPANTS || this == SEALED;
    }
}
