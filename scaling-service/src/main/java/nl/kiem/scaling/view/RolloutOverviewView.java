package nl.kiem.scaling.view;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.kiem.events.Custody;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.scaling.RolloutEvent;
import nl.kiem.events.contract.scaling.RolloutEvent.AdoptionRecorded;
import nl.kiem.events.contract.scaling.RolloutEvent.RolloutPlanned;
import nl.kiem.events.contract.scaling.RolloutEvent.RolloutReleased;
import nl.kiem.events.contract.scaling.RolloutEvent.RolloutStarted;
import nl.kiem.scaling.view.RolloutOverview.Adoption;
import nl.kiem.scaling.view.RolloutOverview.ConditionLine;
import nl.kiem.scaling.view.RolloutOverview.Wave;

/** Who has it, who waits, and for what? */
@Singleton
public final class RolloutOverviewView implements View<RolloutOverview> {

    private static final UUID NONE = new UUID(0, 0);

    @Override
    public String name() {
        return "rollout_overview_v2";
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(RolloutEvent.class);
    }

    @Override
    public Class<RolloutOverview> rowType() {
        return RolloutOverview.class;
    }

    @Override
    public String key(Recorded<? extends Event> recorded) {
        return recorded.stream().id().toString();
    }

    @Override
    public RolloutOverview blank(String key) {
        return new RolloutOverview(
                key,
                0,
                new ThreadId(NONE),
                new ScalingCaseId(NONE),
                "",
                new OrganisationId("none:0"),
                "Absent",
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                Instant.EPOCH,
                null,
                Custody.NONE);
    }

    @Override
    public RolloutOverview fold(RolloutOverview row, Recorded<? extends Event> recorded) {
        RolloutEvent event = (RolloutEvent) recorded.event();
        return fold(row, event).at(recorded.version(), row.custody().after(event));
    }

    @Override
    public long version(RolloutOverview row) {
        return row.version();
    }

    private static RolloutOverview fold(RolloutOverview row, RolloutEvent event) {
        return switch (event) {
            case RolloutPlanned e -> planned(row.id(), e);
            case RolloutReleased e -> row.released(e.contractId(), e.at());
            case RolloutStarted e -> row.started(wave(e), e.conditionsMet());
            case AdoptionRecorded e -> row.adopted(new Adoption(e.adopter(), e.reuseKind(), e.since(), e.users()));
        };
    }

    private static RolloutOverview planned(String id, RolloutPlanned e) {
        return new RolloutOverview(
                id,
                0,
                e.threadId(),
                e.caseId(),
                e.title(),
                e.organisation(),
                e.waitingForContract() ? "WaitingForContract" : "Planned",
                e.adopters(),
                e.conditions().stream()
                        .map(condition -> new ConditionLine(condition.text(), condition.owner(), condition.due(), null))
                        .toList(),
                null,
                e.noPurchaseReason(),
                List.of(),
                List.of(),
                e.at(),
                null,
                Custody.NONE);
    }

    private static Wave wave(RolloutStarted e) {
        return new Wave(e.wave(), e.organisations(), e.readinessEvidence(), e.humanScaleCheck(), e.at());
    }
}
