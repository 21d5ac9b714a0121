package nl.kiem.initiative.organisation.reaction;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionLeft;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.organisation.domain.OrganisationFile.Post;

/** Whoever leaves a function no longer answers for what they answered for in it: one initiative after the other is told. */
@Singleton
class WhenFunctionLeftThenAccountabilityLapses implements Reaction<FunctionLeft> {

    private final Holdings holdings;
    private final Lapses lapses;
    private final SystemMetadata system;

    WhenFunctionLeftThenAccountabilityLapses(Holdings holdings, Lapses lapses, SystemMetadata system) {
        this.holdings = holdings;
        this.lapses = lapses;
        this.system = system;
    }

    @Override
    public Class<FunctionLeft> on() {
        return FunctionLeft.class;
    }

    @Override
    public Uni<Void> react(Recorded<FunctionLeft> recorded) {
        FunctionLeft e = recorded.event();
        Post post = new Post(e.function(), e.person());
        return holdings.orphaned(e.organisationId(), post)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(initiative -> lapses.lapse(
                        initiative,
                        post,
                        e.at(),
                        system.forReaction(this, recorded, initiative.value().toString())))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
