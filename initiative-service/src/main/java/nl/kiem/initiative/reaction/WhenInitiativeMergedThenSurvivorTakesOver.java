package nl.kiem.initiative.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeMerged;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.InitiativeCommand.Absorb;
import nl.kiem.initiative.domain.InitiativeFile;
import nl.kiem.initiative.domain.MergePath;

/**
 * Who proposed or worked on the one that is over goes on in the one that stays, and keeps seeing it. Where that one went
 * on elsewhere before it heard of this, everyone on the way takes over, so that nobody stays behind in the middle.
 */
@Singleton
class WhenInitiativeMergedThenSurvivorTakesOver implements Reaction<InitiativeMerged> {

    private final Initiatives initiatives;
    private final SystemMetadata system;

    WhenInitiativeMergedThenSurvivorTakesOver(Initiatives initiatives, SystemMetadata system) {
        this.initiatives = initiatives;
        this.system = system;
    }

    @Override
    public Class<InitiativeMerged> on() {
        return InitiativeMerged.class;
    }

    @Override
    public Uni<Void> react(Recorded<InitiativeMerged> recorded) {
        InitiativeMerged e = recorded.event();
        return initiatives
                .load(ThreadId.of(e.initiativeId()))
                .chain(absorbed -> takeOver(MergePath.from(e.initiativeId()), absorbed, absorb(absorbed, e), recorded));
    }

    /** @param here the last on the way, as it stands now */
    private Uni<Void> takeOver(MergePath way, Initiative here, Absorb command, Recorded<InitiativeMerged> recorded) {
        return way.onwards(here)
                .map(further -> initiatives
                        .hear(ThreadId.of(further.last()), command, this, recorded)
                        .chain(next -> takeOver(further, next, command, recorded)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Absorb absorb(Initiative absorbed, InitiativeMerged e) {
        if (!(absorbed instanceof Known known)) {
            throw new IllegalStateException("merged without ever having been there: " + e.initiativeId());
        }
        InitiativeFile file = known.file();
        List<PersonRef> team = file.parties().team().stream()
                .sorted(Comparator.comparing(PersonRef::value))
                .toList();
        return new Absorb(file.id(), team, file.custody().participants(), system.actor(), e.at());
    }
}
