package nl.kiem.initiative.api;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.initiative.ErasureGround;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.events.runtime.personal.ProcessingActivity;
import nl.kiem.events.runtime.personal.ProcessingLog;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What whoever asks wants to see, put right or have destroyed of themselves. */
@Path("/me")
@Tag(name = "Personal data / Persoonsgegevens")
public class MyselfResource {

    private final PersonDetails details;
    private final PersonErasing erasing;
    private final ProcessingLog log;
    private final Caller caller;

    MyselfResource(PersonDetails details, PersonErasing erasing, ProcessingLog log, Caller caller) {
        this.details = details;
        this.erasing = erasing;
        this.log = log;
        this.caller = caller;
    }

    /** How somebody is called and reached. */
    public record DetailsRequest(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 254) String email,
            @Nullable @Size(max = 40) String telephone) {

        /** Never what they say: this ends up in logs. */
        @Override
        public String toString() {
            return "DetailsRequest[]";
        }
    }

    /** @param ground why it must go */
    public record ErasureRequest(@NotNull ErasureGround ground) {}

    /**
     * Who is behind a reference.
     *
     * @param name null when nothing is held, or nothing that can still be read
     */
    public record PersonBody(
            PersonRef person,
            OrganisationId organisation,
            @Nullable String name,
            @Nullable String email,
            @Nullable String telephone) {

        static PersonBody of(PersonRef person, OrganisationId organisation, @Nullable DetailsRequest details) {
            return details == null
                    ? new PersonBody(person, organisation, null, null, null)
                    : new PersonBody(person, organisation, details.name(), details.email(), details.telephone());
        }

        @Override
        public String toString() {
            return "PersonBody[person=" + person + "]";
        }
    }

    @Access(of = Party.ANYONE)
    @GET
    @Operation(summary = "My name and address as they are held / Mijn naam en adres zoals ze zijn vastgelegd")
    public Uni<PersonBody> get() {
        Actor me = caller.actor();
        return log.about(
                ProcessingActivity.PERSON_DETAILS,
                List.of(me.person()),
                details.find(me.person(), me.organisation())
                        .map(found -> PersonBody.of(me.person(), me.organisation(), found.orElse(null))));
    }

    @Access(of = Party.ANYONE)
    @PUT
    @Operation(summary = "Give or put right my name and address / Geef of verbeter mijn naam en adres")
    public Uni<PersonBody> put(@Valid @NotNull DetailsRequest request) {
        Actor me = caller.actor();
        return log.about(
                ProcessingActivity.PERSON_DETAILS,
                List.of(me.person()),
                details.put(me.person(), me.organisation(), request)
                        .map(done -> PersonBody.of(me.person(), me.organisation(), request)));
    }

    @Access(of = Party.ANYONE)
    @POST
    @Path("/erasures")
    @Operation(summary = "Destroy what is held of me / Vernietig wat van mij wordt bewaard")
    public Uni<RestResponse<CommandAnswer>> erase(@Valid @NotNull ErasureRequest request) {
        return erasing.erase(caller.actor().person(), request.ground(), caller.metadata(request));
    }
}
