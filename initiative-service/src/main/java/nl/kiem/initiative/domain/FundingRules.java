package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.InitiativeReason.ALLOCATION_NOT_HEARD_OF;

import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.FundingReleased;
import nl.kiem.events.contract.initiative.InitiativeEvent.FundingSecured;
import nl.kiem.events.contract.initiative.InitiativeEvent.FundingSpent;
import nl.kiem.initiative.domain.Initiative.Open;
import nl.kiem.initiative.domain.InitiativeCommand.NoteRelease;
import nl.kiem.initiative.domain.InitiativeCommand.NoteSpending;
import nl.kiem.initiative.domain.InitiativeCommand.SecureFunding;

/** How an initiative follows what funds do with its money and time. */
final class FundingRules {

    private FundingRules() {}

    static FundingSecured secured(Open state, SecureFunding c) {
        return new FundingSecured(state.file().id(), c.fund(), c.allocation(), c.money(), c.hours(), c.lead(), c.at());
    }

    static List<InitiativeEvent> spent(Open state, NoteSpending c) {
        requireHeardOf(state, c.allocation());
        return List.of(new FundingSpent(state.file().id(), c.fund(), c.allocation(), c.money(), c.hours(), c.at()));
    }

    static List<InitiativeEvent> released(Open state, NoteRelease c) {
        requireHeardOf(state, c.allocation());
        return List.of(new FundingReleased(state.file().id(), c.fund(), c.allocation(), c.money(), c.hours(), c.at()));
    }

    /** What follows on an allocation waits until the allocation itself arrived. */
    private static void requireHeardOf(Open state, AllocationId allocation) {
        Funding funding = state.file().funding();
        if (funding == null || !funding.has(allocation)) {
            throw new Rejection(ALLOCATION_NOT_HEARD_OF, "it has not heard yet of allocation " + allocation);
        }
    }
}
