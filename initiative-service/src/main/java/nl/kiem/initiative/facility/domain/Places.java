package nl.kiem.initiative.facility.domain;

import static nl.kiem.initiative.facility.domain.FacilityReason.FACILITY_FULL;
import static nl.kiem.initiative.facility.domain.FacilityReason.FACILITY_RETIRED;
import static nl.kiem.initiative.facility.domain.FacilityReason.NO_SLOT_IN_PERIOD;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.initiative.FacilityEvent;
import nl.kiem.events.contract.initiative.FacilityEvent.CapacityFreed;
import nl.kiem.events.contract.initiative.FacilityEvent.CapacityTaken;
import nl.kiem.initiative.facility.domain.Facility.Known;
import nl.kiem.initiative.facility.domain.FacilityCommand.Free;
import nl.kiem.initiative.facility.domain.FacilityCommand.Take;

/** Who gets a place in which slot. */
final class Places {

    private Places() {}

    /** One place in every slot of the period, or none. */
    static List<FacilityEvent> take(Known state, Take c) {
        Period period = c.period();
        LocalDate lastDay = state.lastDay();
        if (lastDay != null && period.to().isAfter(lastDay)) {
            throw new Rejection(FACILITY_RETIRED, "it can be used until " + lastDay);
        }
        List<Slot> wanted = period.slots(state.terms());
        if (wanted.isEmpty()) {
            throw new Rejection(NO_SLOT_IN_PERIOD, "it is closed from %s to %s".formatted(period.from(), period.to()));
        }
        Map<Slot, Integer> taken = taken(state);
        for (Slot slot : wanted) {
            if (taken.getOrDefault(slot, 0) >= state.terms().capacity()) {
                throw new Rejection(
                        FACILITY_FULL,
                        "all %d places are taken in slot %s; GET /v1/facility-matches tells what is free"
                                .formatted(state.terms().capacity(), slot.key()));
            }
        }
        return List.of(new CapacityTaken(
                state.terms().facilityId(), c.booking(), period.from(), period.to(), period.part(), c.at()));
    }

    /** Nothing, when it held nothing. */
    static List<FacilityEvent> free(Known state, Free c) {
        Period held = state.taken().get(c.booking());
        if (held == null) return List.of();
        return List.of(new CapacityFreed(
                state.terms().facilityId(), c.booking(), held.from(), held.to(), held.part(), c.at()));
    }

    private static Map<Slot, Integer> taken(Known state) {
        Map<Slot, Integer> taken = new HashMap<>();
        for (Period period : state.taken().values()) {
            for (Slot slot : period.slots(state.terms())) taken.merge(slot, 1, Integer::sum);
        }
        return taken;
    }
}
