package nl.kiem.events.runtime.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.pgclient.PgException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import nl.kiem.events.Reason;
import nl.kiem.events.Rejection;
import nl.kiem.events.StaleVersion;
import nl.kiem.events.VersionConflict;
import nl.kiem.events.runtime.identity.Scope;
import nl.kiem.events.runtime.identity.TokenRefused;
import nl.kiem.events.runtime.store.OutcomeUnknown;
import nl.kiem.events.runtime.store.Overloaded;
import nl.kiem.events.runtime.store.StoreUnavailable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The one map from what went wrong to what the caller is told. Only this class and {@link Statuses} know statuses. */
final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);
    private static final String RETRY_AFTER = "Retry-After";
    /** SQLSTATE classes of a server that is away, full or stopping. */
    private static final List<String> AWAY = List.of("08", "53", "57");

    private Failures() {}

    static Refused explain(Throwable failure) {
        return switch (failure) {
            case Rejection e -> rejected(e);
            case StaleVersion e -> Refused.of(412, "STALE_VERSION", message(e)).overtakenBy(e.current());
            case VersionConflict e -> overtaken(e);
            case InvalidInput e -> Refused.invalid(e.violations());
            case PreconditionRequired e -> Refused.of(428, "IF_MATCH_REQUIRED", message(e));
            case TokenRefused e -> tokenRefused(e);
            case UnauthorizedException _ ->
                unauthorized("invalid_request", "send a bearer token in the Authorization header");
            case AuthenticationException _ ->
                unauthorized(
                        "invalid_token",
                        "the bearer token is not valid here: expired, not signed by the identity"
                                + " provider, or meant for somebody else");
            case ForbiddenException _ -> Refused.of(403, "FORBIDDEN", "the caller may not do this");
            case ConstraintViolationException e when Violations.byCaller(e) -> Refused.invalid(Violations.of(e));
            case JsonProcessingException e when JsonFaults.byCaller(e) -> Refused.invalid(JsonFaults.of(e));
            case WebApplicationException e -> Statuses.explain(e);
            case CompletionException e when e.getCause() != null -> explain(e.getCause());
            case Overloaded e -> busy(e, "TOO_BUSY", "more is asked than can be recorded now; nothing was recorded");
            case OutcomeUnknown e ->
                busy(e, "OUTCOME_UNKNOWN", "it may be recorded or not; send it again under the same Idempotency-Key");
            case StoreUnavailable e ->
                busy(e, "STORE_UNAVAILABLE", "the store cannot be reached; nothing was recorded");
            default ->
                away(failure) ? busy(failure, "STORE_UNAVAILABLE", "the store cannot be reached") : broken(failure);
        };
    }

    private static Refused rejected(Rejection e) {
        Reason reason = e.reason();
        int status = switch (reason.kind()) {
            case UNKNOWN -> 404;
            case FORBIDDEN -> 403;
            case STATE, RULE -> 409;
        };
        return Refused.of(status, reason.name(), message(e)).missing(e.missing());
    }

    private static Refused overtaken(VersionConflict e) {
        Refused refused = Refused.of(
                409, "VERSION_CONFLICT", "somebody else changed it meanwhile: read it again and decide anew");
        return e.actual() < 0 ? refused : refused.overtakenBy(e.actual());
    }

    private static Refused tokenRefused(TokenRefused e) {
        return switch (e.refusal()) {
            case WHO -> unauthorized("invalid_token", message(e));
            case ROLES -> Refused.of(403, "TOKEN_ROLES_UNUSABLE", message(e));
            case SCOPE -> Refused.of(403, "SCOPE_REQUIRED", message(e)).with("WWW-Authenticate", challenge(e.needed()));
        };
    }

    private static String challenge(@Nullable Scope needed) {
        String scope = needed == null ? "" : ", scope=\"%s\"".formatted(needed.value());
        return "Bearer error=\"insufficient_scope\"" + scope;
    }

    private static Refused unauthorized(String error, String detail) {
        String challenge = error.equals("invalid_token") ? "Bearer error=\"invalid_token\"" : "Bearer";
        return Refused.of(401, "UNAUTHORIZED", detail).with("WWW-Authenticate", challenge);
    }

    private static Refused busy(Throwable failure, String code, String detail) {
        String id = UUID.randomUUID().toString();
        LOG.warnf("%s %s: %s", code, id, failure);
        return Refused.of(503, code, detail).loggedAs(id).with(RETRY_AFTER, "2");
    }

    static Refused broken(Throwable failure) {
        String id = UUID.randomUUID().toString();
        LOG.errorf(failure, "request failed, correlation id %s", id);
        return Refused.of(
                        500,
                        "INTERNAL_ERROR",
                        "something went wrong on our side; the operator finds it by the correlation id")
                .loggedAs(id);
    }

    private static boolean away(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof ClosedChannelException
                    || cause instanceof TimeoutException
                    || (cause instanceof PgException pg
                            && pg.getSqlState() != null
                            && AWAY.contains(pg.getSqlState().substring(0, 2)))) {
                return true;
            }
        }
        return false;
    }

    private static String message(Throwable e) {
        return String.valueOf(e.getMessage());
    }
}
