package nl.kiem.procurement;

import io.quarkus.test.junit.QuarkusTest;
import nl.kiem.events.contract.Role;
import nl.kiem.events.testkit.ServiceHttpContract;

@QuarkusTest
class HttpContractServiceTest implements ServiceHttpContract {

    @Override
    public SamplePost samplePost() {
        return new SamplePost("/v1/needs", """
                {"threadId": "0198c2d4-0000-7000-8000-000000000001",
                 "title": "Help in sign language",
                 "functionalSpecification": "Deaf visitors are helped in sign language within five minutes",
                 "knownNames": [],
                 "estimateMax": {"eurCents": 12000000},
                 "cpv": ["79540000-1"],
                 "neededBy": "2027-01-01",
                 "caseId": null}
                """, Role.TL);
    }
}
