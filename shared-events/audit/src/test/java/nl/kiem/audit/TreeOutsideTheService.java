package nl.kiem.audit;

import io.vertx.mutiny.sqlclient.Pool;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import nl.kiem.events.runtime.signature.ServiceKey;
import nl.kiem.events.runtime.tree.HeadSigner;
import nl.kiem.events.runtime.tree.Tree;
import nl.kiem.events.runtime.tree.TreeHeads;

/** The product's own tree on a database of a test, without a running service. */
final class TreeOutsideTheService {

    private final HeadSigner signer;

    TreeOutsideTheService(Pool pool, String log, Path key) {
        this.signer = new HeadSigner(
                new Tree(pool),
                new TreeHeads(pool),
                new ServiceKey("production", Optional.of(key.toString())),
                new HeadSigner.Settings(InstantSource.system(), log, Duration.ZERO));
    }

    /** @return the signed head over everything recorded so far */
    String sign() {
        return signer.signNow().jws();
    }
}
