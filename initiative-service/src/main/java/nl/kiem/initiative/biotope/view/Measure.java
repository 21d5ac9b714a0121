package nl.kiem.initiative.biotope.view;

import java.util.List;
import java.util.Objects;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.EventType;
import nl.kiem.events.contract.initiative.FundEvent.AllocationReleased;
import nl.kiem.events.contract.initiative.FundEvent.BudgetAllocated;
import nl.kiem.events.contract.initiative.FundEvent.BudgetDrawnDown;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountabilityLapsed;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountableExecutiveAssigned;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.InitiativeEvent.ImplementingOwnerNamed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeAdmitted;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeImported;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageDeadlineExceeded;

/**
 * What an organisation does, as a fraction. None of them is a target: a share of stops near one is as telling as none.
 * Whether a stop was without blame no fact says; people do, in the dimension of safe learning.
 */
public enum Measure {
    HOURS_GIVEN(
            "hours given in the period",
            "uren gegeven in de periode",
            "hours that were promised and not given yet, without those of initiatives that ended",
            "uren die waren toegezegd en nog niet gegeven, zonder die van initiatieven die ophielden"),
    GATES_IN_TERM(
            "gates decided by their last day",
            "poorten waarover op tijd is besloten",
            "gates whose last day for a decision lies in the period",
            "poorten waarvan de laatste dag voor een besluit in de periode ligt"),
    GATE_DAYS(
            "days from asking for a decision to taking it",
            "dagen van vraag tot besluit",
            "gates decided in the period",
            "poorten waarover in de periode is besloten"),
    STOPPED_WITH_LESSON(
            "initiatives stopped with a lesson",
            "initiatieven die met een les zijn gestopt",
            "initiatives under way in the period",
            "initiatieven die in de periode liepen"),
    STOPPED_IN_TIME(
            "of those, stopped before the term of their stage had passed",
            "daarvan gestopt voordat de termijn van hun fase voorbij was",
            "initiatives stopped with a lesson",
            "initiatieven die met een les zijn gestopt"),
    EXECUTIVE_NAMED(
            "of those, with an accountable executive",
            "daarvan met een eindverantwoordelijke",
            "initiatives under way at the end of the period",
            "initiatieven die aan het eind van de periode liepen"),
    OWNER_NAMED(
            "of those, with an owner in the line",
            "daarvan met een lijneigenaar",
            "initiatives under way at the end of the period",
            "initiatieven die aan het eind van de periode liepen");

    private final String numeratorEn;
    private final String numeratorNl;
    private final String denominatorEn;
    private final String denominatorNl;

    /** The same in both languages of readers. */
    public record Words(String en, String nl) {}

    Measure(String numeratorEn, String numeratorNl, String denominatorEn, String denominatorNl) {
        this.numeratorEn = numeratorEn;
        this.numeratorNl = numeratorNl;
        this.denominatorEn = denominatorEn;
        this.denominatorNl = denominatorNl;
    }

    Words numerator() {
        return new Words(numeratorEn, numeratorNl);
    }

    Words denominator() {
        return new Words(denominatorEn, denominatorNl);
    }

    /** Types of the facts that it is counted from. */
    List<String> facts() {
        return families().stream()
                .map(fact -> Objects.requireNonNull(fact.getAnnotation(EventType.class))
                        .value())
                .toList();
    }

    private List<Class<? extends Event>> families() {
        return switch (this) {
            case HOURS_GIVEN -> List.of(BudgetAllocated.class, BudgetDrawnDown.class, AllocationReleased.class);
            case GATES_IN_TERM, GATE_DAYS -> List.of(GateReviewRequested.class, GateDecided.class);
            case STOPPED_WITH_LESSON ->
                List.of(InitiativeStopped.class, InitiativeAdmitted.class, InitiativeImported.class);
            case STOPPED_IN_TIME -> List.of(InitiativeStopped.class, StageDeadlineExceeded.class);
            case EXECUTIVE_NAMED ->
                List.of(
                        AccountableExecutiveAssigned.class,
                        AccountabilityLapsed.class,
                        InitiativeAdmitted.class,
                        InitiativeImported.class);
            case OWNER_NAMED ->
                List.of(ImplementingOwnerNamed.class, InitiativeAdmitted.class, InitiativeImported.class);
        };
    }
}
