package nl.kiem.local.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.identity.Account;
import nl.kiem.identity.Accounts;
import nl.kiem.identity.CodeFlow;
import nl.kiem.local.Trouble;

/** Bearer tokens from the local identity provider, one per person and role. */
public final class Tokens {

    /** The organisation that runs this installation. */
    public static final String KEEPER = Accounts.keeper().value();

    /** Whoever looks after this installation. */
    public static final Who OPERATOR = Who.as("OPS", KEEPER);

    private final Rest rest;
    private final String issuer;
    private final Map<Who, String> known = new ConcurrentHashMap<>();

    /**
     * On whose behalf.
     *
     * @param role one or more codes, separated by commas
     */
    public record Who(String role, String organisation, String person) {

        /** The account of that role in that organisation; with several roles, the first one's. */
        public static Who as(String role, String organisation) {
            Who who = new Who(role, organisation, "");
            return new Who(role, organisation, who.account().name());
        }

        Account account() {
            String first = role.split(",", -1)[0];
            return new Account(Role.valueOf(first), OrganisationId.fromString(organisation));
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

        String oin() {
            return account().oin();
        }
    }

    public Tokens(Rest rest, String issuer) {
        this.rest = rest;
        this.issuer = issuer;
    }

    public String token(Who who) {
        return known.computeIfAbsent(who, this::fetch);
    }

    /** The reference to the person in the token. */
    public String subject(Who who) {
        String payload = token(who).split("\\.", -1)[1];
        try {
            return Rest.JSON
                    .readTree(Base64.getUrlDecoder().decode(payload))
                    .path("sub")
                    .asText();
        } catch (IOException e) {
            throw new IllegalStateException("a token is always JSON", e);
        }
    }

    public Map<String, String> headers(Who who) {
        return Map.of("Authorization", "Bearer " + token(who));
    }

    private String fetch(Who who) {
        Rest.Answer provider = rest.get(issuer + "/.well-known/openid-configuration", Map.of());
        String endpoint = provider.text("token_endpoint");
        if (!provider.isGood()) throw refused(provider.status() + "");
        if (!endpoint.endsWith("/protocol/openid-connect/token")) return believed(endpoint, who);
        return who.isSystem() ? ofASystem(endpoint, who) : ofAPerson(who);
    }

    /** The light provider believes whatever is asked. */
    private String believed(String endpoint, Who who) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "client_id", "kiem-local",
                "client_secret", "local",
                "role", who.role(),
                "org", who.organisation(),
                "person", who.person()));
        if (who.isSystem()) form.put("oin", who.oin());
        return granted(endpoint, who, form);
    }

    private String ofASystem(String endpoint, Who who) {
        String name = who.account().name();
        return granted(endpoint, who, Map.of("client_id", name, "client_secret", name));
    }

    private String granted(String endpoint, Who who, Map<String, String> parameters) {
        Map<String, String> form = new TreeMap<>(parameters);
        form.put("grant_type", "client_credentials");
        form.put("scope", who.scopes());
        Rest.Answer answer = rest.form(
                endpoint,
                form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&")));
        if (!answer.isGood()) throw refused(answer.status() + " " + answer.text("error_description"));
        return answer.text("access_token");
    }

    private String ofAPerson(Who who) {
        String name = who.account().name();
        try {
            String token = new CodeFlow(issuer)
                    .logIn(name, name, who.scopes())
                    .path("access_token")
                    .asText();
            if (token.isEmpty()) throw refused("nothing for the account " + name);
            return token;
        } catch (IOException e) {
            throw refused(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused("interrupted");
        }
    }

    private Trouble refused(String why) {
        return new Trouble("No token from " + issuer + ": " + why);
    }
}
