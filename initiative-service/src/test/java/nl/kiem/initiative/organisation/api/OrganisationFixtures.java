package nl.kiem.initiative.organisation.api;

import java.util.List;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.testkit.AccessFixture;
import nl.kiem.events.testkit.AccessMatrix;
import nl.kiem.initiative.api.AccessFixtures;

/** The organisation that owns everything in the tables of who may what. */
public final class OrganisationFixtures implements AccessFixtures {

    private static final Custody OURS = Custody.of(AccessMatrix.OWNER, Visibility.PUBLIC);

    @Override
    public boolean serves(String operation) {
        return operation.contains("/organisations/{id}");
    }

    @Override
    public List<AccessFixture> fixtures(String operation) {
        String id = AccessMatrix.OWNER.value();
        return List.of(
                switch (operation) {
                    case "PUT /organisations/{id}" -> AccessFixture.making(OURS, "id", id);
                    case "PUT /portfolios/{source}/organisations/{id}" ->
                        AccessFixture.making(OURS, "source", "somebodys-list", "id", id);
                    case "PUT /organisations/{id}/abolition" ->
                        AccessFixture.about(OURS, "id", id).body("{\"lastDay\": \"2999-12-31\"}");
                    default ->
                        AccessFixture.about(
                                OURS,
                                "id",
                                id,
                                "from",
                                "2026-01-05",
                                "function",
                                "director",
                                "person",
                                "p-1",
                                "team",
                                "lab",
                                "mandate",
                                "gates");
                });
    }
}
