package nl.kiem.initiative.wish.view;

import static nl.kiem.initiative.facility.domain.FacilitySample.AT;
import static nl.kiem.initiative.facility.domain.FacilitySample.DAY;
import static nl.kiem.initiative.facility.domain.FacilitySample.PROVIDER;

import java.util.List;
import java.util.UUID;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.FacilityWishId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.FacilityKind;
import nl.kiem.events.contract.initiative.FacilityWishEvent.FacilityWished;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.testkit.ViewSpec;
import nl.kiem.initiative.wish.domain.WishDecider;
import org.junit.jupiter.api.Test;

class WishViewTest {

    @Test
    void what_was_asked_for_is_kept_with_who_may_know_of_it() {
        FacilityWishId id = new FacilityWishId(new UUID(0, 91));
        OrganisationId ministry = new OrganisationId("tooi:mnre1034");
        FacilityWished wished = new FacilityWished(
                id,
                new ThreadId(new UUID(0, 1)),
                ministry,
                FacilityKind.COACH,
                DataClassification.INTERNAL,
                Stage.DEVELOPING,
                "Groningen",
                DAY,
                DAY.plusDays(1),
                "nobody has one",
                List.of(PROVIDER),
                Visibility.PARTICIPANTS,
                AT);
        ViewSpec.of(new WishView())
                .given(WishDecider.stream(id), wished)
                .then(new WishRow(
                        id.toString(),
                        1,
                        new UUID(0, 1).toString(),
                        ministry.value(),
                        FacilityKind.COACH,
                        DataClassification.INTERNAL,
                        Stage.DEVELOPING,
                        "Groningen",
                        DAY,
                        DAY.plusDays(1),
                        "nobody has one",
                        AT,
                        Custody.of(List.of(wished))));
    }
}
