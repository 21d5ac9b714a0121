package nl.kiem.procurement.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Ids;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.NeedId;
import nl.kiem.events.contract.procurement.NeedEvent;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpApproved;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.procurement.Streams;
import nl.kiem.procurement.domain.Need;
import nl.kiem.procurement.domain.NeedCommand;
import nl.kiem.procurement.domain.NeedCommand.Raise;

/** What was approved and must be bought becomes a need, as a draft whose ceiling is the ceiling of the approval. */
@Singleton
public class WhenScaleUpApprovedThenRaiseNeed implements Reaction<ScaleUpApproved> {

    private final CommandHandler<NeedCommand, Need, NeedEvent> needs;
    private final SystemMetadata system;
    private final InstantSource clock;

    WhenScaleUpApprovedThenRaiseNeed(
            CommandHandler<NeedCommand, Need, NeedEvent> needs, SystemMetadata system, InstantSource clock) {
        this.needs = needs;
        this.system = system;
        this.clock = clock;
    }

    @Override
    public Class<ScaleUpApproved> on() {
        return ScaleUpApproved.class;
    }

    @Override
    public Uni<Void> react(Recorded<ScaleUpApproved> recorded) {
        ScaleUpApproved approved = recorded.event();
        if (!approved.purchaseNeeded()) return Uni.createFrom().voidItem();
        NeedId id = new NeedId(Ids.derive("need", approved.caseId().toString()));
        String need = approved.functionalNeed();
        Raise command = new Raise(
                id,
                approved.threadId(),
                approved.title(),
                approved.organisation(),
                need == null ? approved.title() : need,
                List.of(),
                approved.cap(),
                List.of(),
                null,
                approved.caseId(),
                recorded.metadata().visibility(),
                system.actor(),
                clock.instant());
        return needs.handle(Streams.need(id), command, system.forReaction(this, recorded), OptionalLong.empty())
                .replaceWithVoid();
    }
}
