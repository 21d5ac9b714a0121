package nl.kiem.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kiem.events.contract.Role;
import org.junit.jupiter.api.Test;

class RealmTest {

    private static final ObjectNode PRODUCTION = Realm.production();
    private static final int PERSON_SECONDS_MAX = 900;
    private static final int SYSTEM_SECONDS_MAX = 6 * 3_600;

    @Test
    void the_realm_as_deployed_holds_no_people_and_no_secrets() {
        for (JsonNode user : PRODUCTION.path("users")) {
            assertThat(user.path("serviceAccountClientId").asText())
                    .as(user.toString())
                    .isNotEmpty();
            assertThat(user.has("credentials")).isFalse();
        }
        for (JsonNode client : PRODUCTION.path("clients")) {
            assertThat(client.path("secret").asText("${")).startsWith("${");
        }
    }

    @Test
    void no_client_may_use_the_implicit_or_the_password_grant_and_each_has_one_way_in() {
        for (ObjectNode realm : List.of(PRODUCTION, Realm.local())) {
            for (JsonNode client : realm.path("clients")) {
                String id = client.path("clientId").asText();
                assertThat(client.path("implicitFlowEnabled").asBoolean(true))
                        .as(id)
                        .isFalse();
                assertThat(client.path("directAccessGrantsEnabled").asBoolean(true))
                        .as(id)
                        .isFalse();
                boolean people = client.path("standardFlowEnabled").asBoolean(true);
                boolean systems = client.path("serviceAccountsEnabled").asBoolean(false);
                assertThat(people && systems).as(id).isFalse();
                if (people) assertThat(challenge(client)).as(id).isEqualTo("S256");
            }
        }
    }

    @Test
    void people_come_back_to_one_address_and_to_no_pattern() {
        for (JsonNode client : PRODUCTION.path("clients")) {
            client.path("redirectUris").forEach(uri -> assertThat(uri.asText()).doesNotContain("*"));
        }
    }

    @Test
    void tokens_live_as_long_as_the_profile_allows() {
        assertThat(PRODUCTION.path("accessTokenLifespan").asInt()).isBetween(60, PERSON_SECONDS_MAX);
        for (JsonNode client : PRODUCTION.path("clients")) {
            int seconds =
                    client.path("attributes").path("access.token.lifespan").asInt(PERSON_SECONDS_MAX);
            boolean system = client.path("serviceAccountsEnabled").asBoolean();
            assertThat(seconds).isLessThanOrEqualTo(system ? SYSTEM_SECONDS_MAX : PERSON_SECONDS_MAX);
        }
    }

    @Test
    void the_realm_knows_every_role_and_no_other() {
        Set<String> known = new HashSet<>(PRODUCTION.at("/roles/client/kiem").findValuesAsText("name"));
        assertThat(known)
                .containsExactlyInAnyOrder(
                        Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new));
    }

    @Test
    void a_developers_machine_has_one_account_per_role_and_organisation() {
        List<String> names = Accounts.all().stream().map(Account::name).toList();
        assertThat(names)
                .doesNotHaveDuplicates()
                .contains("tl-mnre1034", "ext-12345678", "ops-00000099000000001000", "sys-zb000143")
                .doesNotContain("ops-mnre1034", "ext-mnre1034");
        int own = PRODUCTION.path("users").size();
        assertThat(Realm.local().path("users")).hasSize(own + names.size());
    }

    private static String challenge(JsonNode client) {
        return client.path("attributes").path("pkce.code.challenge.method").asText();
    }
}
