package nl.kiem.initiative.collaboration.domain;

import java.time.Instant;
import java.time.LocalDate;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.CollaborationId;
import nl.kiem.events.contract.initiative.CollaborationAgreement;
import nl.kiem.initiative.domain.InitiativeFacts;
import nl.kiem.initiative.domain.RegisterEntries;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a collaboration. */
public sealed interface CollaborationCommand {

    Actor by();

    Instant at();

    /**
     * Put an agreement before those who are to sign it.
     *
     * @param register what is said against the participants
     */
    record Draft(
            CollaborationId id,
            InitiativeFacts initiative,
            CollaborationAgreement agreement,
            RegisterEntries register,
            Actor by,
            Instant at)
            implements CollaborationCommand {}

    /** What people decide about one that is there. */
    sealed interface Steer extends CollaborationCommand {}

    /**
     * Put another agreement in its place: of a draft all sign anew, of one that holds those sign whom the change touches.
     *
     * @param register what is said against the participants, those of now and those of then
     */
    record Propose(CollaborationAgreement agreement, RegisterEntries register, Actor by, Instant at) implements Steer {}

    /**
     * Sign for the own organisation.
     *
     * @param revision that the signer read
     * @param pilotBegun whether a pilot of the initiative has begun by now
     */
    record Sign(int revision, InitiativeFacts initiative, boolean pilotBegun, Actor by, Instant at) implements Steer {}

    /** @param revision that the own organisation does not sign */
    record Decline(int revision, @Nullable String reason, Actor by, Instant at) implements Steer {}

    /** Take back what waits for signatures. */
    record Withdraw(@Nullable String reason, Actor by, Instant at) implements Steer {}

    /** Say that the own organisation leaves. */
    record Leave(@Nullable String reason, Actor by, Instant at) implements Steer {}

    /** What time and other facts make of it. */
    sealed interface Follow extends CollaborationCommand {}

    /** @param lastDay of the term that passed, or of its repeat */
    record TellTerm(LocalDate lastDay, Actor by, Instant at) implements Follow {}

    record EndPeriod(Actor by, Instant at) implements Follow {}

    /** @param reason what became of the initiative */
    record EndWithInitiative(String reason, Actor by, Instant at) implements Follow {}
}
