package nl.kiem.initiative.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.LegalBasis;
import nl.kiem.events.contract.initiative.Lesson;
import nl.kiem.events.contract.initiative.Voice;
import org.jspecify.annotations.Nullable;

/** What is said, asked, voted and decided at the gates of an initiative; each by the person who does it. */
public sealed interface GateCommand extends InitiativeCommand.Steer {

    /** What only work that goes on can be asked. */
    sealed interface AtGate extends GateCommand {}

    /**
     * Ask for a decision, on the voices that were given by then.
     *
     * @param board organisation whose portfolio board decides; null for the one whose initiative it is
     * @param dossierRef where the file can be read; null for what is kept here
     */
    record RequestGateReview(
            Gate gate,
            @Nullable OrganisationId board,
            @Nullable String dossierRef,
            @Nullable LegalBasis legalBasis,
            @Nullable String humanScalePlan,
            Actor by,
            Instant at)
            implements AtGate {}

    /** Speak for the gate that comes next; nobody can do it for somebody else. */
    record SpeakForGate(Gate gate, Voice.Kind kind, String statement, Actor by, Instant at) implements AtGate {}

    /** Vote on an open gate; nobody can do it for somebody else. */
    record VoteOnGate(
            Gate gate, GateOutcome outcome, @Nullable String rationale, Actor by, Instant at) implements AtGate {}

    /** Say that one has an interest in it and therefore neither votes nor decides. */
    record DeclareInterest(String interest, Actor by, Instant at) implements GateCommand {}

    /**
     * Say whether a gate opens. A member of the board who has not voted yet votes for that outcome by it.
     *
     * @param lesson needed when the outcome is STOP
     * @param running pilots of this initiative that have started and not been concluded; asked for STOP only
     */
    record DecideGate(
            Gate gate,
            GateOutcome outcome,
            @Nullable String rationale,
            List<Wanted> conditions,
            @Nullable Lesson lesson,
            Set<PilotId> running,
            Mandates mandates,
            Actor by,
            Instant at)
            implements AtGate {}

    /** Say that a condition under which a gate opened is met. */
    record MeetCondition(int number, @Nullable String evidence, Actor by, Instant at) implements GateCommand {}

    /**
     * A condition as the board asks for it.
     *
     * @param owner role that sees to it; one of owner and person is there
     */
    record Wanted(
            @Nullable String text,
            @Nullable Role owner,
            @Nullable PersonRef person,
            @Nullable LocalDate dueBy) {}

    /**
     * The most on which one may decide at a gate, from the register; null where the organisation has told the register
     * of no mandates, so that what is configured holds.
     *
     * @param executive of the function in which the executive answers for it
     * @param board of the board that was asked
     */
    record Mandates(@Nullable Money executive, @Nullable Money board) {

        public static final Mandates NONE = new Mandates(null, null);
    }
}
