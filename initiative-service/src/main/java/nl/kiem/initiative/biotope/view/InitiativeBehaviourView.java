package nl.kiem.initiative.biotope.view;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountabilityLapsed;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountableExecutiveAssigned;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.InitiativeEvent.ImplementingOwnerNamed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeAdmitted;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeImported;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeProposed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.initiative.domain.CivilDate;

/** What organisations do with their initiatives, out of the facts themselves: the other half of a scorecard. */
@Singleton
public class InitiativeBehaviourView implements View<InitiativeBehaviour> {

    @Override
    public String name() {
        return "initiative_behaviour_v1";
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(InitiativeEvent.class);
    }

    @Override
    public Class<InitiativeBehaviour> rowType() {
        return InitiativeBehaviour.class;
    }

    @Override
    public String key(Recorded<? extends Event> recorded) {
        return recorded.stream().id().toString();
    }

    @Override
    public InitiativeBehaviour blank(String key) {
        return InitiativeBehaviour.blank(key);
    }

    @Override
    public long version(InitiativeBehaviour row) {
        return row.version();
    }

    @Override
    public InitiativeBehaviour fold(InitiativeBehaviour row, Recorded<? extends Event> recorded) {
        return next(row, recorded.event()).at(recorded.version(), row.custody().after(recorded.event()));
    }

    /** Few kinds of facts say something about behaviour; any other leaves the row as it was. */
    private static InitiativeBehaviour next(InitiativeBehaviour row, Event event) {
        return switch (event) {
            case InitiativeProposed e -> row.of(e.organisation().value());
            case InitiativeImported e -> row.of(e.organisation().value());
            case InitiativeAdmitted _ -> row.going(true, false);
            case AccountableExecutiveAssigned _ -> row.carried(true, row.owner());
            case AccountabilityLapsed _ -> row.carried(false, row.owner());
            case ImplementingOwnerNamed _ -> row.carried(row.executive(), true);
            case GateReviewRequested e -> row.asked(e.at());
            case GateDecided e -> row.decided(days(row, e));
            case InitiativeStopped _ -> row.going(false, true);
            default -> row;
        };
    }

    private static long days(InitiativeBehaviour row, GateDecided e) {
        Instant askedAt = row.askedAt();
        return askedAt == null ? 0 : ChronoUnit.DAYS.between(CivilDate.of(askedAt), CivilDate.of(e.at()));
    }
}
