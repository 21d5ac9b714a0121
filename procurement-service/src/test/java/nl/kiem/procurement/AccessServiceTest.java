package nl.kiem.procurement;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.testkit.AccessFixture;
import nl.kiem.events.testkit.AccessMatrix;

/** Needs and tenders of one organisation: nobody else takes part in them. */
@QuarkusTest
class AccessServiceTest implements AccessMatrix {

    @Inject
    Planted planted;

    @Override
    public List<AccessFixture> fixtures(String operation) {
        return switch (operation) {
            case "GET /needs", "GET /tenders", "POST /needs" -> List.of(AccessFixture.ofNobody());
            case "POST /tenders" -> needs().map(need -> need.forTender(planted)).toList();
            case "GET /needs/{id}", "POST /needs/{id}/routes" ->
                needs().map(need -> need.asked(planted)).toList();
            default -> operation.contains(" /tenders/{id}") ? tenders() : List.of();
        };
    }

    private record Asked(Visibility visibility) {

        Custody custody() {
            return Custody.of(OWNER, visibility);
        }

        AccessFixture asked(Planted planted) {
            return AccessFixture.about(custody(), "id", planted.need(visibility).toString());
        }

        AccessFixture forTender(Planted planted) {
            UUID need = planted.routedNeed(visibility);
            return AccessFixture.about(custody()).body(WholePathServiceTest.TENDER.formatted(need));
        }
    }

    private static Stream<Asked> needs() {
        return Stream.of(Visibility.values()).map(Asked::new);
    }

    private List<AccessFixture> tenders() {
        return List.of(
                tender(Visibility.PARTICIPANTS, planted.unpublishedTender()),
                tender(Visibility.PUBLIC, planted.openedTender()));
    }

    private static AccessFixture tender(Visibility visibility, UUID id) {
        return AccessFixture.about(Custody.of(OWNER, visibility), "id", id.toString());
    }
}
