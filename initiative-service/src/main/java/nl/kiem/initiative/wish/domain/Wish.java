package nl.kiem.initiative.wish.domain;

import nl.kiem.events.contract.initiative.FacilityWishEvent.FacilityWished;

/** A facility that an initiative needs and did not find. */
public sealed interface Wish {

    /** Nobody expressed it. */
    record Absent() implements Wish {}

    record Expressed(FacilityWished wish) implements Wish {}
}
