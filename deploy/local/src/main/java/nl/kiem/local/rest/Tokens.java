package nl.kiem.local.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.kiem.local.Trouble;

/** Bearer tokens from the local identity provider, one per person and role. */
public final class Tokens {

    private static final String OIN_OF_TESTS = "00000099000000001000";

    private final Rest rest;
    private final String issuer;
    private final Map<Who, String> known = new ConcurrentHashMap<>();

    /**
     * On whose behalf.
     *
     * @param role one or more codes, separated by commas
     */
    public record Who(String role, String organisation, String person) {

        /** A person of whom nothing is known but the role. */
        public static Who as(String role, String organisation) {
            return new Who(
                    role, organisation, role.toLowerCase(java.util.Locale.ROOT).replace(',', '-') + "-1");
        }

        private boolean holds(String code) {
            return List.of(role.split(",", -1)).contains(code);
        }

        boolean isSystem() {
            return holds("SYS");
        }

        String scopes() {
            return holds("OPS") ? "kiem:read kiem:write kiem:operate" : "kiem:read kiem:write";
        }

        /** That of the organisation, or one of the range for tests when it is named by another register. */
        String oin() {
            return organisation.startsWith("oin:") ? organisation.substring(4) : OIN_OF_TESTS;
        }
    }

    public Tokens(Rest rest, String issuer) {
        this.rest = rest;
        this.issuer = issuer;
    }

    public String token(Who who) {
        return known.computeIfAbsent(who, this::fetch);
    }

    public Map<String, String> headers(Who who) {
        return Map.of("Authorization", "Bearer " + token(who));
    }

    private String fetch(Who who) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "grant_type", "client_credentials",
                "client_id", "kiem-local",
                "client_secret", "local",
                "scope", who.scopes(),
                "role", who.role(),
                "org", who.organisation(),
                "person", who.person()));
        if (who.isSystem()) form.put("oin", who.oin());
        Rest.Answer answer = rest.form(
                issuer + "/token",
                form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(java.util.stream.Collectors.joining("&")));
        if (!answer.isGood()) throw new Trouble("No token from " + issuer + ": status " + answer.status());
        return answer.text("access_token");
    }
}
