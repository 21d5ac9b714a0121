package nl.kiem.procurement.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.procurement.TenderEvent.TenderEndedWithoutAward;
import nl.kiem.events.runtime.kafka.SystemMetadata;

/** A tender that ended without any contract gives its need back: a route is chosen anew. */
@Singleton
public class WhenTenderEndedWithoutAwardThenNeedReopened implements Reaction<TenderEndedWithoutAward> {

    private final NeedFollowsTender need;
    private final SystemMetadata system;

    WhenTenderEndedWithoutAwardThenNeedReopened(NeedFollowsTender need, SystemMetadata system) {
        this.need = need;
        this.system = system;
    }

    @Override
    public Class<TenderEndedWithoutAward> on() {
        return TenderEndedWithoutAward.class;
    }

    @Override
    public Uni<Void> react(Recorded<TenderEndedWithoutAward> recorded) {
        TenderEndedWithoutAward ended = recorded.event();
        return need.follow(ended.needId(), ended.tenderId(), reason(recorded), system.forReaction(this, recorded));
    }

    /** The need may be known to others than the tender was: of one that was never published nothing is told. */
    private static String reason(Recorded<TenderEndedWithoutAward> recorded) {
        if (recorded.metadata().visibility() != Visibility.PUBLIC) return "its tender ended before it was published";
        return recorded.event().outcome() + ": " + recorded.event().reason();
    }
}
