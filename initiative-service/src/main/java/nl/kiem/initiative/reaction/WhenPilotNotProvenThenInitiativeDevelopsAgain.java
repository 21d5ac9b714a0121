package nl.kiem.initiative.reaction;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.PilotNotProven;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.InitiativeCommand.EnterStage.Cause;
import nl.kiem.initiative.domain.Pilot;
import nl.kiem.initiative.domain.PilotCommand;
import nl.kiem.initiative.domain.PilotDecider;

/** The last pilot without proof sends an initiative back to developing; while another has no verdict it goes on. */
@Singleton
class WhenPilotNotProvenThenInitiativeDevelopsAgain implements Reaction<PilotNotProven> {

    private final Initiatives initiatives;
    private final CommandHandler<PilotCommand, Pilot, PilotEvent> pilots;

    WhenPilotNotProvenThenInitiativeDevelopsAgain(
            Initiatives initiatives, CommandHandler<PilotCommand, Pilot, PilotEvent> pilots) {
        this.initiatives = initiatives;
        this.pilots = pilots;
    }

    @Override
    public Class<PilotNotProven> on() {
        return PilotNotProven.class;
    }

    @Override
    public Uni<Void> react(Recorded<PilotNotProven> recorded) {
        PilotNotProven e = recorded.event();
        return initiatives
                .load(e.threadId())
                .chain(this::waitsForAnother)
                .chain(waits -> waits
                        ? Uni.createFrom().voidItem()
                        : initiatives.enter(e.threadId(), Cause.PILOT_NOT_PROVEN, this, recorded));
    }

    private Uni<Boolean> waitsForAnother(Initiative initiative) {
        if (!(initiative instanceof Known known)) return Uni.createFrom().item(false);
        return Multi.createFrom()
                .iterable(known.file().pilots().ids())
                .select()
                .when(this::undecided)
                .collect()
                .asList()
                .map(undecided -> !undecided.isEmpty());
    }

    private Uni<Boolean> undecided(PilotId id) {
        return pilots.load(PilotDecider.stream(id)).map(found -> switch (found.state()) {
            case Pilot.Cleared _, Pilot.Running _, Pilot.Suspended _, Pilot.Concluded _ -> true;
            case Pilot.Absent _, Pilot.Waived _, Pilot.Designed _, Pilot.Judged _ -> false;
        });
    }
}
