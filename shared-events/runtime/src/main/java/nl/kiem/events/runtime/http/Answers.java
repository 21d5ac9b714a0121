package nl.kiem.events.runtime.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import nl.kiem.events.CommandHandler;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The few shapes of a good answer. The version of what was asked about is always its ETag. */
public final class Answers {

    private Answers() {}

    /**
     * Something new is there.
     *
     * @param location path of what was created, as the caller asks for it: {@code /v1/initiatives/<id>}
     */
    public static RestResponse<CommandAnswer> created(String location, UUID id, CommandHandler.Outcome<?> outcome) {
        return created(location, outcome.version(), answer(id, outcome));
    }

    /** Something new is there, with more to say of it. */
    public static <T> RestResponse<T> created(String location, long version, T body) {
        return ResponseBuilder.create(Status.CREATED, body)
                .header(HttpHeaders.LOCATION, location) // as it is: the builder would put /v1 before it once more
                .header(HttpHeaders.ETAG, etag(version))
                .build();
    }

    public static RestResponse<CommandAnswer> done(UUID id, CommandHandler.Outcome<?> outcome) {
        return tagged(outcome.version(), answer(id, outcome));
    }

    public static <T> RestResponse<T> tagged(long version, T body) {
        return ResponseBuilder.ok(body).header(HttpHeaders.ETAG, etag(version)).build();
    }

    private static CommandAnswer answer(UUID id, CommandHandler.Outcome<?> outcome) {
        return new CommandAnswer(
                id, outcome.version(), outcome.state().getClass().getSimpleName());
    }

    private static String etag(long version) {
        return '"' + Long.toString(version) + '"';
    }
}
