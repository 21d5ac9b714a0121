package nl.kiem.initiative.facility.view;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Map;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.FacilityKind;
import nl.kiem.events.contract.initiative.SlotLength;
import nl.kiem.events.contract.initiative.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One facility: a row of {@code facility_v1}.
 *
 * @param lastDay on which it can be used; null when no end is known
 * @param slotsTaken how many slots were given out, ever, without those that were given back
 * @param taken how many places are taken, by the key of the slot; without days gone by
 */
@RecordBuilder
public record FacilityRow(
        String id,
        long version,
        String name,
        FacilityKind kind,
        String provider,
        int capacity,
        SlotLength slot,
        boolean weekends,
        DataClassification classification,
        Stage minimumStage,
        @Nullable String region,
        boolean answersAtOnce,
        @Nullable LocalDate lastDay,
        long slotsTaken,
        Map<String, Integer> taken,
        Custody custody)
        implements FacilityRowBuilder.With {

    static FacilityRow blank(String id) {
        return new FacilityRow(
                id,
                0,
                "",
                FacilityKind.OTHER,
                "",
                0,
                SlotLength.DAY,
                false,
                DataClassification.OPEN,
                Stage.PROPOSED,
                null,
                false,
                null,
                0,
                Map.of(),
                Custody.NONE);
    }

    FacilityRow until(LocalDate last) {
        return with(last, slotsTaken, taken);
    }

    FacilityRow taking(long slots, Map<String, Integer> now) {
        return with(lastDay, slots, now);
    }

    private FacilityRow with(@Nullable LocalDate last, long slots, Map<String, Integer> now) {
        return with(row -> row.lastDay(last).slotsTaken(slots).taken(now));
    }

    FacilityRow at(long newVersion, Custody now) {
        return with(row -> row.version(newVersion).custody(now));
    }
}
