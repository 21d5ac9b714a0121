package nl.kiem.events.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.testkit.AccessCalls.Answered;
import nl.kiem.events.testkit.AccessCalls.Call;
import nl.kiem.events.testkit.AccessOperation.Verdict;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * Calls every operation that the service's OpenAPI document names, with a token for every role in every organisation and
 * with none, and compares what came of it with what {@code x-kiem-access} says. A new operation is in it by itself. What
 * is hidden from somebody must answer them in no way otherwise than what is nowhere.
 *
 * <p>A service's test is {@code @QuarkusTest class AccessServiceTest implements AccessMatrix}. It gives a fixture for
 * each operation with parameters in its path and for bodies that the generated least one does not do for. Every call
 * that may be made under a condition is made on a stale version: who is let in changes nothing.
 *
 * <p>The table that comes of it is {@code docs/access/<service>.md}, written with {@code -Dkiem.access=write} and
 * compared in every other run.
 */
public interface AccessMatrix {

    OrganisationId OWNER = new OrganisationId("tooi:mnre1034");
    OrganisationId PARTICIPANT = new OrganisationId("tooi:gm0363");
    OrganisationId OTHER = new OrganisationId("tooi:pv27");
    OrganisationId COMPANY = new OrganisationId("kvk:12345678");
    OrganisationId KEEPER = new OrganisationId(TestTokens.KEEPER);

    /** Of {@link #OWNER}, with {@link #PARTICIPANT}. */
    static Custody seenBy(Visibility visibility) {
        return new Custody(OWNER, List.of(PARTICIPANT, OWNER), visibility);
    }

    /**
     * What an operation is called with; several where it matters what is asked for, one published and one not.
     *
     * @param operation method and path as the document has them, such as {@code POST /pilots/{id}/starts}
     * @return none when the operation has no parameter in its path and a generated body does, which then makes something
     *     of {@link #OWNER}
     */
    List<AccessFixture> fixtures(String operation);

    /** The committed table; empty for a service that has none. */
    default Optional<Path> table() {
        return Optional.of(Path.of("..", "docs", "access", service() + ".md"));
    }

    private static String service() {
        return ConfigProvider.getConfig().getValue("kiem.service", String.class);
    }

    @Test
    default void everybody_is_let_in_where_the_document_says_so_and_nowhere_else() throws IOException {
        callEverything();
    }

    /** Makes all the calls; fails with every answer that is not as it should be. */
    default void callEverything() throws IOException {
        JsonNode document = HttpProbe.get(ServiceApiDocument.DOCUMENT)
                .answer()
                .hasStatus(200)
                .json();
        List<AccessOperation> operations = AccessOperation.all(document);
        assertThat(operations).isNotEmpty();
        assertThat(operations).as("every operation says who may use it").allMatch(AccessOperation::saysWho);
        AccessCalls calls = new AccessCalls(new SampleBody(document));
        List<Call> asked = new ArrayList<>();
        for (AccessOperation operation : operations) {
            for (AccessFixture fixture : fixturesOf(operation)) asked.addAll(AccessAskers.all(operation, fixture));
        }
        List<Answered> denied = calls.all(
                asked.stream().filter(call -> expected(call) != Verdict.LET_IN).toList());
        List<Answered> letIn = calls.all(
                asked.stream().filter(call -> expected(call) == Verdict.LET_IN).toList());
        AccessTable table = new AccessTable(service(), denied, letIn);
        table.write(Path.of("target", "access"));
        List<String> wrong = new ArrayList<>();
        denied.forEach(answered -> wrong.addAll(objections(answered)));
        letIn.forEach(answered -> wrong.addAll(objections(answered)));
        wrong.addAll(betrayed(calls, denied));
        assertThat(wrong).as("of %d calls", asked.size()).isEmpty();
        Optional<Path> committed = table();
        if (committed.isPresent()) table.compare(committed.get());
    }

    private List<AccessFixture> fixturesOf(AccessOperation operation) {
        List<AccessFixture> own = fixtures(operation.name());
        if (!own.isEmpty()) return own;
        List<AccessFixture> ofTheKernel = AccessKernel.fixtures(operation.name());
        if (!ofTheKernel.isEmpty()) return ofTheKernel;
        assertThat(operation.needsNothing())
                .as("%s needs a fixture in %s", operation.name(), getClass().getSimpleName())
                .isTrue();
        return List.of(AccessFixture.making(Custody.of(OWNER, Visibility.GOVERNMENT)));
    }

    private static Verdict expected(Call call) {
        return call.operation().expected(call.actor(), call.fixture());
    }

    private static List<String> objections(Answered answered) {
        Verdict verdict = expected(answered.call());
        if (verdict.matches(answered.status())) return List.of();
        return List.of("%s should be %s: %d %s"
                .formatted(AccessAskers.words(answered.call()), verdict, answered.status(), answered.body()));
    }

    /** Answers about something hidden that are not those about something that is nowhere. */
    private static List<String> betrayed(AccessCalls calls, List<Answered> denied) {
        List<Answered> hidden = denied.stream()
                .filter(answered -> expected(answered.call()) == Verdict.ABSENT
                        && !answered.call().fixture().path().isEmpty())
                .toList();
        List<Answered> nowhere = calls.all(
                hidden.stream().map(answered -> answered.call().elsewhere()).toList());
        List<String> betrayed = new ArrayList<>();
        for (int i = 0; i < hidden.size(); i++) {
            if (hidden.get(i).looksLike(nowhere.get(i))) continue;
            betrayed.add("%s shows that it is there: %s, and of nowhere %s"
                    .formatted(
                            AccessAskers.words(hidden.get(i).call()),
                            hidden.get(i).anonymous(),
                            nowhere.get(i).anonymous()));
        }
        return betrayed;
    }
}
