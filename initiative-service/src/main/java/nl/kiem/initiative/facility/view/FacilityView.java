package nl.kiem.initiative.facility.view;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.initiative.FacilityEvent;
import nl.kiem.events.contract.initiative.FacilityEvent.CapacityFreed;
import nl.kiem.events.contract.initiative.FacilityEvent.CapacityTaken;
import nl.kiem.events.contract.initiative.FacilityEvent.FacilityOffered;
import nl.kiem.events.contract.initiative.FacilityEvent.FacilityRetired;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.facility.domain.Period;
import nl.kiem.initiative.facility.domain.Slot;

/** Which facilities there are, and what is taken of each. */
@Singleton
public class FacilityView implements View<FacilityRow> {

    @Override
    public String name() {
        return "facility_v1";
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(FacilityEvent.class);
    }

    @Override
    public Class<FacilityRow> rowType() {
        return FacilityRow.class;
    }

    @Override
    public String key(Recorded<? extends Event> recorded) {
        return recorded.stream().id().toString();
    }

    @Override
    public FacilityRow blank(String key) {
        return FacilityRow.blank(key);
    }

    @Override
    public long version(FacilityRow row) {
        return row.version();
    }

    @Override
    public FacilityRow fold(FacilityRow row, Recorded<? extends Event> recorded) {
        FacilityEvent event = (FacilityEvent) recorded.event();
        FacilityRow next = switch (event) {
            case FacilityOffered e -> offered(row, e);
            case FacilityRetired e -> row.until(e.lastDay());
            case CapacityTaken e -> count(row, new Period(e.from(), e.to(), e.part()), 1, e);
            case CapacityFreed e -> count(row, new Period(e.from(), e.to(), e.part()), -1, e);
        };
        return next.at(recorded.version(), row.custody().after(event));
    }

    private static FacilityRow offered(FacilityRow row, FacilityOffered e) {
        return new FacilityRow(
                row.id(),
                row.version(),
                e.name(),
                e.kind(),
                e.providerOrganisation().value(),
                e.capacity(),
                e.slot(),
                e.weekends(),
                e.classification(),
                e.minimumStage(),
                e.region(),
                e.answersAtOnce(),
                row.lastDay(),
                row.slotsTaken(),
                row.taken(),
                row.custody());
    }

    private static FacilityRow count(FacilityRow row, Period period, int places, FacilityEvent event) {
        Map<String, Integer> taken = new TreeMap<>(row.taken());
        List<Slot> slots = period.slots(row.slot(), row.weekends());
        for (Slot slot : slots) {
            taken.merge(slot.key(), places, (before, more) -> before + more == 0 ? null : before + more);
        }
        String today = CivilDate.of(event.at()).toString();
        taken.keySet().removeIf(key -> key.compareTo(today) < 0);
        return row.taking(row.slotsTaken() + (long) places * slots.size(), taken);
    }
}
