package nl.kiem.events.runtime.tree;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.kiem.events.proof.Frontier;
import nl.kiem.events.proof.Hash;
import nl.kiem.events.proof.TreeHead;
import nl.kiem.events.runtime.signature.ServiceKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes heads: one for each day that is over, and in between when asked or when the installation wants more. */
@Singleton
public class HeadSigner {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final Tree tree;
    private final TreeHeads heads;
    private final ServiceKey key;
    private final Settings settings;

    /**
     * What differs per installation.
     *
     * @param log whose heads they are
     * @param every make a head in between when the last is older than this and the tree has grown; zero for never
     */
    @Singleton
    public record Settings(InstantSource clock, String log, Duration every) {

        @Inject
        Settings(
                InstantSource clock,
                @ConfigProperty(name = "kiem.oin") String oin,
                @ConfigProperty(name = "kiem.service") String service,
                @ConfigProperty(name = "kiem.audit.head-every", defaultValue = "PT0S") Duration every) {
            this(clock, "urn:nld:oin:" + oin + ":systeem:" + service, every);
        }
    }

    public HeadSigner(Tree tree, TreeHeads heads, ServiceKey key, Settings settings) {
        this.tree = tree;
        this.heads = heads;
        this.key = key;
        this.settings = settings;
    }

    /**
     * Makes the head that is due, if there is one. A day that ended while nobody was there to sign is closed by the
     * first head after it: what was not said in time cannot be said afterwards.
     */
    Optional<SignedHead> signDue() {
        Instant now = settings.clock.instant();
        LocalDate yesterday = LocalDate.ofInstant(now, ZONE).minusDays(1);
        long size = tree.growToTheEnd().frontier().size();
        if (size == 0) return Optional.empty();
        if (!heads.isClosed(yesterday).await().atMost(DEADLINE)) {
            return Optional.of(sign(yesterday, TreeHead.Kind.DAY, now));
        }
        if (settings.every.isZero()) return Optional.empty();
        Optional<SignedHead> last = heads.last().await().atMost(DEADLINE);
        boolean due = last.filter(head -> head.size() == size
                        || Duration.between(head.signedAt(), now).compareTo(settings.every) < 0)
                .isEmpty();
        return due ? Optional.of(signMeanwhile(now)) : Optional.empty();
    }

    /** Makes a head now. */
    public SignedHead signNow() {
        var unused = tree.growToTheEnd();
        return signMeanwhile(settings.clock.instant());
    }

    private SignedHead signMeanwhile(Instant now) {
        return sign(LocalDate.ofInstant(now, ZONE), TreeHead.Kind.MEANWHILE, now);
    }

    private SignedHead sign(LocalDate day, TreeHead.Kind kind, Instant now) {
        return heads.add((tip, last) -> head(day, kind, now, tip, last), key)
                .await()
                .atMost(DEADLINE);
    }

    private TreeHead head(LocalDate day, TreeHead.Kind kind, Instant now, Frontier tip, Optional<SignedHead> last) {
        return new TreeHead(
                settings.log,
                last.map(SignedHead::number).orElse(0L) + 1,
                day,
                kind,
                tip.size(),
                tip.root(),
                now.truncatedTo(ChronoUnit.MICROS),
                last.map(SignedHead::jws).map(TreeHead::hash).orElse(Hash.NONE));
    }
}
