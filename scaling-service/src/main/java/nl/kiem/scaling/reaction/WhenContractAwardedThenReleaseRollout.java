package nl.kiem.scaling.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.procurement.TenderEvent.ContractAwarded;
import nl.kiem.events.contract.scaling.RolloutEvent;
import nl.kiem.scaling.domain.Rollout;
import nl.kiem.scaling.domain.RolloutCommand;
import nl.kiem.scaling.domain.RolloutCommand.ReleaseRollout;
import nl.kiem.scaling.domain.Streams;

/** The contract stands, so the rollout that waited for it may start. A contract for no case concerns nobody here. */
@Singleton
public class WhenContractAwardedThenReleaseRollout implements Reaction<ContractAwarded> {

    private final CommandHandler<RolloutCommand, Rollout, RolloutEvent> rollouts;
    private final Asker asker;

    WhenContractAwardedThenReleaseRollout(CommandHandler<RolloutCommand, Rollout, RolloutEvent> rollouts, Asker asker) {
        this.rollouts = rollouts;
        this.asker = asker;
    }

    @Override
    public Class<ContractAwarded> on() {
        return ContractAwarded.class;
    }

    @Override
    public Uni<Void> react(Recorded<ContractAwarded> recorded) {
        ContractAwarded award = recorded.event();
        if (award.caseId() == null) return Uni.createFrom().voidItem();
        var rollout = Streams.rolloutOf(award.caseId());
        var command = new ReleaseRollout(award.contractId(), award.organisation(), asker.actor(), asker.after(award));
        return rollouts.handle(
                        Streams.rollout(rollout.value()), command, asker.metadata(this, recorded), OptionalLong.empty())
                .replaceWithVoid();
    }
}
