package nl.kiem.initiative.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.LegalBasis;
import nl.kiem.events.contract.initiative.Lesson;
import nl.kiem.events.contract.initiative.Voice;
import org.jspecify.annotations.Nullable;

/** What is asked and decided at the gates of an initiative. */
public sealed interface GateCommand extends InitiativeCommand.Steer {

    record RequestGateReview(
            Gate gate,
            List<Voice> voices,
            @Nullable LegalBasis legalBasis,
            @Nullable String humanScalePlan,
            Actor by,
            Instant at)
            implements GateCommand {}

    /**
     * Say whether a gate opens.
     *
     * @param deciders who voted
     * @param interests who declared an interest and therefore may not vote
     * @param lesson needed when the outcome is STOP
     * @param mandate the most on which whoever decides may decide, from the register; null when the organisation has
     *     told the register of no mandates, so that what is configured holds
     */
    record DecideGate(
            Gate gate,
            GateOutcome outcome,
            @Nullable String rationale,
            List<String> conditions,
            List<PersonRef> deciders,
            Set<PersonRef> interests,
            @Nullable Lesson lesson,
            @Nullable Money mandate,
            Actor by,
            Instant at)
            implements GateCommand {}
}
