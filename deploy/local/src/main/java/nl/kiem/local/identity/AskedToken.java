package nl.kiem.local.identity;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/**
 * Turns the parameters of a token request into claims: {@code person} becomes {@code sub}, {@code org} stays {@code org},
 * the codes in {@code role} become {@code groups}, {@code scope} and {@code oin} stay as they are.
 */
final class AskedToken implements OAuth2TokenCallback {

    static final String ISSUER = "kiem";

    private static final long LIFETIME_SECONDS = Duration.ofHours(1).toSeconds();

    @Override
    public String issuerId() {
        return ISSUER;
    }

    @Override
    public String subject(TokenRequest request) {
        return parameter(request, "person", "somebody");
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
        List<String> roles = List.of(parameter(request, "role", "").split("[, ]+"));
        Map<String, Object> claims = new TreeMap<>(Map.of(
                "org",
                parameter(request, "org", ""),
                "groups",
                roles,
                "azp",
                request.getClientID() == null ? "" : request.getClientID().getValue(),
                "scope",
                request.getScope() == null ? "" : request.getScope().toString()));
        String oin = parameter(request, "oin", "");
        if (!oin.isEmpty()) claims.put("oin", oin);
        return claims;
    }

    @Override
    public long tokenExpiry() {
        return LIFETIME_SECONDS;
    }

    private static String parameter(TokenRequest request, String name, String otherwise) {
        List<String> values = request.getCustomParameter(name);
        return values == null || values.isEmpty() ? otherwise : values.getFirst();
    }
}
