package nl.kiem.events.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.TimeoutException;
import jakarta.ws.rs.NotFoundException;
import java.net.ConnectException;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import nl.kiem.events.Reason;
import nl.kiem.events.Rejection;
import nl.kiem.events.StreamId;
import nl.kiem.events.VersionConflict;
import nl.kiem.events.runtime.store.OutcomeUnknown;
import nl.kiem.events.runtime.store.StoreUnavailable;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private static final StreamId STREAM = new StreamId("sample", new UUID(0, 1));

    private enum Why implements Reason {
        UNKNOWN,
        FORBIDDEN,
        STATE,
        RULE;

        @Override
        public Kind kind() {
            return Kind.valueOf(name());
        }
    }

    @Test
    void each_kind_of_refusal_has_its_status() {
        assertThat(Failures.explain(new Rejection(Why.UNKNOWN, "x")).status()).isEqualTo(404);
        assertThat(Failures.explain(new Rejection(Why.FORBIDDEN, "x")).status()).isEqualTo(403);
        assertThat(Failures.explain(new Rejection(Why.STATE, "x")).status()).isEqualTo(409);
        assertThat(Failures.explain(new Rejection(Why.RULE, "x")).status()).isEqualTo(409);
    }

    @Test
    void a_conflict_tells_the_current_version_where_the_store_knows_it() {
        assertThat(Failures.explain(new VersionConflict(STREAM, 3, 4)).currentVersion())
                .isEqualTo(4);
        assertThat(Failures.explain(new VersionConflict(STREAM, 3, -1)).currentVersion())
                .isNull();
    }

    @Test
    void a_store_that_is_away_is_not_our_mistake() {
        for (RuntimeException away : new RuntimeException[] {
            new StoreUnavailable("x", null),
            new OutcomeUnknown("x", null),
            new TimeoutException(),
            new IllegalStateException(new ConnectException("refused"))
        }) {
            Refused refused = Failures.explain(away);
            assertThat(refused.status()).as(away.toString()).isEqualTo(503);
            assertThat(refused.headers()).containsKey("Retry-After");
        }
    }

    @Test
    void what_nobody_foresaw_is_told_without_its_insides() {
        Refused refused = Failures.explain(new IllegalStateException("password is 1234"));
        assertThat(refused.status()).isEqualTo(500);
        assertThat(refused.correlationId()).isNotBlank();
        assertThat(refused.document("/v1/x").toString()).doesNotContain("1234");
    }

    @Test
    void security_and_wrapped_failures_are_understood() {
        assertThat(Failures.explain(new UnauthorizedException()).headers()).containsEntry("WWW-Authenticate", "Bearer");
        assertThat(Failures.explain(new ForbiddenException()).status()).isEqualTo(403);
        assertThat(Failures.explain(new CompletionException(new Rejection(Why.UNKNOWN, "x")))
                        .status())
                .isEqualTo(404);
        assertThat(Failures.explain(new NotFoundException(new NumberFormatException()))
                        .status())
                .isEqualTo(400);
    }
}
