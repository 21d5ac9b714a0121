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
import nl.kiem.events.contract.initiative.OfficialIdentifier.Scheme;
import nl.kiem.events.contract.initiative.OrganisationEvent;
import nl.kiem.events.contract.initiative.OrganisationEvent.AccountabilityNoted;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionDefined;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionEnded;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionHeld;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionLeft;
import nl.kiem.events.contract.initiative.OrganisationEvent.MandateGiven;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationAbolished;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationRegistered;
import nl.kiem.events.contract.initiative.OrganisationEvent.TeamNamed;
import nl.kiem.initiative.domain.CivilDate;
import org.jspecify.annotations.Nullable;

/** The ministry that the tests of the register tell of. */
final class OrganisationSample {

    static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final LocalDate LAST_YEAR = LocalDate.of(2025, 3, 2);

    static final OrganisationId ID = new OrganisationId("tooi:mnre1045");
    static final OrganisationId HEIR = new OrganisationId("tooi:mnre1034");
    static final String DG = "director-general";
    static final String CLERK = "clerk";
    static final PersonRef TOP = new PersonRef("executive-1");
    static final PersonRef NEXT = new PersonRef("executive-2");
    static final InitiativeId INITIATIVE = new InitiativeId(new java.util.UUID(0, 1));

    static final OfficialIdentifier OIN = new OfficialIdentifier(Scheme.OIN, "00000001003214369000", "OIN register");
    static final FormerName FORMER =
            new FormerName("Economische Zaken", "Economic Affairs", "EZ", LocalDate.of(2026, 2, 22));

    static final OrganisationEvent BARE =
            new OrganisationRegistered(ID, "Economische Zaken en Klimaat", "EZK", "ministry", null, AT);
    static final OrganisationEvent FULL = new OrganisationRegistered(
            ID,
            "Economische Zaken en Klimaat",
            "EZK",
            "ministry",
            null,
            "Economic Affairs and Climate",
            List.of(OIN),
            List.of(FORMER),
            LAST_YEAR,
            AT);
    static final OrganisationEvent DG_DEFINED = new FunctionDefined(ID, DG, true, LAST_YEAR, null, AT);
    static final OrganisationEvent CLERK_DEFINED = new FunctionDefined(ID, CLERK, false, LAST_YEAR, null, AT);
    static final OrganisationEvent DG_HELD = held(DG, TOP, null);
    static final OrganisationEvent NOTED = new AccountabilityNoted(ID, DG, TOP, INITIATIVE, AT);
    static final OrganisationEvent TEAM =
            new TeamNamed(ID, "lab", "Innovation lab", TOP, "may try anything that harms nobody", TODAY, null, AT);
    static final OrganisationEvent BOARD_MANDATE =
            mandate("board-gates", null, MandatePurpose.GATES, 1_000_000, TODAY, null);

    private OrganisationSample() {}

    static FunctionHeld held(String function, PersonRef person, @Nullable LocalDate until) {
        return new FunctionHeld(ID, function, person, LAST_YEAR, until, AT);
    }

    static FunctionLeft left(String function, PersonRef person, LocalDate lastDay, Instant at) {
        return new FunctionLeft(ID, function, person, lastDay, at);
    }

    static FunctionEnded ended(String function, LocalDate lastDay, Instant at) {
        return new FunctionEnded(ID, function, lastDay, at);
    }

    static OrganisationAbolished abolished(LocalDate lastDay, @Nullable OrganisationId successor) {
        return new OrganisationAbolished(ID, lastDay, successor, AT);
    }

    static MandateGiven mandate(
            String mandate,
            @Nullable String function,
            MandatePurpose purpose,
            long euros,
            LocalDate from,
            @Nullable LocalDate until) {
        return new MandateGiven(
                ID, mandate, function, purpose, Money.ofEuros(euros), "may decide on gates", from, until, AT);
    }

    /** The morning of a day. */
    static Instant on(LocalDate day) {
        return CivilDate.startOf(day).plusSeconds(36_000);
    }
}
