package nl.kiem.events.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.testkit.AccessCalls.Call;

/** Everybody who may ask something: each role in each organisation, and somebody without a token. */
final class AccessAskers {

    private static final Map<Actor, String> TOKENS = new HashMap<>();

    private AccessAskers() {}

    /** As the columns of the table have them. */
    static Map<String, OrganisationId> organisations(boolean withKeeper) {
        Map<String, OrganisationId> organisations = new LinkedHashMap<>();
        organisations.put("owner", AccessMatrix.OWNER);
        organisations.put("participant", AccessMatrix.PARTICIPANT);
        organisations.put("other public body", AccessMatrix.OTHER);
        organisations.put("company", AccessMatrix.COMPANY);
        if (withKeeper) organisations.put("keeper", AccessMatrix.KEEPER);
        return organisations;
    }

    static List<Call> all(AccessOperation operation, AccessFixture fixture) {
        List<Call> calls = new ArrayList<>();
        for (OrganisationId organisation :
                organisations(operation.isForTheKeeper()).values()) {
            for (Role role : Role.values()) {
                Actor actor = new Actor(new PersonRef("p-access-" + role), organisation, Set.of(role));
                calls.add(new Call(operation, fixture, actor, TOKENS.computeIfAbsent(actor, AccessAskers::token)));
            }
        }
        calls.add(new Call(operation, fixture, null, null));
        return calls;
    }

    static Role role(Actor actor) {
        return actor.roles().iterator().next();
    }

    static String words(Call call) {
        String who = call.actor() == null
                ? "nobody"
                : role(call.actor()) + " of " + name(call.actor().organisation());
        return "%s %s as %s"
                .formatted(call.operation().name(), call.fixture().path().values(), who);
    }

    static String name(OrganisationId organisation) {
        return organisations(true).entrySet().stream()
                .filter(one -> one.getValue().equals(organisation))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static String token(Actor actor) {
        return Objects.requireNonNull(TestTokens.as(
                role(actor), actor.organisation().value(), actor.person().value()));
    }
}
