package nl.kiem.audit;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.kiem.events.Head;
import nl.kiem.events.Metadata;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.store.EventCatalog;
import nl.kiem.events.runtime.store.PgEventStore;
import nl.kiem.events.runtime.store.StoreLimits;
import nl.kiem.events.signature.SigningKey;
import nl.kiem.events.testkit.LocalPostgres;
import nl.kiem.events.testkit.OrchardEvent;
import nl.kiem.events.testkit.OrchardEvent.Grown;
import nl.kiem.events.testkit.PlantedOneByOne;

/**
 * A real store with a past: A/1 B/1 A/2 A/3 under the first head, C/1 B/2 C/2 A/4 as well under the second, B/3 A/5 A/6
 * under none yet.
 */
final class SealedStore implements AutoCloseable {

    static final String SERVICE = "orchard-service";
    static final String LOG = "urn:nld:oin:00000099000000001000:systeem:" + SERVICE;

    static final StreamId A = new StreamId("orchard", new UUID(0, 0xA));
    static final StreamId B = new StreamId("orchard", new UUID(0, 0xB));
    static final StreamId C = new StreamId("orchard", new UUID(0, 0xC));

    final LocalPostgres.Database database = LocalPostgres.database().migrate();
    final SigningKey key = SigningKey.generate();
    final List<String> heads = new ArrayList<>();
    final TreeOutsideTheService tree;
    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;
    private final PgEventStore store;

    SealedStore() throws IOException {
        pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(6))
                .connectingTo(new PgConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(database.port())
                        .setDatabase(database.name())
                        .setUser(database.app())
                        .setPassword(database.app()))
                .using(vertx)
                .build();
        store = new PgEventStore(
                pool, EventCatalog.of(OrchardEvent.FAMILIES, new PlantedOneByOne()), StoreLimits.standard());
        Path file = Files.createTempFile(
                "kiem-key", ".pem", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, key.pem());
        tree = new TreeOutsideTheService(io.vertx.mutiny.sqlclient.Pool.newInstance(pool), LOG, file);
        Files.delete(file);
    }

    static SealedStore withAPast() throws IOException {
        SealedStore sealed = new SealedStore();
        sealed.append(A, 1);
        sealed.append(B, 1);
        sealed.append(A, 2);
        sealed.heads.add(sealed.tree.sign());
        sealed.append(C, 1);
        sealed.append(B, 1);
        sealed.append(C, 1);
        sealed.append(A, 1);
        sealed.heads.add(sealed.tree.sign());
        sealed.append(B, 1);
        sealed.append(A, 2);
        return sealed;
    }

    void append(StreamId stream, int events) {
        Actor actor = new Actor(new PersonRef("p-1"), new OrganisationId("tooi:mnre1034"), EnumSet.of(Role.TL));
        Metadata metadata = new Metadata(UUID.randomUUID(), "asked", actor, null);
        List<Event> grown = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            grown.add(new Grown(stream.id(), BigDecimal.valueOf(i), "een boom", Instant.parse("2026-03-01T10:00:00Z")));
        }
        Head head = Head.of(store.read(stream).await().indefinitely());
        var unused = store.append(stream, head, grown, metadata).await().indefinitely();
    }

    Keys keys() {
        return new Keys(Set.of(key.verifying()));
    }

    /** As an auditor does it who knows the key and kept nothing. */
    Audit.Report audit() throws SQLException {
        return audit(new Audit.Evidence(Optional.of(keys()), List.of()));
    }

    /** As an auditor does it who kept the heads too. */
    Audit.Report auditWithKeptHeads() throws SQLException {
        return audit(new Audit.Evidence(Optional.of(keys()), keys().heads(String.join("\n", heads))));
    }

    Audit.Report audit(Audit.Evidence evidence) throws SQLException {
        return Audit.run(SERVICE, database.connectAsAuditor(), evidence, Audit.Progress.SILENT);
    }

    @Override
    public void close() throws Exception {
        store.close();
        pool.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
