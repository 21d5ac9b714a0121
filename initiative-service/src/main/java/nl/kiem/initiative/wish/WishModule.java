package nl.kiem.initiative.wish;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.EventStore;
import nl.kiem.events.contract.initiative.FacilityWishEvent;
import nl.kiem.initiative.wish.domain.ExpressWish;
import nl.kiem.initiative.wish.domain.Wish;
import nl.kiem.initiative.wish.domain.WishDecider;

/** Wiring of wishes. */
class WishModule {

    @Produces
    @Singleton
    CommandHandler<ExpressWish, Wish, FacilityWishEvent> wishes(EventStore store) {
        return new CommandHandler<>(WishDecider.CATEGORY, new WishDecider(), FacilityWishEvent.class, store);
    }
}
