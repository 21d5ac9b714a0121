package nl.kiem.events.runtime.flow;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.JDBCException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * A database session for one piece of work, wherever it is asked for: in a request, a reaction or a background loop.
 * Each call has its own session, so that calls made side by side do not meet in one.
 */
@Singleton
public class Sessions {

    private final Mutiny.SessionFactory factory;
    private final Vertx vertx;

    Sessions(Mutiny.SessionFactory factory, Vertx vertx) {
        this.factory = factory;
        this.vertx = vertx;
    }

    public <T> Uni<T> inSession(Function<StatelessSession, Uni<T>> work) {
        return onSafeContext(() -> factory.openStatelessSession()
                .chain(session -> Uni.createFrom()
                        .deferred(() -> work.apply(session))
                        .onTermination()
                        .call(session::close)));
    }

    public <T> Uni<T> inTransaction(Function<StatelessSession, Uni<T>> work) {
        return inSession(session -> session.withTransaction(transaction -> work.apply(session)));
    }

    /** For threads that may block; fails when the deadline passes. */
    public <T> T await(Duration deadline, Function<StatelessSession, Uni<T>> work) {
        return inTransaction(work).await().atMost(deadline);
    }

    /** What the database said was wrong, as five characters; empty when it said nothing. */
    public static String sqlState(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            String state = switch (at) {
                case PgException e -> e.getSqlState();
                case JDBCException e -> e.getSQLState();
                default -> null;
            };
            if (state != null) return state;
        }
        return "";
    }

    private <T> Uni<T> onSafeContext(Supplier<Uni<? extends T>> work) {
        if (VertxContext.isOnDuplicatedContext()) return Uni.createFrom().deferred(work);
        return Uni.createFrom().emitter(emitter -> {
            Context context =
                    Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(
                    started -> Uni.createFrom().deferred(work).subscribe().with(emitter::complete, emitter::fail));
        });
    }
}
