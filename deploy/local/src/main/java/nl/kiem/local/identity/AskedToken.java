package nl.kiem.local.identity;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kiem.events.contract.Role;
import nl.kiem.identity.Account;
import nl.kiem.identity.Accounts;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import org.jspecify.annotations.Nullable;

/**
 * Turns the parameters of a token request into claims: {@code person} becomes {@code sub}, {@code org} stays {@code org},
 * the codes in {@code role} become {@code groups}, {@code scope} and {@code oin} stay as they are. Who logs in on the
 * page brings the claims of the chosen account; a client that names no role is the installation's own.
 */
final class AskedToken implements OAuth2TokenCallback {

    /** Last steps of the issuer's address, those that Keycloak has. */
    static final String ISSUER = "realms/kiem";

    private static final long LIFETIME_SECONDS = Duration.ofHours(1).toSeconds();
    private static final Account OWN_SYSTEM = new Account(Role.SYS, Accounts.keeper());

    @Override
    public String issuerId() {
        return ISSUER;
    }

    @Override
    public String subject(TokenRequest request) {
        return parameter(request, "person", client(request));
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of("kiem");
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        Map<String, Object> claims = new TreeMap<>();
        claims.put("azp", client(request));
        claims.put("scope", scope(request));
        if (GrantType.CLIENT_CREDENTIALS.equals(request.getAuthorizationGrant().getType())) {
            String role = parameter(request, "role", "");
            boolean own = role.isEmpty();
            claims.put(
                    "org", parameter(request, "org", OWN_SYSTEM.organisation().value()));
            claims.put("groups", own ? List.of("SYS", "OPS") : List.of(role.split("[, ]+")));
            String oin = parameter(request, "oin", own ? OWN_SYSTEM.oin() : "");
            if (!oin.isEmpty()) claims.put("oin", oin);
        }
        return claims;
    }

    @Override
    public long tokenExpiry() {
        return LIFETIME_SECONDS;
    }

    /** Of a code it is not told for what it was asked: the pages look, and other clients may do more. */
    private static String scope(TokenRequest request) {
        Scope asked = request.getScope();
        if (asked != null && !asked.isEmpty()) return asked.toString();
        return client(request).equals("kiem-pages") ? "kiem:read" : "kiem:read kiem:write";
    }

    private static String client(TokenRequest request) {
        @Nullable
        ClientID id = request.getClientAuthentication() == null
                ? request.getClientID()
                : request.getClientAuthentication().getClientID();
        return id == null ? "unnamed" : id.getValue();
    }

    private static String parameter(TokenRequest request, String name, String otherwise) {
        List<String> values = request.getCustomParameter(name);
        return values == null || values.isEmpty() ? otherwise : values.getFirst();
    }
}
