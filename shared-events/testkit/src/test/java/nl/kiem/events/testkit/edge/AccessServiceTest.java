package nl.kiem.events.testkit.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.testkit.AccessFixture;
import nl.kiem.events.testkit.AccessMatrix;
import nl.kiem.events.testkit.edge.SampleResource.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sample resource is as it says; and when it is not, the matrix says so. */
@QuarkusTest
@TestProfile(EdgeProfile.class)
class AccessServiceTest implements AccessMatrix {

    @Override
    public List<AccessFixture> fixtures(String operation) {
        return switch (operation) {
            case "GET /samples/{id}" -> inEachVisibility().toList();
            case "PUT /samples/{id}/review" ->
                inEachVisibility()
                        .map(fixture -> fixture.body("{\"name\": \"a\", \"size\": 1}"))
                        .toList();
            case "POST /samples/{id}/decisions" ->
                List.of(AccessFixture.ofNobody("id", "6f1c0f0e-7a53-4b8e-9d5b-0c3a1b2c3d4e")
                        .body("{\"fails\": \"no\"}"));
            default -> List.of();
        };
    }

    private static Stream<AccessFixture> inEachVisibility() {
        return Stream.of(Visibility.values())
                .map(AccessMatrix::seenBy)
                .map(custody -> AccessFixture.about(custody, "id", SampleResource.known(custody)));
    }

    @Override
    public Optional<Path> table() {
        return Optional.empty();
    }

    @AfterEach
    void mend() {
        SampleResource.fault = Fault.NONE;
    }

    @Test
    void an_endpoint_that_forgets_whose_something_is_is_found() {
        SampleResource.fault = Fault.FORGETS_THE_ADMISSION;
        assertThatThrownBy(this::callEverything)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PUT /samples/{id}/review")
                .hasMessageContaining("as EXE of participant should be REFUSED: 200")
                .hasMessageContaining("as ASR of company should be ABSENT: 200");
    }

    @Test
    void an_answer_that_betrays_what_is_hidden_is_found() {
        SampleResource.fault = Fault.BETRAYS_WHAT_IS_HIDDEN;
        assertThatThrownBy(this::callEverything)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("shows that it is there")
                .hasMessageContaining("not for you")
                .hasMessageNotContaining("should be");
    }

    @Test
    void a_table_for_people_and_lines_for_programs_come_of_it() throws IOException {
        callEverything();
        assertThat(Files.readString(Path.of("target/access/sample-service.md")))
                .contains("| `PUT /samples/{id}/review` | participants | TL, EXE, PB, ASR; 403 | TL, ASR; 403 |")
                .contains("| `POST /operations/views/{name}/replays` |  | 403 | 403 | 403 | 403 | OPS; 403 | 401 |");
        assertThat(Files.readAllLines(Path.of("target/access/sample-service.csv")))
                .contains("PUT /samples/{id}/review,sealed,TL,participant,404")
                .contains("PUT /samples/{id}/review,sealed,,,401");
    }
}
