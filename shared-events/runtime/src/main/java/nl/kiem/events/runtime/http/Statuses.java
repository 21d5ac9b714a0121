package nl.kiem.events.runtime.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;

/** Says in words what a bare HTTP status means. */
final class Statuses {

    private Statuses() {}

    static Refused explain(WebApplicationException failure) {
        if (failure.getCause() instanceof InvalidInput invalid) return Refused.invalid(invalid.violations());
        if (failure.getCause() instanceof JsonProcessingException json && JsonFaults.byCaller(json)) {
            return Refused.invalid(JsonFaults.of(json));
        }
        if (failure instanceof NotFoundException && failure.getCause() != null) {
            return of(400); // a parameter that could not be read
        }
        Refused refused = of(failure.getResponse().getStatus());
        String allow = failure.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return failure instanceof NotAllowedException && allow != null
                ? refused.with(HttpHeaders.ALLOW, allow)
                : refused;
    }

    static Refused of(int status) {
        return switch (status) {
            case 400 -> Refused.of(400, "BAD_REQUEST", "the request cannot be understood");
            case 401 ->
                Refused.of(401, "UNAUTHORIZED", "send a bearer token in the Authorization header")
                        .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case 403 -> Refused.of(403, "FORBIDDEN", "the caller may not do this");
            case 404 -> Refused.of(404, "NOT_FOUND", "there is nothing at this address");
            case 405 ->
                Refused.of(405, "METHOD_NOT_ALLOWED", "this address does not take this method; see the Allow header");
            case 406 -> Refused.of(406, "NOT_ACCEPTABLE", "only application/json can be given here");
            case 408 -> Refused.of(408, "REQUEST_TIMEOUT", "the request did not arrive in time");
            case 413 -> Refused.of(413, "TOO_LARGE", "the body is larger than this service takes");
            case 414 -> Refused.of(414, "ADDRESS_TOO_LONG", "the address is longer than this service takes");
            case 415 ->
                Refused.of(415, "UNSUPPORTED_MEDIA_TYPE", "send application/json in UTF-8, without Content-Encoding");
            case 429 ->
                Refused.of(429, "TOO_MANY_REQUESTS", "more than this client may ask at once")
                        .with("Retry-After", "30");
            case 431 -> Refused.of(431, "HEADERS_TOO_LARGE", "the headers are larger than this service takes");
            case 503 -> Refused.of(503, "UNAVAILABLE", "try again shortly").with("Retry-After", "2");
            default -> Refused.of(status, "HTTP_" + status, "the request was refused");
        };
    }
}
