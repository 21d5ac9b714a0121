package nl.kiem.monitoring.view;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Party;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How the platform itself is doing: for the operators of whoever runs it. */
@Path("/operator-view")
@Produces(MediaType.APPLICATION_JSON)
public class OperatorViewResource {

    private final Operators operators;

    OperatorViewResource(Operators operators) {
        this.operators = operators;
    }

    @GET
    @Access(value = Role.OPS, of = Party.KEEPER)
    @Operation(
            summary = "Lag, failed events and age of every read model, per service / Achterstand, mislukte"
                    + " gebeurtenissen en leeftijd van elk leesmodel, per dienst")
    public Uni<OperatorView> operatorView() {
        return operators.view();
    }
}
