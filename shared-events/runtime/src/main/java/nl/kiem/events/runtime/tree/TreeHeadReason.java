package nl.kiem.events.runtime.tree;

import nl.kiem.events.Reason;

/** Why a question about heads is refused. */
enum TreeHeadReason implements Reason {
    /** No head was made on or for that day. */
    TREE_HEAD_UNKNOWN(Kind.UNKNOWN);

    private final Kind kind;

    TreeHeadReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
