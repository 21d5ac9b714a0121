package nl.kiem.initiative.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.CollaborationId;
import nl.kiem.events.contract.FundId;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.SignalId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.Facet;
import nl.kiem.events.contract.initiative.ImportedPilot;
import nl.kiem.events.contract.initiative.InnovationType;
import nl.kiem.events.contract.initiative.LapseCause;
import nl.kiem.events.contract.initiative.Origin;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.initiative.StageDate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be asked of an initiative.
 *
 * <p>How it gets here and what follows from facts elsewhere stands in this file. What people decide about it stands by
 * theme: {@link CourseCommand}, {@link GateCommand}, {@link PartyCommand} and {@link MergeCommand}.
 */
public sealed interface InitiativeCommand {

    Actor by();

    Instant at();

    /**
     * Ask to take away a problem.
     *
     * @param register what it says against the organisation and the partners
     * @param partners organisations that take part beside it
     * @param signals of what is coming, for which it wants to be ready
     * @param facet with which intent; null when nobody said so
     * @param obligation task that the law gives and that it serves; null when nobody said so
     */
    record Propose(
            InitiativeId id,
            String title,
            @Nullable String problem,
            List<String> targetGroups,
            List<InnovationType> types,
            Origin origin,
            OrganisationId organisation,
            RegisterEntries register,
            List<OrganisationId> partners,
            Visibility visibility,
            List<SignalId> signals,
            @Nullable Facet facet,
            @Nullable String obligation,
            Actor by,
            Instant at)
            implements InitiativeCommand {}

    /**
     * Say what the keeper of a portfolio says of it.
     *
     * @param pilots none when the portfolio says nothing of pilots
     */
    record Import(
            InitiativeId id,
            String source,
            String reference,
            String title,
            @Nullable String problem,
            OrganisationId organisation,
            boolean organisationKnown,
            @Nullable String unit,
            Stage stage,
            List<StageDate> stageDates,
            List<String> contracts,
            Visibility visibility,
            List<ImportedPilot> pilots,
            Actor by,
            Instant at)
            implements InitiativeCommand {}

    /** What people decide about an initiative that is there. */
    sealed interface Steer extends InitiativeCommand permits CourseCommand, GateCommand, PartyCommand, MergeCommand {}

    /** What follows from a fact elsewhere. */
    sealed interface Follow extends InitiativeCommand {}

    record SecureFunding(
            FundId fund, AllocationId allocation, Money money, long hours, OrganisationId lead, Actor by, Instant at)
            implements Follow {}

    /** Hear that some of what a fund allocated was spent. */
    record NoteSpending(FundId fund, AllocationId allocation, Money money, long hours, Actor by, Instant at)
            implements Follow {}

    /** Hear that what was not spent of an allocation went back to its fund. */
    record NoteRelease(FundId fund, AllocationId allocation, Money money, long hours, Actor by, Instant at)
            implements Follow {}

    record LinkBooking(BookingId booking, Actor by, Instant at) implements Follow {}

    /** @param organisations that the agreement holds for by now */
    record LinkCollaboration(CollaborationId collaboration, List<OrganisationId> organisations, Actor by, Instant at)
            implements Follow {}

    record LinkPilot(PilotId pilot, List<PersonRef> team, Actor by, Instant at) implements Follow {}

    /**
     * Be in the stage that follows from a fact elsewhere.
     *
     * @param because id of the event that it follows
     */
    record EnterStage(Cause cause, String because, Actor by, Instant at) implements Follow {

        /** Facts elsewhere that move an initiative. */
        public enum Cause {
            PILOT_PROVEN,
            /** The last pilot under way ended without proof. */
            PILOT_NOT_PROVEN,
            SCALING_CASE_OPENED,
            SCALE_UP_REJECTED
        }
    }

    /**
     * Somebody cannot answer for it any more. When that person does not, nothing changes.
     *
     * @param executive whose function ended
     * @param function in which the executive answered for it; in another one the executive still does
     */
    record LapseAccountability(PersonRef executive, String function, LapseCause cause, Actor by, Instant at)
            implements Follow {}

    /**
     * Be the one in which another goes on.
     *
     * @param team everybody who proposed or worked on the other
     * @param organisations that took part in the other
     */
    record Absorb(InitiativeId absorbed, List<PersonRef> team, List<OrganisationId> organisations, Actor by, Instant at)
            implements Follow {}

    /**
     * Tell that a term passed.
     *
     * @param lastDay after which it is told
     */
    record FlagDeadline(Telling telling, LocalDate lastDay, Actor by, Instant at) implements Follow {}
}
