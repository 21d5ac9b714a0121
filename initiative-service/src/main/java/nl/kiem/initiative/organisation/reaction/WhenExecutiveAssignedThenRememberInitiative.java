package nl.kiem.initiative.organisation.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountableExecutiveAssigned;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.organisation.domain.OrganisationFile.Post;

/**
 * The organisation remembers for what its executives answer. Whoever left the function between accepting and this
 * being heard of answers for it no longer.
 */
@Singleton
class WhenExecutiveAssignedThenRememberInitiative implements Reaction<AccountableExecutiveAssigned> {

    private final Holdings holdings;
    private final Lapses lapses;
    private final SystemMetadata system;

    WhenExecutiveAssignedThenRememberInitiative(Holdings holdings, Lapses lapses, SystemMetadata system) {
        this.holdings = holdings;
        this.lapses = lapses;
        this.system = system;
    }

    @Override
    public Class<AccountableExecutiveAssigned> on() {
        return AccountableExecutiveAssigned.class;
    }

    @Override
    public Uni<Void> react(Recorded<AccountableExecutiveAssigned> recorded) {
        AccountableExecutiveAssigned e = recorded.event();
        return holdings.note(this, recorded)
                .chain(left -> left
                        ? lapses.lapse(
                                e.initiativeId(),
                                new Post(e.function(), e.executive()),
                                e.at(),
                                system.forReaction(this, recorded, "lapse"))
                        : Uni.createFrom().voidItem());
    }
}
