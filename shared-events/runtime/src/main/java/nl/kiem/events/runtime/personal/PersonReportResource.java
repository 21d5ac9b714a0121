package nl.kiem.events.runtime.personal;

import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import nl.kiem.events.Position;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.events.runtime.view.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the service holds of a person and who processed it: for the person, and for whoever runs Kiem. */
@Path("/")
@Tag(name = "Personal data / Persoonsgegevens")
public class PersonReportResource {

    private static final String POSITION = "[0-9]{1,18}:[0-9]{1,18}";
    private static final String NUMBER = "[0-9]{1,18}";

    private final PersonReports reports;
    private final Processings processings;
    private final ProcessingLog log;
    private final Caller caller;

    PersonReportResource(PersonReports reports, Processings processings, ProcessingLog log, Caller caller) {
        this.reports = reports;
        this.processings = processings;
        this.log = log;
        this.caller = caller;
    }

    @Access(of = Party.ANYONE)
    @GET
    @Path("my-report")
    @Operation(summary = "What is held of me here / Wat hier van mij wordt bewaard")
    public Uni<PersonReport> mine(
            @QueryParam("after") @DefaultValue("0:0") @Pattern(regexp = POSITION) String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return report(caller.actor().person(), after, limit);
    }

    @Access(value = Role.OPS, of = Party.KEEPER)
    @GET
    @Path("person-reports")
    @Operation(summary = "What is held of a person here / Wat hier van een persoon wordt bewaard")
    public Uni<PersonReport> ofSomebody(
            @QueryParam("person") @NotNull PersonRef person,
            @QueryParam("after") @DefaultValue("0:0") @Pattern(regexp = POSITION) String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return report(person, after, limit);
    }

    @Access(of = Party.ANYONE)
    @GET
    @Path("my-processings")
    @Operation(summary = "Who processed my data here / Wie hier mijn gegevens verwerkte")
    public Uni<Page<ProcessingRecord>> ofMine(
            @QueryParam("after") @DefaultValue("0") @Pattern(regexp = NUMBER) String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return processings.page(caller.actor().person(), Long.parseLong(after), limit);
    }

    @Access(
            value = {Role.AUD, Role.OPS},
            of = Party.KEEPER)
    @GET
    @Path("processings")
    @Operation(summary = "The processing log / Het logboek dataverwerkingen")
    public Uni<Page<ProcessingRecord>> all(
            @QueryParam("person") @Nullable PersonRef person,
            @QueryParam("after") @DefaultValue("0") @Pattern(regexp = NUMBER) String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return processings.page(person, Long.parseLong(after), limit);
    }

    private Uni<PersonReport> report(PersonRef person, String after, int limit) {
        return log.about(
                ProcessingActivity.ACCESS_REPORT,
                List.of(person),
                Uni.createFrom().deferred(() -> reports.of(person, Position.parse(after), limit)));
    }
}
