package nl.kiem.events.testkit.edge;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The edge alone: no database, no topics. */
public class EdgeProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "kiem.service", "sample-service",
                "kiem.flow.enabled", "false",
                "quarkus.datasource.active", "false",
                "quarkus.hibernate-orm.active", "false",
                "quarkus.flyway.active", "false",
                "quarkus.flyway.migrate-at-start", "false");
    }
}
