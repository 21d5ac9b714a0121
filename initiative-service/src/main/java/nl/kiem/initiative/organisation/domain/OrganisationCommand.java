package nl.kiem.initiative.organisation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.initiative.FormerName;
import nl.kiem.events.contract.initiative.MandatePurpose;
import nl.kiem.events.contract.initiative.OfficialIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of an organisation in the register. Each says how things are: said again it adds nothing. */
public sealed interface OrganisationCommand {

    Instant at();

    /**
     * Tell how an organisation is known from now on. What is null is not said, and stays as it was.
     *
     * @param parentKnown whether the parent is registered; of no meaning without a parent
     * @param formerNames oldest first
     */
    record Register(
            OrganisationId id,
            String name,
            @Nullable String nameEn,
            String abbreviation,
            String kind,
            @Nullable OrganisationId parent,
            boolean parentKnown,
            @Nullable List<OfficialIdentifier> identifiers,
            @Nullable List<FormerName> formerNames,
            @Nullable LocalDate validFrom,
            Instant at)
            implements OrganisationCommand {}

    /**
     * Somebody's list names it. Whoever keeps that list is not who keeps the register: what is known here stands.
     *
     * @param abbreviation null when the list has none; a new organisation is then known by its code
     * @param parent null when the list does not say it
     * @param parentKnown whether the parent is registered; of no meaning without a parent
     */
    record Mention(
            OrganisationId id,
            String name,
            @Nullable String abbreviation,
            String kind,
            @Nullable OrganisationId parent,
            boolean parentKnown,
            Instant at)
            implements OrganisationCommand {}

    /**
     * It ceases to be, with everything in it.
     *
     * @param successorKnown whether the successor is registered; of no meaning without a successor
     */
    record Abolish(LocalDate lastDay, @Nullable OrganisationId successor, boolean successorKnown, Instant at)
            implements OrganisationCommand {}

    /** What changes in an organisation that is there. */
    sealed interface Change extends OrganisationCommand {}

    record Rename(String name, @Nullable String nameEn, String abbreviation, LocalDate from, Instant at)
            implements Change {}

    record NameTeam(
            String team,
            String name,
            @Nullable PersonRef lead,
            String mandate,
            LocalDate from,
            @Nullable LocalDate until,
            Instant at)
            implements Change {}

    /** @param until a day that has passed ends the function */
    record DefineFunction(
            String function,
            boolean top,
            LocalDate from,
            @Nullable LocalDate until,
            Instant at) implements Change {}

    /** @param until a day that has passed means that they left it */
    record HoldFunction(
            String function,
            PersonRef person,
            LocalDate from,
            @Nullable LocalDate until,
            Instant at) implements Change {}

    /** @param function null for the portfolio board */
    record GiveMandate(
            String mandate,
            @Nullable String function,
            MandatePurpose purpose,
            Money most,
            String text,
            LocalDate from,
            @Nullable LocalDate until,
            Instant at)
            implements Change {}

    /** What follows by itself. */
    sealed interface Follow extends OrganisationCommand {}

    /** Remember that whoever holds the function answers for the initiative. */
    record NoteAccountability(String function, PersonRef person, InitiativeId initiative, Instant at)
            implements Follow {}

    /** Tell of every last day that has passed. */
    record PassDays(Instant at) implements Follow {}
}
