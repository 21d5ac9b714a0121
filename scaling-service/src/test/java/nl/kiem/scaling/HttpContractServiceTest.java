package nl.kiem.scaling;

import static nl.kiem.scaling.domain.Story.OTHER;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.testkit.ServiceHttpContract;
import nl.kiem.scaling.domain.Streams;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
class HttpContractServiceTest implements ServiceHttpContract {

    static final PilotId PILOT = new PilotId(UUID.randomUUID());
    static final String PATH = "/scaling-cases/" + Streams.caseOf(PILOT);

    /** A case opens by itself only: every POST is about one that exists. */
    @BeforeAll
    static void proveAPilot() {
        try (Wire wire = new Wire()) {
            ThreadId thread = new ThreadId(UUID.randomUUID());
            wire.send(PILOT.value(), 1, thread, Wire.proven(PILOT, thread, OTHER));
        }
    }

    @BeforeEach
    void awaitCase() {
        Api reader = new Api(Role.AUD, OTHER, "reader");
        Wire.eventually("the case opens by itself", () -> reader.get(PATH).statusCode() == 200);
    }

    @Override
    public SamplePost samplePost() {
        return new SamplePost("/v1" + PATH + "/readiness-assessments", """
                {"dimension": "LEGAL", "level": 7, "evidence": "memo of the legal department",
                 "barriers": [{"type": "law", "description": "paper is asked for", "owner": "lawyer",
                               "due": "2027-01-31"}]}
                """, Role.ASR);
    }
}
