package nl.kiem.events.testkit.edge;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import nl.kiem.events.contract.Role;
import nl.kiem.events.testkit.ServiceHttpContract;

@QuarkusTest
@TestProfile(EdgeProfile.class)
class HttpContractServiceTest implements ServiceHttpContract {

    @Override
    public SamplePost samplePost() {
        return new SamplePost("/v1/samples", """
                {"title": "Shorter forms", "organisation": "tooi:mnre1034", "budget": {"eurCents": 100},
                 "stage": "PILOTING", "since": "2026-01-31", "at": "2026-01-31T12:00:00+01:00",
                 "parts": [{"name": "first", "size": 3}], "size": 4}
                """, Role.INI);
    }
}
