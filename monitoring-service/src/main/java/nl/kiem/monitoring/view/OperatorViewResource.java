package nl.kiem.monitoring.view;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How the platform itself is doing. */
@Path("/operator-view")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class OperatorViewResource {

    private final Operators operators;

    OperatorViewResource(Operators operators) {
        this.operators = operators;
    }

    @GET
    @Operation(
            summary = "Lag, failed events and age of every read model, per service / Achterstand, mislukte"
                    + " gebeurtenissen en leeftijd van elk leesmodel, per dienst")
    public Uni<OperatorView> operatorView() {
        return operators.view();
    }
}
