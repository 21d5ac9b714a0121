package nl.kiem.initiative.api;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
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

/** Which pilots of an initiative have started and not been concluded. */
@Singleton
class RunningPilots {

    private final InitiativeSteering initiatives;
    private final CommandHandler<PilotCommand, Pilot, PilotEvent> pilots;

    RunningPilots(InitiativeSteering initiatives, CommandHandler<PilotCommand, Pilot, PilotEvent> pilots) {
        this.initiatives = initiatives;
        this.pilots = pilots;
    }

    /** None when there is no such initiative for whoever asks. */
    Uni<Set<PilotId>> of(InitiativeId id, Admission admission) {
        return initiatives
                .load(id, admission)
                .chain(initiative -> Multi.createFrom()
                        .iterable(linked(initiative))
                        .select()
                        .when(this::running)
                        .collect()
                        .asSet());
    }

    private static Set<PilotId> linked(Initiative initiative) {
        return switch (initiative) {
            case Absent _ -> Set.of();
            case Known known -> known.file().pilots().ids();
        };
    }

    private Uni<Boolean> running(PilotId id) {
        return pilots.load(PilotDecider.stream(id), Admission.SYSTEM)
                .map(found -> found.state() instanceof Pilot.UnderWay);
    }
}
