package nl.kiem.initiative.bottleneck.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Ids;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.BottleneckId;
import nl.kiem.events.contract.initiative.PilotEvent.LegalFindingRecorded;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.bottleneck.domain.LawRef;
import nl.kiem.initiative.bottleneck.reaction.Bottlenecks.Met;

/** What a pilot finds in the law is put on somebody's desk, once for each article in each pilot. */
@Singleton
class WhenLegalFindingRecordedThenRegisterBottleneck implements Reaction<LegalFindingRecorded> {

    private final Bottlenecks bottlenecks;
    private final SystemMetadata system;

    WhenLegalFindingRecordedThenRegisterBottleneck(Bottlenecks bottlenecks, SystemMetadata system) {
        this.bottlenecks = bottlenecks;
        this.system = system;
    }

    @Override
    public Class<LegalFindingRecorded> on() {
        return LegalFindingRecorded.class;
    }

    @Override
    public Uni<Void> react(Recorded<LegalFindingRecorded> recorded) {
        LegalFindingRecorded e = recorded.event();
        String pilot = e.pilotId().value().toString();
        BottleneckId id = new BottleneckId(Ids.derive(
                "bottleneck-of-pilot", pilot, e.lawRef().strip(), e.article().strip()));
        Met met = new Met(
                id,
                e.threadId(),
                e.lawRef() + ", " + e.article(),
                LawRef.in(e.lawRef()),
                e.article(),
                e.description(),
                e.services(),
                e.affectedEstimate(),
                recorded.id());
        return bottlenecks.register(met, e, system.forReaction(this, recorded));
    }
}
