package nl.kiem.initiative.passport.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Recorded;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.PilotProven;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.InitiativeCommand;
import nl.kiem.initiative.domain.InitiativeDecider;
import nl.kiem.initiative.domain.Pilot;
import nl.kiem.initiative.domain.Pilot.Absent;
import nl.kiem.initiative.domain.Pilot.Proven;
import nl.kiem.initiative.domain.PilotCommand;
import nl.kiem.initiative.domain.PilotDecider;
import nl.kiem.initiative.domain.PilotFile;
import nl.kiem.initiative.domain.PilotReason;
import nl.kiem.initiative.passport.Issuer;
import nl.kiem.initiative.passport.ProvenPilot;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What a pilot has proven, in a file that others check without asking us. */
@Path("/pilots")
@Tag(name = "Pilots / Pilots")
public class PassportResource {

    /** Compact JWS (RFC 7515, section 9.2.1). */
    static final String JOSE = "application/jose";

    private final CommandHandler<PilotCommand, Pilot, PilotEvent> pilots;
    private final CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives;
    private final Issuer issuer;
    private final Caller caller;

    PassportResource(
            CommandHandler<PilotCommand, Pilot, PilotEvent> pilots,
            CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives,
            Issuer issuer,
            Caller caller) {
        this.pilots = pilots;
        this.initiatives = initiatives;
        this.issuer = issuer;
        this.caller = caller;
    }

    /** For whoever may see the pilot; the same text as long as the same key signs. */
    @PermitAll
    @GET
    @Path("/{id}/passport")
    @Produces(JOSE)
    @Operation(
            summary = "The proof passport of a proven pilot / Het bewijspaspoort van een bewezen pilot",
            description = "Compact JWS over canonical JSON (RFC 7515, RFC 8785), checked with the keys of"
                    + " /v1/passport-keys. / Compacte JWS over canonieke JSON, te controleren met de sleutels van"
                    + " /v1/passport-keys.")
    public Uni<RestResponse<String>> passport(@PathParam("id") UUID id) {
        var stream = PilotDecider.stream(new PilotId(id));
        return pilots.load(stream, caller.sight())
                .map(found -> proven(found.state()))
                .chain(file -> pilots.history(stream, caller.sight()).chain(history -> told(file, history)))
                .chain(pilot -> sign(pilot)
                        .map(signed -> ResponseBuilder.ok(signed)
                                .header(
                                        HttpHeaders.ETAG,
                                        '"' + Long.toString(pilot.verdict().version()) + '"')
                                .header("Content-Disposition", "attachment; filename=\"pilot-%s.jose\"".formatted(id))
                                .build()));
    }

    private Uni<ProvenPilot> told(PilotFile file, List<Recorded<Event>> history) {
        Recorded<Event> verdict = history.stream()
                .filter(one -> one.event() instanceof PilotProven)
                .findFirst()
                .orElseThrow();
        return initiatives
                .history(InitiativeDecider.stream(file.plan().threadId().initiative()), Admission.SYSTEM)
                .map(initiative -> new ProvenPilot(file, verdict, Recorded.events(initiative)));
    }

    private static PilotFile proven(Pilot pilot) {
        if (pilot instanceof Absent) throw new Rejection(PilotReason.PILOT_UNKNOWN, "there is no such pilot");
        if (pilot instanceof Proven proven) return proven.file();
        throw new Rejection(PilotReason.NOT_PROVEN, "only what is proven has a passport");
    }

    private Uni<String> sign(ProvenPilot pilot) {
        try {
            return issuer.sign(pilot.passport(issuer.name()));
        } catch (IllegalArgumentException e) {
            throw new Rejection(PilotReason.PASSPORT_TOO_LARGE, String.valueOf(e.getMessage()));
        }
    }
}
