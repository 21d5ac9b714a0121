package nl.kiem.initiative.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Recorded;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeRejected;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.Lesson;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.Initiative.Closed;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.InitiativeCommand;
import nl.kiem.initiative.domain.InitiativeDecider;
import nl.kiem.initiative.domain.InitiativeReason;
import nl.kiem.initiative.domain.MergePath;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * In what a merged initiative goes on, and what became of that. Not on the page of the initiative itself, whose version
 * does not change when another one moves.
 */
@Path("/initiatives")
@Tag(name = "Initiatives / Initiatieven")
public class SurvivorsResource {

    private final CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives;
    private final Caller caller;

    SurvivorsResource(CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives, Caller caller) {
        this.initiatives = initiatives;
        this.caller = caller;
    }

    /** @param items the nearest first, at most {@link MergePath#STEPS_MAX}; none when it stands by itself */
    @Schema(description = "In what an initiative goes on / Waarin een initiatief verdergaat")
    public record SurvivorsBody(List<SurvivorBody> items) {}

    /**
     * One in which it goes on.
     *
     * @param over whether that one is over too
     * @param reason why it was stopped or rejected
     * @param lesson that it left when it was stopped
     */
    public record SurvivorBody(
            UUID id,
            String title,
            Stage stage,
            boolean over,
            @Nullable String reason,
            @Nullable Lesson lesson) {}

    @PermitAll
    @GET
    @Path("/{id}/survivors")
    @Operation(
            summary = "In what a merged initiative goes on, and whether that is over too / Waarin een samengevoegd"
                    + " initiatief verdergaat, en of dat ook voorbij is")
    public Uni<SurvivorsBody> survivors(@PathParam("id") UUID id) {
        Admission sight = caller.sight();
        InitiativeId absorbed = new InitiativeId(id);
        return facts(absorbed, sight)
                .chain(facts -> follow(MergePath.from(absorbed), known(facts), List.of(), sight))
                .map(SurvivorsBody::new);
    }

    /** Ends as well at what the caller may not see. */
    private Uni<List<SurvivorBody>> follow(MergePath way, Initiative here, List<SurvivorBody> before, Admission sight) {
        return way.onwards(here)
                .map(further -> facts(further.last(), sight).chain(facts -> switch (state(facts)) {
                    case Known known -> follow(further, known, and(before, body(known, facts)), sight);
                    case Initiative.Absent _ -> Uni.createFrom().item(before);
                }))
                .orElseGet(() -> Uni.createFrom().item(before));
    }

    private Uni<List<InitiativeEvent>> facts(InitiativeId id, Admission sight) {
        return initiatives
                .history(InitiativeDecider.stream(id), sight)
                .map(history -> history.stream()
                        .map(Recorded::event)
                        .map(InitiativeEvent.class::cast)
                        .toList());
    }

    private Initiative state(List<InitiativeEvent> facts) {
        return initiatives.decider().fold(initiatives.decider().initial(), facts);
    }

    private Known known(List<InitiativeEvent> facts) {
        if (state(facts) instanceof Known known) return known;
        throw new Rejection(InitiativeReason.INITIATIVE_UNKNOWN, "there is no such initiative");
    }

    private static SurvivorBody body(Known survivor, List<InitiativeEvent> facts) {
        String reason = null;
        Lesson lesson = null;
        for (Event fact : facts) {
            if (fact instanceof InitiativeRejected e) reason = e.reason();
            if (fact instanceof InitiativeStopped e) {
                reason = e.reason();
                lesson = e.lesson();
            }
        }
        return new SurvivorBody(
                survivor.file().id().value(),
                survivor.file().about().title(),
                survivor.stage(),
                survivor instanceof Closed,
                reason,
                lesson);
    }

    private static List<SurvivorBody> and(List<SurvivorBody> before, SurvivorBody one) {
        return Stream.concat(before.stream(), Stream.of(one)).toList();
    }
}
