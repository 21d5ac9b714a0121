package nl.kiem.scaling;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.testkit.AccessFixture;
import nl.kiem.events.testkit.AccessMatrix;

@QuarkusTest
class AccessServiceTest implements AccessMatrix {

    @Inject
    Planted planted;

    @Override
    public List<AccessFixture> fixtures(String operation) {
        return switch (operation) {
            case "GET /scaling-cases", "GET /rollouts" -> List.of(AccessFixture.ofNobody());
            case "POST /scaling-cases/{id}/decisions" ->
                inEachVisibility(planted::scalingCase)
                        .map(fixture -> fixture.body("{\"outcome\": \"REJECT\"}"))
                        .toList();
            default -> {
                if (operation.contains(" /scaling-cases/{id}")) {
                    yield inEachVisibility(planted::scalingCase).toList();
                }
                yield operation.contains(" /rollouts/{id}")
                        ? inEachVisibility(planted::rollout).toList()
                        : List.of();
            }
        };
    }

    private static Stream<AccessFixture> inEachVisibility(Function<Visibility, UUID> plant) {
        return Stream.of(Visibility.values())
                .map(visibility -> AccessFixture.about(
                        AccessMatrix.seenBy(visibility),
                        "id",
                        plant.apply(visibility).toString()));
    }
}
