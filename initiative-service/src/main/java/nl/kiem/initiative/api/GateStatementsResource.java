package nl.kiem.initiative.api;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Recorded;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PersonalText;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageEntered;
import nl.kiem.events.contract.initiative.InitiativeEvent.VoiceGiven;
import nl.kiem.events.contract.initiative.Voice;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.events.runtime.personal.PersonalTexts;
import nl.kiem.events.runtime.personal.ProcessingActivity;
import nl.kiem.events.runtime.personal.ProcessingLog;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.InitiativeCommand;
import nl.kiem.initiative.domain.InitiativeDecider;
import nl.kiem.initiative.domain.InitiativeReason;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What people said for the gate decisions on an initiative. */
@Path("/initiatives")
@Tag(name = "Initiatives / Initiatieven")
public class GateStatementsResource {

    private final CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives;
    private final PersonalTexts texts;
    private final ProcessingLog log;
    private final Caller caller;

    GateStatementsResource(
            CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives,
            PersonalTexts texts,
            ProcessingLog log,
            Caller caller) {
        this.initiatives = initiatives;
        this.texts = texts;
        this.log = log;
        this.caller = caller;
    }

    /** All of them, the oldest first; an initiative passes few gates. */
    public record GateReviews(List<GateReview> items) {}

    /**
     * A review that was asked for, or is still to be.
     *
     * @param requestedAt null when nobody asked for it yet
     */
    public record GateReview(Gate gate, @Nullable Instant requestedAt, List<Statement> voices) {}

    /**
     * What one person said.
     *
     * @param statement null when it was erased
     * @param erased whether what was said was destroyed together with all that was held of the person
     */
    public record Statement(
            Voice.Kind kind, PersonRef by, @Nullable String statement, boolean erased) {

        static Statement of(Voice voice) {
            PersonalText words = voice.words();
            String said = words == null ? voice.statement() : words.text();
            return new Statement(voice.kind(), voice.by(), said, said == null);
        }
    }

    @Access(
            value = {Role.TL, Role.EXE, Role.PB, Role.INI, Role.IMP},
            of = Party.PARTICIPANT)
    @GET
    @Path("/{id}/gate-reviews")
    @Operation(summary = "What was said for gate decisions / Wat is gezegd voor poortbesluiten")
    public Uni<GateReviews> statements(@PathParam("id") UUID id) {
        Uni<GateReviews> reviews = initiatives
                .history(InitiativeDecider.stream(new InitiativeId(id)), caller.admission())
                .chain(this::opened);
        return log.reading(ProcessingActivity.GATE_STATEMENTS, reviews, GateStatementsResource::speakers);
    }

    private Uni<GateReviews> opened(List<Recorded<Event>> history) {
        if (history.isEmpty()) {
            throw new Rejection(InitiativeReason.INITIATIVE_UNKNOWN, "there is no such initiative");
        }
        List<Recorded<Event>> told = history.stream()
                .filter(recorded -> recorded.event() instanceof GateReviewRequested
                        || recorded.event() instanceof VoiceGiven
                        || recorded.event() instanceof GateDecided
                        || recorded.event() instanceof StageEntered)
                .toList();
        return texts.open(told)
                .map(readable -> new GateReviews(
                        Statements.of(readable.stream().map(Recorded::event).toList())));
    }

    private static Set<PersonRef> speakers(GateReviews reviews) {
        return reviews.items().stream()
                .flatMap(review -> review.voices().stream())
                .filter(statement -> !statement.erased())
                .map(Statement::by)
                .collect(Collectors.toSet());
    }
}
