package nl.kiem.procurement.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.procurement.TenderEvent.ContractAwarded;
import nl.kiem.events.runtime.kafka.SystemMetadata;

/** The last contract of a tender fulfils the need. */
@Singleton
public class WhenContractAwardedThenNeedFulfilled implements Reaction<ContractAwarded> {

    private final NeedFollowsTender need;
    private final SystemMetadata system;

    WhenContractAwardedThenNeedFulfilled(NeedFollowsTender need, SystemMetadata system) {
        this.need = need;
        this.system = system;
    }

    @Override
    public Class<ContractAwarded> on() {
        return ContractAwarded.class;
    }

    @Override
    public Uni<Void> react(Recorded<ContractAwarded> recorded) {
        ContractAwarded awarded = recorded.event();
        return need.follow(awarded.needId(), awarded.tenderId(), "no contract", system.forReaction(this, recorded));
    }
}
