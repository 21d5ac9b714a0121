package nl.kiem.initiative.wish.domain;

import static nl.kiem.initiative.wish.domain.WishReason.INITIATIVE_CLOSED;
import static nl.kiem.initiative.wish.domain.WishReason.PERIOD_HALF_GIVEN;
import static nl.kiem.initiative.wish.domain.WishReason.PERIOD_REVERSED;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Decider;
import nl.kiem.events.Rejection;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.FacilityWishId;
import nl.kiem.events.contract.initiative.FacilityWishEvent;
import nl.kiem.events.contract.initiative.FacilityWishEvent.FacilityWished;
import nl.kiem.initiative.wish.domain.Wish.Absent;
import nl.kiem.initiative.wish.domain.Wish.Expressed;

/** Keeps what is asked for and not offered: demand that whoever builds facilities can see. */
public final class WishDecider implements Decider<ExpressWish, Wish, FacilityWishEvent> {

    public static final String CATEGORY = "facility-wish";

    public static StreamId stream(FacilityWishId id) {
        return new StreamId(CATEGORY, id.value());
    }

    @Override
    public Wish initial() {
        return new Absent();
    }

    @Override
    public List<FacilityWishEvent> decide(ExpressWish c, Wish state) {
        return switch (state) {
            case Absent _ -> express(c);
            case Expressed _ -> List.of(); // it was told
        };
    }

    @Override
    public Wish evolve(Wish state, FacilityWishEvent event) {
        return switch (event) {
            case FacilityWished e when state instanceof Absent -> new Expressed(e);
            case FacilityWished e ->
                throw new IllegalStateException("corrupt history: %s after %s".formatted(e, state));
        };
    }

    private static List<FacilityWishEvent> express(ExpressWish c) {
        if (c.initiative().closed()) throw new Rejection(INITIATIVE_CLOSED, "the initiative is over");
        LocalDate from = c.from();
        LocalDate to = c.to();
        if ((from == null) != (to == null)) throw new Rejection(PERIOD_HALF_GIVEN, "give from and to, or neither");
        if (from != null && to != null && to.isBefore(from)) {
            throw new Rejection(PERIOD_REVERSED, "the period ends before it starts");
        }
        return List.of(new FacilityWished(
                c.id(),
                c.initiative().threadId(),
                c.initiative().organisation(),
                c.kind(),
                c.classification(),
                c.initiative().stage(),
                c.region(),
                from,
                to,
                c.purpose(),
                c.initiative().custody().participants(),
                c.initiative().custody().visibility(),
                c.at()));
    }
}
