package nl.kiem.initiative.biotope.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.Rejection;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.BiotopeRoundId;
import nl.kiem.events.contract.initiative.BiotopeDimension;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.initiative.biotope.ballot.Ballots;
import nl.kiem.initiative.biotope.ballot.Token;
import nl.kiem.initiative.biotope.domain.BiotopeReason;
import nl.kiem.initiative.biotope.domain.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Answering with a token, as nobody. */
@Path("/biotope-answers")
@Tag(name = "Biotope / Biotoop")
public class AnswerResource {

    private final RoundSteering rounds;
    private final Ballots ballots;
    private final Caller caller;

    AnswerResource(RoundSteering rounds, Ballots ballots, Caller caller) {
        this.rounds = rounds;
        this.ballots = ballots;
        this.caller = caller;
    }

    /**
     * What somebody answers.
     *
     * @param token message that was drawn before blinding, in base64url
     * @param signature on it after unblinding, in base64url
     * @param group one of the round's
     * @param scores 1 (not at all) to 5 (fully); dimensions may be left out
     */
    public record AnswerRequest(
            @NotNull UUID round,
            @NotBlank @Size(max = 200) String token,
            @NotBlank @Size(max = 400) String signature,
            @NotBlank @Size(max = 80) String group,
            @NotEmpty @Size(max = 10) Map<@NotNull BiotopeDimension, @NotNull @Min(1) @Max(5) Integer> scores) {

        Sheet sheet(List<String> groups) {
            int place = groups.indexOf(group);
            if (place >= 0) return new Sheet(place, scores);
            throw new Rejection(BiotopeReason.GROUP_UNKNOWN, "choose one of " + String.join(", ", groups));
        }
    }

    /** Says nothing but that it was taken. */
    public record AnswerTaken(UUID round) {}

    /** Whoever logs in to answer would say who they are. */
    @PermitAll
    @POST
    @Operation(
            summary = "Answer with a token, without logging in / Antwoord met een kaartje, zonder in te loggen",
            description = "Refuses whoever sends who they are. / Weigert wie meestuurt wie zij of hij is.")
    public Uni<RestResponse<AnswerTaken>> answer(@Valid @NotNull AnswerRequest request) {
        if (!caller.sight().equals(Sight.PUBLIC)) {
            throw new Rejection(BiotopeReason.ANSWER_NAMES_SOMEBODY, "send it again without the Authorization header");
        }
        BiotopeRoundId round = new BiotopeRoundId(request.round());
        Token token = new Token(request.token(), request.signature());
        return rounds.groups(round)
                .chain(groups -> ballots.answer(round, token, () -> request.sheet(groups)))
                .map(taken -> RestResponse.status(Status.CREATED, new AnswerTaken(request.round())));
    }
}
