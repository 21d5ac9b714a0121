package nl.kiem.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;
import nl.kiem.events.testkit.Twist;
import nl.kiem.identity.Realm;

/** The realm as deployed and with accounts, and beside it clients whose tokens are wrong in one way. */
final class TestRealm {

    /** Seconds; long enough to be brought to the service once. */
    static final int SHORT = 5;

    private static final String SCOPE = "kiem";
    private static final String MAPPERS = "protocolMappers";

    private final ObjectNode realm;

    private TestRealm(ObjectNode realm) {
        this.realm = realm;
    }

    static ObjectNode twisted() {
        TestRealm made = new TestRealm(Realm.local());
        made.system(Twist.EXPIRED, Integer.toString(SHORT));
        made.system(Twist.LIVES_TOO_LONG, "21700");
        made.copyScopeForAnother();
        made.system(Twist.FOR_SOMEBODY_ELSE, "900")
                .withArray("/defaultClientScopes")
                .removeAll()
                .add("elsewhere");
        made.system(Twist.OF_A_SYSTEM_WITHOUT_OIN, "900").putArray(MAPPERS);
        made.account(made.system(Twist.OF_A_PERSON_WITH_OIN, "900"))
                .putObject("clientRoles")
                .putArray(SCOPE)
                .add("TL");
        made.account(made.system(Twist.WITHOUT_ORGANISATION, "900")).remove("attributes");
        made.account(made.system(Twist.WITHOUT_ROLES, "900")).remove("clientRoles");
        made.roles().addObject().put("name", "ADMIN");
        made.account(made.system(Twist.WITH_A_ROLE_THAT_DOES_NOT_EXIST, "900"))
                .withArray("/clientRoles/kiem")
                .add("ADMIN");
        made.account(made.system(Twist.OF_A_SYSTEM_WITH_A_PERSONS_ROLE, "900"))
                .withArray("/clientRoles/kiem")
                .add("EXE");
        made.system(Twist.WITHOUT_SCOPE, "900");
        return made.realm;
    }

    /** The same under another name: another issuer with other keys. */
    static ObjectNode elsewhere() {
        TestRealm made = new TestRealm(Realm.production().put("realm", "elsewhere"));
        made.system(Twist.OF_ANOTHER_ISSUER, "900");
        return made.realm;
    }

    static String client(Twist how) {
        return "twist-" + how.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** A system of the keeper like that of monitoring; its secret is its name. */
    private ObjectNode system(Twist how, String lifetimeSeconds) {
        ObjectNode client = find("clients", "clientId", "kiem-monitoring").deepCopy();
        String name = client(how);
        client.put("clientId", name).put("secret", name);
        client.withObject("/attributes").put("access.token.lifespan", lifetimeSeconds);
        client.withArray("/optionalClientScopes").add("kiem:read").add("kiem:write");
        ((ArrayNode) realm.path("clients")).add(client);
        ObjectNode account =
                find("users", "serviceAccountClientId", "kiem-monitoring").deepCopy();
        account.put("username", "service-account-" + name).put("serviceAccountClientId", name);
        ((ArrayNode) realm.path("users")).add(account);
        return client;
    }

    private ObjectNode account(ObjectNode client) {
        return find("users", "serviceAccountClientId", client.path("clientId").asText());
    }

    private ArrayNode roles() {
        return realm.withArray("/roles/client/kiem");
    }

    private void copyScopeForAnother() {
        ObjectNode scope = find("clientScopes", "name", SCOPE).deepCopy().put("name", "elsewhere");
        for (JsonNode mapper : scope.path(MAPPERS)) {
            if (mapper.path("name").asText().equals("audience")) {
                ((ObjectNode) mapper.path("config")).put("included.custom.audience", "elsewhere");
            }
        }
        ((ArrayNode) realm.path("clientScopes")).add(scope);
    }

    private ObjectNode find(String list, String member, String value) {
        return StreamSupport.stream(realm.path(list).spliterator(), false)
                .filter(one -> one.path(member).asText().equals(value))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s without %s".formatted(list, value)));
    }
}
