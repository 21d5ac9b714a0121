package nl.kiem.initiative.signal.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeImported;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageEntered;
import nl.kiem.events.contract.initiative.Stage;

/** Reads out of an initiative's facts when its solution stood ready. */
public final class Proofs {

    private static final Set<Stage> READY = Set.of(Stage.PROVEN, Stage.SCALING, Stage.EMBEDDED);

    private Proofs() {}

    /** When the initiative was first proven, scaling or embedded; empty when it never was. */
    public static Optional<Instant> provenAt(List<? extends Event> history) {
        return history.stream().filter(Proofs::ready).map(Event::at).findFirst();
    }

    private static boolean ready(Event event) {
        return switch (event) {
            case StageEntered e -> READY.contains(e.stage());
            case InitiativeImported e -> READY.contains(e.stage());
            default -> false;
        };
    }
}
