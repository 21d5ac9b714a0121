package nl.kiem.initiative.booking.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.BookingEvent.BookingDeclined;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.DayPart;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.booking.BookingDesk;
import nl.kiem.initiative.booking.BookingDesk.Ask;
import nl.kiem.initiative.booking.domain.BookingCommand;
import nl.kiem.initiative.booking.domain.BookingCommand.Cancel;
import nl.kiem.initiative.booking.domain.BookingCommand.Decline;
import nl.kiem.initiative.booking.domain.BookingCommand.MarkUsed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Bookings of facilities, by the teams of initiatives. */
@Path("/bookings")
@Tag(name = "Bookings / Boekingen")
public class BookingResource {

    private final BookingDesk desk;
    private final BookingFacts facts;
    private final Caller caller;
    private final InstantSource clock;

    BookingResource(BookingDesk desk, BookingFacts facts, Caller caller, InstantSource clock) {
        this.desk = desk;
        this.facts = facts;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What to book.
     *
     * @param to last day
     * @param part the same half of every day; all of every day when left out
     * @param classification the most delicate data that the initiative brings along
     */
    public record BookingRequest(
            @NotNull UUID initiativeId,
            @NotNull UUID facilityId,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @Nullable DayPart part,
            @NotNull DataClassification classification,
            @NotBlank @Size(max = 4000) String purpose) {}

    /** What a provider can say. */
    public enum Answer {
        CONFIRM,
        DECLINE
    }

    /**
     * What the provider says.
     *
     * @param reason why not; OTHER when left out
     * @param explanation needed when the reason is OTHER
     */
    public record AnswerRequest(
            @NotNull Answer answer,
            BookingDeclined.@Nullable Reason reason,
            @Nullable @Size(max = 4000) String explanation) {}

    /** Nothing needs to be said. */
    public record UseRequest() {}

    /** Why it is called off. */
    public record CancellationRequest(
            @NotBlank @Size(max = 4000) String reason) {}

    @Access(value = Role.TL, of = Party.OWNER)
    @POST
    @Operation(
            summary = "Book a facility for an own initiative / Boek een voorziening voor een eigen initiatief",
            description = "Where the facility answers at once, the answer's state is Confirmed or Declined; else it is"
                    + " Requested. / Waar de voorziening direct antwoordt, is state in het antwoord Confirmed of"
                    + " Declined; anders Requested.")
    public Uni<RestResponse<CommandAnswer>> request(@Valid @NotNull BookingRequest request) {
        Actor by = caller.actor();
        UUID id = caller.newId("booking");
        Instant at = clock.instant();
        Ask ask = new Ask(caller.metadata(request), OptionalLong.empty(), caller.admission());
        return facts.request(new BookingId(id), request, ask.admission(), caller.sight(), by, at)
                .chain(command -> desk.request(command, ask))
                .map(outcome -> Answers.created("/v1/bookings/" + id, id, outcome));
    }

    @PermitAll
    @GET
    @Path("/{id}")
    @Operation(summary = "How a booking stands / Hoe een boeking ervoor staat")
    public Uni<RestResponse<BookingBody>> get(@PathParam("id") UUID id) {
        return desk.load(new BookingId(id), caller.sight())
                .map(found -> Answers.tagged(found.version(), BookingBody.of(found.state())));
    }

    @Access(value = Role.FAC, of = Party.PARTICIPANT)
    @POST
    @Path("/{id}/answers")
    @Operation(summary = "Say yes or no, as the provider / Zeg ja of nee, als aanbieder")
    public Uni<RestResponse<CommandAnswer>> answer(@PathParam("id") UUID id, @Valid @NotNull AnswerRequest request) {
        Actor by = caller.actor();
        Instant at = clock.instant();
        Ask ask = ask(request);
        BookingId booking = new BookingId(id);
        return switch (request.answer()) {
            case CONFIRM ->
                facts.confirm(booking, ask.admission(), by, at)
                        .chain(command -> desk.confirm(booking, command, ask))
                        .map(outcome -> Answers.done(id, outcome));
            case DECLINE -> {
                BookingDeclined.Reason reason = request.reason();
                Decline command = new Decline(
                        reason == null ? BookingDeclined.Reason.OTHER : reason, request.explanation(), by, at);
                yield desk.decline(booking, command, ask).map(outcome -> Answers.done(id, outcome));
            }
        };
    }

    @Access(value = Role.TL, of = Party.OWNER)
    @Access(value = Role.FAC, of = Party.PARTICIPANT)
    @POST
    @Path("/{id}/uses")
    @Operation(summary = "Tell that the facility was used / Meld dat de voorziening is gebruikt")
    public Uni<RestResponse<CommandAnswer>> used(@PathParam("id") UUID id, @Valid @NotNull UseRequest request) {
        return handle(id, new MarkUsed(caller.actor(), clock.instant()), ask(request));
    }

    @Access(value = Role.TL, of = Party.OWNER)
    @Access(value = Role.FAC, of = Party.PARTICIPANT)
    @POST
    @Path("/{id}/cancellations")
    @Operation(summary = "Call a booking off, with a reason / Zeg een boeking af, met een reden")
    public Uni<RestResponse<CommandAnswer>> cancel(
            @PathParam("id") UUID id, @Valid @NotNull CancellationRequest request) {
        return handle(id, new Cancel(request.reason(), caller.actor(), clock.instant()), ask(request));
    }

    private Ask ask(Object request) {
        return new Ask(caller.metadata(request), caller.ifMatch(), caller.admission());
    }

    private Uni<RestResponse<CommandAnswer>> handle(UUID id, BookingCommand command, Ask ask) {
        return desk.handle(new BookingId(id), command, ask).map(outcome -> Answers.done(id, outcome));
    }
}
