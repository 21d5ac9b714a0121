package nl.kiem.initiative.api;

import io.quarkus.test.junit.QuarkusTest;
import nl.kiem.events.contract.Role;
import nl.kiem.events.testkit.ServiceHttpContract;
import nl.kiem.initiative.Api;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
class HttpContractServiceTest implements ServiceHttpContract {

    @BeforeEach
    void registered() {
        Api.register(Api.MINISTRY);
    }

    @Override
    public SamplePost samplePost() {
        return new SamplePost("/v1/initiatives", """
                {"title": "Letters that people understand", "problem": "people do not understand our letters",
                 "targetGroups": ["citizens with debts"], "types": ["SERVICE"], "origin": "SHOP_FLOOR",
                 "organisation": "tooi:mnre1034"}""", Role.INI);
    }
}
