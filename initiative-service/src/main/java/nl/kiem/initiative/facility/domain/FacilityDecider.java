package nl.kiem.initiative.facility.domain;

import static nl.kiem.initiative.facility.domain.FacilityReason.BOOKED_BEYOND_LAST_DAY;
import static nl.kiem.initiative.facility.domain.FacilityReason.FACILITY_UNKNOWN;
import static nl.kiem.initiative.facility.domain.FacilityReason.LAST_DAY_PASSED;
import static nl.kiem.initiative.facility.domain.FacilityReason.MINIMUM_STAGE_IS_AN_END;
import static nl.kiem.initiative.facility.domain.FacilityReason.NO_CAPACITY;
import static nl.kiem.initiative.facility.domain.FacilityReason.ORGANISATION_UNKNOWN;
import static nl.kiem.initiative.facility.domain.FacilityReason.REASON_MISSING;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kiem.events.Decider;
import nl.kiem.events.Rejection;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.FacilityId;
import nl.kiem.events.contract.initiative.FacilityEvent;
import nl.kiem.events.contract.initiative.FacilityEvent.CapacityFreed;
import nl.kiem.events.contract.initiative.FacilityEvent.CapacityTaken;
import nl.kiem.events.contract.initiative.FacilityEvent.FacilityOffered;
import nl.kiem.events.contract.initiative.FacilityEvent.FacilityRetired;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.facility.domain.Facility.Absent;
import nl.kiem.initiative.facility.domain.Facility.Known;
import nl.kiem.initiative.facility.domain.Facility.Offered;
import nl.kiem.initiative.facility.domain.Facility.Retired;
import nl.kiem.initiative.facility.domain.FacilityCommand.Free;
import nl.kiem.initiative.facility.domain.FacilityCommand.Offer;
import nl.kiem.initiative.facility.domain.FacilityCommand.Retire;
import nl.kiem.initiative.facility.domain.FacilityCommand.Take;

/** The transition table of a facility. One stream holds all that is taken of it, so that no slot is ever overbooked. */
public final class FacilityDecider implements Decider<FacilityCommand, Facility, FacilityEvent> {

    public static final String CATEGORY = "facility";

    private record When(Facility state, FacilityCommand command) {}

    private record Then(Facility state, FacilityEvent event) {}

    public static StreamId stream(FacilityId id) {
        return new StreamId(CATEGORY, id.value());
    }

    @Override
    public Facility initial() {
        return new Absent();
    }

    @Override
    public List<FacilityEvent> decide(FacilityCommand command, Facility state) {
        return switch (new When(state, command)) {
            case When(Absent _, Offer c) -> offer(c);
            case When(Absent _, FacilityCommand _) ->
                throw new Rejection(FACILITY_UNKNOWN, "there is no such facility");
            case When(Known _, Offer _) -> List.of(); // it is there
            case When(Offered s, Retire c) -> retire(s, c);
            case When(Retired _, Retire _) -> List.of(); // its last day stands
            case When(Known s, Take c) when s.taken().containsKey(c.booking()) -> List.of(); // it has its place
            case When(Known s, Take c) -> Places.take(s, c);
            case When(Known s, Free c) -> Places.free(s, c);
        };
    }

    @Override
    public Facility evolve(Facility state, FacilityEvent event) {
        return switch (new Then(state, event)) {
            case Then(Absent _, FacilityOffered e) -> new Offered(e, Map.of());
            case Then(Offered s, FacilityRetired e) -> new Retired(s.terms(), s.taken(), e.lastDay());
            case Then(Known s, CapacityTaken e) -> s.with(Facility.plus(s.taken(), e));
            case Then(Known s, CapacityFreed e) -> s.with(Facility.minus(s.taken(), e.bookingId()));
            case Then _ -> throw new IllegalStateException("corrupt history: %s after %s".formatted(event, state));
        };
    }

    private static List<FacilityEvent> offer(Offer c) {
        if (!c.providerKnown()) {
            throw new Rejection(ORGANISATION_UNKNOWN, c.by().organisation() + " takes no part yet: register it first");
        }
        if (c.capacity() < 1) throw new Rejection(NO_CAPACITY, "a slot has room for at least one booking");
        switch (c.minimumStage()) {
            case REJECTED, STOPPED, MERGED ->
                throw new Rejection(MINIMUM_STAGE_IS_AN_END, "nobody books in stage " + c.minimumStage());
            default -> {}
        }
        return List.of(new FacilityOffered(
                c.id(),
                c.name(),
                c.description(),
                c.kind(),
                c.by().organisation(),
                c.capacity(),
                c.slot(),
                c.weekends(),
                c.classification(),
                c.minimumStage(),
                c.region(),
                c.answersAtOnce(),
                c.visibility(),
                c.at()));
    }

    private static List<FacilityEvent> retire(Offered state, Retire c) {
        String reason = c.reason();
        if (reason == null || reason.isBlank()) throw new Rejection(REASON_MISSING, "say why it ends");
        LocalDate today = CivilDate.of(c.at());
        if (c.lastDay().isBefore(today)) throw new Rejection(LAST_DAY_PASSED, "the last day is today or later");
        long beyond = state.taken().values().stream()
                .filter(period -> period.to().isAfter(c.lastDay()))
                .count();
        if (beyond > 0) {
            throw new Rejection(
                    BOOKED_BEYOND_LAST_DAY,
                    "%d bookings go on after %s: cancel them first, with a reason that their teams can use"
                            .formatted(beyond, c.lastDay()));
        }
        return List.of(new FacilityRetired(state.terms().facilityId(), c.lastDay(), reason, c.at()));
    }
}
