package nl.kiem.initiative.wish.domain;

import java.time.Instant;
import java.time.LocalDate;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.FacilityWishId;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.FacilityKind;
import nl.kiem.initiative.domain.InitiativeFacts;
import org.jspecify.annotations.Nullable;

/** Tell that a facility is missing; the fields as in the event. */
public record ExpressWish(
        FacilityWishId id,
        InitiativeFacts initiative,
        FacilityKind kind,
        DataClassification classification,
        @Nullable String region,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String purpose,
        Actor by,
        Instant at) {}
