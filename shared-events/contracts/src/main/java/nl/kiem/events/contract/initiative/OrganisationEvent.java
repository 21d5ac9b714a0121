package nl.kiem.events.contract.initiative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.EventType;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Topic;
import nl.kiem.events.contract.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Every fact about one organisation that takes part: how it is called and known, its innovation teams, its functions
 * with who holds them, and its mandates. Days are days in the Netherlands; a period includes its first and last day.
 */
@Topic(value = "kiem.organisation", service = "initiative-service")
public sealed interface OrganisationEvent extends Event {

    OrganisationId organisationId();

    @Override
    default @Nullable ThreadId threadId() {
        return null;
    }

    /**
     * The organisation takes part, or what is known of it was put right; the last one counts.
     *
     * @param name in Dutch where it is a Dutch organisation
     * @param kind such as ministry, agency, municipality; free word in English
     * @param parent the organisation under which it resorts, null when none
     * @param nameEn in English; null when it was not said
     * @param identifiers under which others know it; null when it was not said, as in facts of before this was there
     * @param formerNames oldest first; null when it was not said
     * @param validFrom its first day; null when it is not known or lies before anybody kept count
     */
    @EventType("nl.kiem.organisation.registered")
    record OrganisationRegistered(
            OrganisationId organisationId,
            String name,
            String abbreviation,
            String kind,
            @Nullable OrganisationId parent,
            @Nullable String nameEn,
            @Nullable List<OfficialIdentifier> identifiers,
            @Nullable List<FormerName> formerNames,
            @Nullable LocalDate validFrom,
            Instant at)
            implements OrganisationEvent {

        /** With what every organisation has; nothing else is said of it. */
        public OrganisationRegistered(
                OrganisationId organisationId,
                String name,
                String abbreviation,
                String kind,
                @Nullable OrganisationId parent,
                Instant at) {
            this(organisationId, name, abbreviation, kind, parent, null, null, null, null, at);
        }

        @Override
        public OrganisationId ownedBy() {
            return organisationId;
        }

        /** The register is there for everybody. */
        @Override
        public Visibility visibility() {
            return Visibility.PUBLIC;
        }
    }

    /**
     * It has another name from a day on.
     *
     * @param nameEn in English; null when it was not said
     */
    @EventType("nl.kiem.organisation.renamed")
    record OrganisationRenamed(
            OrganisationId organisationId,
            String name,
            @Nullable String nameEn,
            String abbreviation,
            LocalDate from,
            Instant at)
            implements OrganisationEvent {}

    /**
     * It ceases to be; the last one counts.
     *
     * @param lastDay on which it is there
     * @param successor that takes over; null when nobody does
     */
    @EventType("nl.kiem.organisation.abolished")
    record OrganisationAbolished(
            OrganisationId organisationId,
            LocalDate lastDay,
            @Nullable OrganisationId successor,
            Instant at) implements OrganisationEvent {}

    /**
     * It has an innovation team, or what is known of the team was put right; the last one counts.
     *
     * @param team short name, unique in the organisation
     * @param lead null when nobody leads it at present
     * @param mandate what the team may do, in words that everybody can read
     * @param until last day; null when no end is known
     */
    @EventType("nl.kiem.organisation.team-named")
    record TeamNamed(
            OrganisationId organisationId,
            String team,
            String name,
            @Nullable PersonRef lead,
            String mandate,
            LocalDate from,
            @Nullable LocalDate until,
            Instant at)
            implements OrganisationEvent {}

    /**
     * It has a function, or what is known of it was put right; the last one counts.
     *
     * @param function as it is called, unique in the organisation
     * @param top whether whoever holds it can be answerable for an initiative
     * @param until last day; null when no end is known
     */
    @EventType("nl.kiem.organisation.function-defined")
    record FunctionDefined(
            OrganisationId organisationId,
            String function,
            boolean top,
            LocalDate from,
            @Nullable LocalDate until,
            Instant at)
            implements OrganisationEvent {}

    /** The function is no longer there; before this it was told of each holder that they left it. */
    @EventType("nl.kiem.organisation.function-ended")
    record FunctionEnded(OrganisationId organisationId, String function, LocalDate lastDay, Instant at)
            implements OrganisationEvent {}

    /**
     * Somebody holds a function, or the period was put right; the last one counts.
     *
     * @param until last day; null when no end is known
     */
    @EventType("nl.kiem.organisation.function-held")
    record FunctionHeld(
            OrganisationId organisationId,
            String function,
            PersonRef person,
            LocalDate from,
            @Nullable LocalDate until,
            Instant at)
            implements OrganisationEvent {}

    /** Somebody no longer holds a function; told when that day has passed. */
    @EventType("nl.kiem.organisation.function-left")
    record FunctionLeft(OrganisationId organisationId, String function, PersonRef person, LocalDate lastDay, Instant at)
            implements OrganisationEvent {}

    /**
     * A function or the portfolio board may decide up to an amount, or the mandate was put right; the last one counts.
     *
     * @param mandate short name, unique in the organisation
     * @param function whose mandate it is; null for the portfolio board
     * @param most the amount up to which it reaches, for one initiative
     * @param text the mandate in words
     * @param until last day; null when no end is known
     */
    @EventType("nl.kiem.organisation.mandate-given")
    record MandateGiven(
            OrganisationId organisationId,
            String mandate,
            @Nullable String function,
            MandatePurpose purpose,
            Money most,
            String text,
            LocalDate from,
            @Nullable LocalDate until,
            Instant at)
            implements OrganisationEvent {}

    /** Whoever holds the function answers for an initiative from here on: to be told when they leave it. */
    @EventType(value = "nl.kiem.organisation.accountability-noted", published = false)
    record AccountabilityNoted(
            OrganisationId organisationId, String function, PersonRef person, InitiativeId initiative, Instant at)
            implements OrganisationEvent {}
}
