package nl.kiem.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.kiem.events.contract.Role;

/** The realm as it is deployed, and what is added to it on a developer's machine: accounts and a client to try them. */
public final class Realm {

    /** Through which a shell gets tokens for people: by code and PKCE like everybody, at an address nobody serves. */
    public static final String LOCAL_CLIENT = "kiem-local";

    public static final String LOCAL_REDIRECT = "http://127.0.0.1/kiem-local";

    /** These passwords are no secrets: hashing them well would cost the start of the server seconds. */
    private static final String QUICK = "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)";

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Realm() {}

    /** As it stands in the repository, with the names of its secrets unfilled and without people. */
    public static ObjectNode production() {
        try (InputStream in = Realm.class.getResourceAsStream("realm.yaml")) {
            return (ObjectNode) YAML.readTree(Objects.requireNonNull(in)).at("/spec/realm");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With an account per role and organisation; the password of each is its name. */
    public static ObjectNode local() {
        ObjectNode realm = production().put("passwordPolicy", QUICK);
        ((ArrayNode) realm.path("clients")).add(localClient());
        for (Account account : Accounts.all()) {
            if (account.role() == Role.SYS) addSystem(realm, account);
            else addPerson(realm, account);
        }
        return realm;
    }

    private static ObjectNode localClient() {
        return client(LOCAL_CLIENT)
                .put("publicClient", true)
                .put("standardFlowEnabled", true)
                .<ObjectNode>set("redirectUris", list(LOCAL_REDIRECT))
                .set(
                        "attributes",
                        YAML.valueToTree(Map.of(
                                "pkce.code.challenge.method", "S256", "access.token.header.type.rfc9068", "true")));
    }

    private static void addPerson(ObjectNode realm, Account account) {
        ObjectNode person = user(realm, account).put("username", account.name());
        person.putArray("credentials").addObject().put("type", "password").put("value", account.name());
    }

    private static void addSystem(ObjectNode realm, Account account) {
        String name = account.name();
        ObjectNode client = client(name)
                .put("publicClient", false)
                .put("standardFlowEnabled", false)
                .put("serviceAccountsEnabled", true)
                .put("clientAuthenticatorType", "client-secret")
                .put("secret", name);
        client.putArray("protocolMappers")
                .addObject()
                .put("name", "oin")
                .put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-hardcoded-claim-mapper")
                .set(
                        "config",
                        YAML.valueToTree(Map.of(
                                "claim.name", "oin",
                                "claim.value", account.oin(),
                                "jsonType.label", "String",
                                "access.token.claim", "true")));
        ((ArrayNode) realm.path("clients")).add(client);
        user(realm, account).put("username", "service-account-" + name).put("serviceAccountClientId", name);
    }

    private static ObjectNode client(String id) {
        ObjectNode client = YAML.createObjectNode()
                .put("clientId", id)
                .put("protocol", "openid-connect")
                .put("implicitFlowEnabled", false)
                .put("directAccessGrantsEnabled", false)
                .put("fullScopeAllowed", true);
        client.set("defaultClientScopes", list("kiem"));
        client.set("optionalClientScopes", list("kiem:read", "kiem:write", "kiem:operate"));
        return client;
    }

    /** With an id that follows from the name: whoever comes in again is the same person. */
    private static ObjectNode user(ObjectNode realm, Account account) {
        ObjectNode user = ((ArrayNode) realm.path("users"))
                .addObject()
                .put(
                        "id",
                        UUID.nameUUIDFromBytes(account.name().getBytes(UTF_8)).toString())
                .put("enabled", true);
        user.putObject("attributes").set("org", list(account.organisation().value()));
        user.putObject("clientRoles").set("kiem", list(account.role().name()));
        return user;
    }

    private static ArrayNode list(String... texts) {
        return YAML.valueToTree(List.of(texts));
    }
}
