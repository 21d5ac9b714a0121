package nl.kiem.events.runtime.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at how a token is brought, before anybody spends time on the token. */
@Singleton
class TokenDoor {

    /** Before the platform verifies tokens, behind what is asked of every request. */
    private static final int BEFORE_VERIFICATION = 900;

    private static final String BEARER = "Bearer ";

    static final int HEADER_CHARACTERS_MAX = BEARER.length() + 4 * 1024;

    void guard(@Observes Filters filters) {
        filters.register(TokenDoor::admit, BEFORE_VERIFICATION);
    }

    private static void admit(RoutingContext request) {
        String objection = objection(request.request());
        if (objection == null) {
            request.next();
        } else {
            request.fail(401, TokenRefused.who(objection));
        }
    }

    private static @Nullable String objection(HttpServerRequest request) {
        String query = request.query();
        if (query != null && query.contains("access_token") && request.getParam("access_token") != null) {
            return "a token in the address ends up in logs: send it in the Authorization header, and ask for a new one";
        }
        return objection(request.headers().getAll("Authorization"));
    }

    static @Nullable String objection(List<String> authorizations) {
        if (authorizations.size() > 1) return "there is more than one Authorization header";
        if (authorizations.isEmpty()) return null;
        String one = authorizations.getFirst();
        if (one.length() > HEADER_CHARACTERS_MAX) return "the token is larger than 4096 characters";
        boolean bearer = one.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return bearer && !signed(one.substring(BEARER.length())) ? "this is not a signed token" : null;
    }

    /** Whether it has the three parts of one; the platform stumbles over some that have not. */
    private static boolean signed(String token) {
        String[] parts = token.split("\\.", -1);
        return parts.length == 3 && json(parts[0]) && json(parts[1]);
    }

    private static boolean json(String part) {
        try {
            return !new JsonObject(new String(Base64.getUrlDecoder().decode(part), UTF_8)).isEmpty();
        } catch (IllegalArgumentException | DecodeException | ClassCastException e) {
            return false;
        }
    }
}
