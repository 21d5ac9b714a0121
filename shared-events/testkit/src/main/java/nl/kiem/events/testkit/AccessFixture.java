package nl.kiem.events.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.kiem.events.Custody;
import org.jspecify.annotations.Nullable;

/**
 * What {@link AccessMatrix} calls an operation with, and whose that is.
 *
 * @param path values of the parameters in the path
 * @param query values of parameters behind it
 * @param body JSON; null for one generated from the schemas
 * @param custody of what the call is about; null when it is judged by the role alone
 * @param made whether the call makes it, so that nobody could have seen it before
 */
public record AccessFixture(
        Map<String, String> path,
        Map<String, String> query,
        @Nullable String body,
        @Nullable Custody custody,
        boolean made) {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    public AccessFixture {
        path = Map.copyOf(path);
        query = Map.copyOf(query);
    }

    /**
     * About something that is there, recorded by the test beforehand.
     *
     * @param path name and value in turn
     */
    public static AccessFixture about(Custody custody, String... path) {
        return new AccessFixture(pairs(path), Map.of(), null, custody, false);
    }

    /** Makes something that will be so; a body that is generated names {@link AccessMatrix#OWNER} as its organisation. */
    public static AccessFixture making(Custody custody, String... path) {
        return new AccessFixture(pairs(path), Map.of(), null, custody, true);
    }

    /** Judged by the role alone: a list, or what is nobody's in particular. */
    public static AccessFixture ofNobody(String... path) {
        return new AccessFixture(pairs(path), Map.of(), null, null, true);
    }

    public AccessFixture body(String json) {
        return new AccessFixture(path, query, json, custody, made);
    }

    public AccessFixture query(String... values) {
        return new AccessFixture(path, pairs(values), body, custody, made);
    }

    /** The same call about something that is nowhere: every UUID in the path is another. */
    AccessFixture elsewhere() {
        Map<String, String> nowhere = new LinkedHashMap<>();
        path.forEach((name, value) ->
                nowhere.put(name, ID.matcher(value).replaceAll(UUID.randomUUID().toString())));
        return new AccessFixture(nowhere, query, body, custody, made);
    }

    private static Map<String, String> pairs(String... values) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) pairs.put(values[i], values[i + 1]);
        return pairs;
    }
}
