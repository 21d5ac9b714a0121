package nl.kiem.initiative.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.function.Function;
import nl.kiem.events.CommandHandler;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What saying how something is led to. */
@Schema(description = "What was taken over / Wat is overgenomen")
public record PutAnswer(
        @Schema(required = true, description = "Identifier / Identificatie")
        String id,

        @Schema(required = true, description = "Version afterwards / Versie daarna")
        long version,

        @Schema(required = true, description = "Whether anything was new / Of er iets nieuw was")
        Taken outcome) {

    /** Whether anything was new. */
    public enum Taken {
        TAKEN,
        CHANGED,
        UNCHANGED
    }

    /** 201 for what was not there, 200 for what was; the version is the ETag. */
    public static RestResponse<PutAnswer> of(String id, CommandHandler.Outcome<?> outcome) {
        return like(outcome, taken -> new PutAnswer(id, outcome.version(), taken));
    }

    /** The same with a body of its own. */
    public static <T> RestResponse<T> like(CommandHandler.Outcome<?> outcome, Function<Taken, T> body) {
        Taken taken = taken(outcome);
        Status status = taken == Taken.TAKEN ? Status.CREATED : Status.OK;
        return ResponseBuilder.create(status, body.apply(taken))
                .header(HttpHeaders.ETAG, "\"" + outcome.version() + '"')
                .build();
    }

    private static Taken taken(CommandHandler.Outcome<?> outcome) {
        if (outcome.recorded() == 0) return Taken.UNCHANGED;
        return outcome.version() == outcome.recorded() ? Taken.TAKEN : Taken.CHANGED;
    }
}
