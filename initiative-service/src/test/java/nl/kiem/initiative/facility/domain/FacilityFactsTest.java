package nl.kiem.initiative.facility.domain;

import static nl.kiem.initiative.facility.domain.FacilitySample.AT;
import static nl.kiem.initiative.facility.domain.FacilitySample.DAY;
import static nl.kiem.initiative.facility.domain.FacilitySample.FIRST;
import static nl.kiem.initiative.facility.domain.FacilitySample.KEEPER;
import static nl.kiem.initiative.facility.domain.FacilitySample.LAB;
import static nl.kiem.initiative.facility.domain.FacilitySample.OFFERED;
import static nl.kiem.initiative.facility.domain.FacilitySample.RETIRED;
import static nl.kiem.initiative.facility.domain.FacilitySample.SECOND;
import static nl.kiem.initiative.facility.domain.FacilitySample.THIRD;
import static nl.kiem.initiative.facility.domain.FacilitySample.days;

import java.nio.file.Path;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.FacilityEvent.CapacityTaken;
import nl.kiem.events.contract.initiative.FacilityKind;
import nl.kiem.events.contract.initiative.SlotLength;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.testkit.DecisionTable;
import nl.kiem.initiative.facility.domain.FacilityCommand.Free;
import nl.kiem.initiative.facility.domain.FacilityCommand.Offer;
import nl.kiem.initiative.facility.domain.FacilityCommand.Retire;
import nl.kiem.initiative.facility.domain.FacilityCommand.Take;
import org.junit.jupiter.api.Test;

class FacilityFactsTest {

    @Test
    void the_page_tells_what_a_facility_answers() {
        DecisionTable.of("Facility", "voorziening", new FacilityDecider(), Facility.class, FacilityCommand.class)
                .state("absent", "bestaat niet")
                .state("offered", "aangeboden", OFFERED)
                .state("full on the first day", "vol op de eerste dag", OFFERED, taken(FIRST), taken(SECOND))
                .state("retired", "beëindigd", OFFERED, RETIRED)
                .command("offer", "aanbieden", offer(true, 2, Stage.EXPLORING))
                .but("the provider is not registered", offer(false, 2, Stage.EXPLORING))
                .but("a slot has no room", offer(true, 0, Stage.EXPLORING))
                .but("the minimum stage is an end", offer(true, 2, Stage.STOPPED))
                .command("retire", "beëindigen", new Retire(DAY.plusDays(4), "the lease ends", KEEPER, AT))
                .but("no reason is given", new Retire(DAY.plusDays(4), "", KEEPER, AT))
                .but("the last day has passed", new Retire(DAY.minusDays(1), "the lease ends", KEEPER, AT))
                .command("take a place", "een plaats nemen", new Take(THIRD, days(0, 0), KEEPER, AT))
                .but("the booking has its place", new Take(FIRST, days(0, 0), KEEPER, AT))
                .but("it is closed on these days", new Take(THIRD, days(5, 6), KEEPER, AT))
                .but("it goes on after the last day", new Take(THIRD, days(4, 7), KEEPER, AT))
                .command("give a place back", "een plaats teruggeven", new Free(FIRST, KEEPER, AT))
                .comparedWith(Path.of("../docs/facts/facility.md"));
    }

    private static CapacityTaken taken(BookingId booking) {
        return new CapacityTaken(LAB, booking, DAY, DAY, null, AT);
    }

    private static Offer offer(boolean known, int capacity, Stage stage) {
        return new Offer(
                LAB,
                "Letter lab",
                "a room with readers",
                FacilityKind.LAB,
                known,
                capacity,
                SlotLength.DAY,
                false,
                DataClassification.CONFIDENTIAL,
                stage,
                "Den Haag",
                false,
                Visibility.GOVERNMENT,
                KEEPER,
                AT);
    }
}
