package nl.kiem.initiative.collaboration;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.Initiative.Absent;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.InitiativeFile;
import nl.kiem.initiative.domain.Pilot;
import nl.kiem.initiative.domain.PilotCommand;
import nl.kiem.initiative.domain.PilotDecider;

/** Whether a pilot of an initiative has begun by now, whatever came of it. */
@Singleton
public class PilotsBegun {

    private final CommandHandler<PilotCommand, Pilot, PilotEvent> pilots;

    PilotsBegun(CommandHandler<PilotCommand, Pilot, PilotEvent> pilots) {
        this.pilots = pilots;
    }

    /** Of an initiative out of another portfolio its stage tells, for its pilots are not known here. */
    public Uni<Boolean> of(Initiative initiative) {
        return switch (initiative) {
            case Absent _ -> Uni.createFrom().item(false);
            case Known known when beyond(known) -> Uni.createFrom().item(true);
            case Known known -> anyBegun(known.file());
        };
    }

    private static boolean beyond(Known initiative) {
        boolean imported = initiative.file().about().imported() != null;
        return switch (initiative.stage()) {
            case PROVEN, SCALING, EMBEDDED -> true;
            case PILOTING -> imported;
            case PROPOSED, EXPLORING, DEVELOPING, REJECTED, MERGED, STOPPED -> false;
        };
    }

    private Uni<Boolean> anyBegun(InitiativeFile file) {
        return Multi.createFrom()
                .iterable(file.pilots().ids())
                .onItem()
                .transformToUniAndConcatenate(this::begun)
                .collect()
                .asList()
                .map(found -> found.contains(true));
    }

    private Uni<Boolean> begun(PilotId id) {
        return pilots.load(PilotDecider.stream(id), Admission.SYSTEM).map(found -> switch (found.state()) {
            case Pilot.UnderWay _, Pilot.Concluded _, Pilot.Judged _ -> true;
            case Pilot.Absent _, Pilot.Waived _, Pilot.Designed _, Pilot.Cleared _, Pilot.Withdrawn _ -> false;
        });
    }
}
