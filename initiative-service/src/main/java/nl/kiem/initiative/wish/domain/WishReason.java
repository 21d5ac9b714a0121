package nl.kiem.initiative.wish.domain;

import nl.kiem.events.Reason;

/** Why a wish is refused. */
public enum WishReason implements Reason {
    WISH_UNKNOWN(Kind.UNKNOWN),
    INITIATIVE_CLOSED(Kind.STATE),
    PERIOD_HALF_GIVEN(Kind.RULE),
    PERIOD_REVERSED(Kind.RULE);

    private final Kind kind;

    WishReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
