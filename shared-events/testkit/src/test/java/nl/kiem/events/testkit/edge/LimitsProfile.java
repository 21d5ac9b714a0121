package nl.kiem.events.testkit.edge;

import java.util.HashMap;
import java.util.Map;

/** The edge with the budgets that people really have, and with less patience. */
public class LimitsProfile extends EdgeProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> all = new HashMap<>(super.getConfigOverrides());
        all.put("kiem.rate.factor", "1");
        all.put("kiem.http.arrives-within", "2S");
        all.put("kiem.http.answered-within", "1S");
        all.put("quarkus.http.cors.origins", "https://listed.example");
        return all;
    }
}
