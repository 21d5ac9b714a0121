package nl.kiem.events.runtime.kafka;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import jakarta.inject.Singleton;
import java.util.Set;
import nl.kiem.events.runtime.flow.Background;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Listens for what the service reacts to. Events of one partition are taken in order; partitions do not wait for each
 * other.
 */
@Singleton
public class Reactions implements Background {

    private static final Logger LOG = Logger.getLogger(Reactions.class);

    /** How many partitions are worked on at the same time. */
    private static final int LANES = 32;

    private final Reactor reactor;
    private final ReactionChannel channel;
    private @Nullable Cancellable listening;

    Reactions(Reactor reactor, ReactionChannel channel) {
        this.reactor = reactor;
        this.channel = channel;
    }

    /** Where the service listens; empty when it reacts to nothing. */
    public Set<String> topics() {
        return reactor.topics();
    }

    @Override
    public void start() {
        Set<String> topics = reactor.topics();
        if (topics.isEmpty()) return;
        listening = channel.open(topics)
                .group()
                .by(Reactions::lane)
                .onItem()
                .transformToMulti(lane -> lane.onItem().transformToUniAndConcatenate(this::take))
                .merge(LANES)
                .subscribe()
                .with(taken -> {}, e -> LOG.error("reactions have ended", e));
    }

    @Override
    public void stop() {
        if (listening != null) listening.cancel();
    }

    private Uni<Void> take(IncomingKafkaRecord<byte[], byte[]> record) {
        String origin = "%s-%d=%d".formatted(record.getTopic(), record.getPartition(), record.getOffset());
        return reactor.handle(new Received(origin, record.getHeaders(), record.getPayload()))
                .chain(() -> Uni.createFrom().completionStage(record::ack));
    }

    private static int lane(IncomingKafkaRecord<byte[], byte[]> record) {
        return Math.floorMod(record.getTopic().hashCode() * 31 + record.getPartition(), LANES);
    }
}
