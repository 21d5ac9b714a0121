package nl.kiem.initiative.collaboration.api;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import nl.kiem.events.Admission;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.CollaborationId;
import nl.kiem.initiative.api.InitiativeSteering;
import nl.kiem.initiative.collaboration.CollaborationDesk;
import nl.kiem.initiative.collaboration.PilotsBegun;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Sign;
import nl.kiem.initiative.domain.InitiativeFacts;

/** What a signature must know of the initiative: how far it is when somebody joins. */
@Singleton
class SignerFacts {

    private final CollaborationDesk desk;
    private final InitiativeSteering initiatives;
    private final PilotsBegun pilots;

    SignerFacts(CollaborationDesk desk, InitiativeSteering initiatives, PilotsBegun pilots) {
        this.desk = desk;
        this.initiatives = initiatives;
        this.pilots = pilots;
    }

    /** @param admission what the caller may do with the collaboration; the initiative only gives facts */
    Uni<Sign> sign(CollaborationId id, int revision, Admission admission, Actor by, Instant at) {
        return desk.facts(id, admission)
                .chain(facts -> initiatives.load(facts.threadId().initiative(), Admission.SYSTEM))
                .chain(initiative -> pilots.of(initiative)
                        .map(begun -> new Sign(revision, InitiativeFacts.of(initiative), begun, by, at)));
    }
}
