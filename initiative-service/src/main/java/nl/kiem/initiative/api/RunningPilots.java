package nl.kiem.initiative.api;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.function.Predicate;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.Initiative.Absent;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.Pilot;
import nl.kiem.initiative.domain.PilotCommand;
import nl.kiem.initiative.domain.PilotDecider;

/** Which pilots of an initiative somebody still has to do something about. */
@Singleton
class RunningPilots {

    private final InitiativeSteering initiatives;
    private final CommandHandler<PilotCommand, Pilot, PilotEvent> pilots;

    RunningPilots(InitiativeSteering initiatives, CommandHandler<PilotCommand, Pilot, PilotEvent> pilots) {
        this.initiatives = initiatives;
        this.pilots = pilots;
    }

    /** Those that have started and not been concluded; none when there is no such initiative for whoever asks. */
    Uni<Set<PilotId>> of(InitiativeId id, Admission admission) {
        return those(id, admission, pilot -> pilot instanceof Pilot.UnderWay);
    }

    /** Those that were cleared and have no verdict yet; likewise. */
    Uni<Set<PilotId>> unjudged(InitiativeId id, Admission admission) {
        return those(id, admission, pilot -> switch (pilot) {
            case Pilot.Cleared _, Pilot.UnderWay _, Pilot.Concluded _ -> true;
            case Pilot.Absent _, Pilot.Waived _, Pilot.Designed _, Pilot.Withdrawn _, Pilot.Judged _ -> false;
        });
    }

    private Uni<Set<PilotId>> those(InitiativeId id, Admission admission, Predicate<Pilot> wanted) {
        return initiatives
                .load(id, admission)
                .chain(initiative -> Multi.createFrom()
                        .iterable(linked(initiative))
                        .select()
                        .when(pilot -> is(pilot, wanted))
                        .collect()
                        .asSet());
    }

    private static Set<PilotId> linked(Initiative initiative) {
        return switch (initiative) {
            case Absent _ -> Set.of();
            case Known known -> known.file().pilots().ids();
        };
    }

    private Uni<Boolean> is(PilotId id, Predicate<Pilot> wanted) {
        return pilots.load(PilotDecider.stream(id), Admission.SYSTEM).map(found -> wanted.test(found.state()));
    }
}
