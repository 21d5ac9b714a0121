package nl.kiem.initiative.bottleneck.reaction;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.kiem.events.Ids;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.BottleneckId;
import nl.kiem.events.contract.scaling.Barrier;
import nl.kiem.events.contract.scaling.Dimension;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ReadinessAssessed;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.bottleneck.domain.LawRef;
import nl.kiem.initiative.bottleneck.reaction.Bottlenecks.Met;

/**
 * A legal barrier to scaling up is put on somebody's desk, once for each barrier of a case: an assessment that says the
 * same again adds nothing. Legal is what stands in the legal dimension, and in any other what is called so.
 */
@Singleton
class WhenReadinessAssessedThenRegisterBottlenecks implements Reaction<ReadinessAssessed> {

    private static final Set<String> LEGAL = Set.of("legal", "law", "juridisch", "wet", "wetgeving", "legislation");
    private static final int TITLE_MAX = 200;

    private final Bottlenecks bottlenecks;
    private final SystemMetadata system;

    WhenReadinessAssessedThenRegisterBottlenecks(Bottlenecks bottlenecks, SystemMetadata system) {
        this.bottlenecks = bottlenecks;
        this.system = system;
    }

    @Override
    public Class<ReadinessAssessed> on() {
        return ReadinessAssessed.class;
    }

    @Override
    public Uni<Void> react(Recorded<ReadinessAssessed> recorded) {
        List<Barrier> legal = recorded.event().barriers().stream()
                .filter(barrier -> isLegal(recorded.event().dimension(), barrier))
                .toList();
        return Multi.createFrom()
                .iterable(legal)
                .onItem()
                .transformToUniAndConcatenate(barrier -> register(barrier, recorded))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> register(Barrier barrier, Recorded<ReadinessAssessed> recorded) {
        ReadinessAssessed e = recorded.event();
        String said = barrier.description().strip().toLowerCase(Locale.ROOT);
        BottleneckId id = new BottleneckId(
                Ids.derive("bottleneck-of-case", e.caseId().value().toString(), said));
        Met met = new Met(
                id,
                e.threadId(),
                title(barrier.description()),
                LawRef.in(barrier.description()),
                null,
                barrier.description(),
                List.of(),
                0,
                recorded.id());
        return bottlenecks.register(met, e, system.forReaction(this, recorded, id.toString()));
    }

    private static boolean isLegal(Dimension dimension, Barrier barrier) {
        return dimension == Dimension.LEGAL
                || LEGAL.contains(barrier.type().strip().toLowerCase(Locale.ROOT));
    }

    private static String title(String description) {
        return description.length() <= TITLE_MAX ? description : description.substring(0, TITLE_MAX - 1) + "…";
    }
}
