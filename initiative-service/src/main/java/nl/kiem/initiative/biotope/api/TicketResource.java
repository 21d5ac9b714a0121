package nl.kiem.initiative.biotope.api;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.BiotopeRoundId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.initiative.biotope.ballot.Ballots;
import nl.kiem.initiative.biotope.domain.BiotopeReason;
import nl.kiem.initiative.biotope.domain.BiotopeRound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asking for a token, as oneself. */
@Path("/biotope-rounds/{id}/tickets")
@Tag(name = "Biotope / Biotoop")
public class TicketResource {

    private final RoundSteering rounds;
    private final Ballots ballots;
    private final Caller caller;

    TicketResource(RoundSteering rounds, Ballots ballots, Caller caller) {
        this.rounds = rounds;
        this.ballots = ballots;
        this.caller = caller;
    }

    /** @param blinded token that the round's public key blinded, in base64url (RSABSSA-SHA384-PSS, RFC 9474) */
    public record TicketRequest(@NotBlank @Size(max = 400) String blinded) {}

    /** @param signature on the blinded token, in base64url; unblinded it is one on the token itself */
    public record Ticket(UUID round, String signature) {}

    @Access({
        Role.INI, Role.TL, Role.EXE, Role.IMP, Role.PB, Role.FM, Role.FAC, Role.ASR, Role.SB, Role.ADO, Role.BEN,
        Role.BUY, Role.EVA, Role.AMB, Role.POL
    })
    @POST
    @Operation(
            summary = "Have a blinded token signed, once / Laat een geblindeerd kaartje tekenen, één keer",
            description = "The service cannot recognise the token later. A repeat with the same blinded token gets the"
                    + " same signature. / De dienst kan het kaartje later niet herkennen. Wie met hetzelfde geblindeerde"
                    + " kaartje terugkomt krijgt dezelfde handtekening.")
    public Uni<Ticket> ticket(@PathParam("id") UUID id, @Valid @NotNull TicketRequest request) {
        PersonRef person = caller.actor().person();
        return rounds.known(id, caller.admission())
                .invoke(TicketResource::requireOpen)
                .chain(() -> ballots.sign(new BiotopeRoundId(id), person, request.blinded()))
                .map(signature -> new Ticket(id, signature));
    }

    private static void requireOpen(BiotopeRound round) {
        if (round instanceof BiotopeRound.Open) return;
        throw new Rejection(BiotopeReason.ROUND_CLOSED, "people can no longer answer");
    }
}
