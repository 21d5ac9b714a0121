package nl.kiem.events.testkit.edge;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The edge alone: nothing is relayed, folded or reacted to. */
public class EdgeProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("kiem.service", "sample-service", "kiem.flow.enabled", "false");
    }
}
