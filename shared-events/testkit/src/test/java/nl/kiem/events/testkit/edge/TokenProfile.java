package nl.kiem.events.testkit.edge;

import java.util.List;

/** The edge alone, with an identity provider to fetch keys from. */
public class TokenProfile extends EdgeProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(LocalProvider.class));
    }
}
