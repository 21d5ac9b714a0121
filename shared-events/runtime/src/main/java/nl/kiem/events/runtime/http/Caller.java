package nl.kiem.events.runtime.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.security.auth.x500.X500Principal;
import nl.kiem.events.Admission;
import nl.kiem.events.Custody;
import nl.kiem.events.Ids;
import nl.kiem.events.Metadata;
import nl.kiem.events.Rejection;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.runtime.http.Grant.Way;
import nl.kiem.events.runtime.identity.AccessToken;
import nl.kiem.events.runtime.identity.CertificateBinding;
import nl.kiem.events.runtime.identity.Scope;
import nl.kiem.events.runtime.identity.TokenActor;
import org.jspecify.annotations.Nullable;

/**
 * Who asks and under which conditions: what a resource needs from a request beside its body. Every endpoint needs a
 * token, whether it injects this or not; one that does not is marked {@code @PermitAll}.
 */
@RequestScoped
public class Caller {

    /** Names the request, so that a repeat finds the first outcome instead of making a second. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,64}");
    private static final Pattern VERSION_TAG = Pattern.compile("\"([0-9]{1,18})\"");

    private final HttpServerRequest request;
    private final SecurityIdentity identity;
    private final Fingerprints fingerprints;
    private final Keeper keeper;
    private @Nullable Grant grant;

    Caller(HttpServerRequest request, SecurityIdentity identity, Fingerprints fingerprints, Keeper keeper) {
        this.request = request;
        this.identity = identity;
        this.fingerprints = fingerprints;
        this.keeper = keeper;
    }

    /** From the verified token; 401 without one. */
    public Actor actor() {
        return TokenActor.of(identity);
    }

    /**
     * Refuses a client that was granted less than this endpoint needs: 403 with a challenge that names the scope; and a
     * system that comes with the certificate of another: 401.
     */
    void requireScope(Scope scope) {
        AccessToken token = TokenActor.token(identity);
        X500Principal subject = certified();
        if (subject != null) CertificateBinding.check(token.oin(), subject);
        token.require(scope);
    }

    /** Who TLS says is at the other end; null without TLS and where no certificate is asked for. */
    private @Nullable X500Principal certified() {
        SSLSession tls = request.sslSession();
        if (tls == null) return null;
        try {
            return tls.getPeerPrincipal() instanceof X500Principal subject ? subject : null;
        } catch (SSLPeerUnverifiedException e) {
            return null;
        }
    }

    /**
     * Lets the caller into an endpoint by the ways that it names.
     *
     * @throws Rejection 403 naming the roles that could, and the organisation where that is what is missing
     */
    void enter(Access[] ways) {
        grant = Grant.of(actor(), Way.all(ways), keeper.organisation());
    }

    /** What the caller may do with an aggregate through this endpoint: for the command handler. */
    public Admission admission() {
        if (grant == null)
            throw new IllegalStateException("this endpoint has no @Access, so nobody may act through it");
        return grant;
    }

    /**
     * Judges what is about to be made, before there is a history to judge it on.
     *
     * @throws Rejection 403 when the caller's organisation has no say over it
     */
    public void admit(Custody made) {
        admission().check(made);
    }

    /** Through whose eyes the answer is given; everybody's when there is no token. */
    public Sight sight() {
        return identity.isAnonymous() ? Sight.PUBLIC : Sight.of(actor());
    }

    /**
     * Id of what this request creates: a repeat under the same Idempotency-Key finds the first.
     *
     * @param kind of what is created, such as {@code initiative}
     */
    public UUID newId(String kind) {
        Actor actor = actor();
        return Ids.derive(actor.organisation().value(), actor.person().value(), kind, idempotencyKey());
    }

    /**
     * Who asked what, for the event store.
     *
     * @param asked everything that the outcome depends on and the path does not tell, usually the body
     */
    public Metadata metadata(Object... asked) {
        Actor actor = actor();
        String operation = request.method() + " " + FrontDoor.path(request);
        return new Metadata(commandId(actor, operation), fingerprints.of(operation, asked), actor, null);
    }

    /** The version on which the caller decided, when it says so. */
    public OptionalLong ifMatch() {
        String tag = request.getHeader(HttpHeaders.IF_MATCH);
        if (tag == null) return OptionalLong.empty();
        var version = VERSION_TAG.matcher(tag.strip());
        if (!version.matches()) {
            throw new InvalidInput(HttpHeaders.IF_MATCH, "must be one version in double quotes, such as \"7\"");
        }
        return OptionalLong.of(Long.parseLong(version.group(1)));
    }

    /** As {@link #ifMatch()}; 428 when the caller does not say. */
    public OptionalLong requireIfMatch() {
        OptionalLong version = ifMatch();
        if (version.isEmpty()) throw new PreconditionRequired();
        return version;
    }

    private UUID commandId(Actor actor, String operation) {
        if (HttpMethod.PUT.equals(request.method()) && key() == null) {
            return UUID.randomUUID(); // a PUT says how things must be: asking again is decided anew and changes nothing
        }
        return Ids.derive(actor.person().value(), actor.organisation().value(), operation, idempotencyKey());
    }

    private String idempotencyKey() {
        String key = key();
        if (key == null || !KEY.matcher(key).matches()) {
            throw new InvalidInput(IDEMPOTENCY_KEY, "must be 1 to 64 printable ASCII characters, new for each request");
        }
        return key;
    }

    private @Nullable String key() {
        return request.getHeader(IDEMPOTENCY_KEY);
    }
}
