package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.InitiativeReason.ACCOUNTABILITY_LAPSED;
import static nl.kiem.initiative.domain.InitiativeReason.NOT_THE_EXECUTIVE;
import static nl.kiem.initiative.domain.InitiativeReason.NO_EXECUTIVE;

import java.time.Instant;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountabilityLapsed;
import nl.kiem.events.contract.initiative.LapseCause;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.Initiative.Open;
import nl.kiem.initiative.domain.InitiativeCommand.LapseAccountability;
import nl.kiem.initiative.domain.Parties.Executive;
import nl.kiem.initiative.domain.Parties.Lapse;
import nl.kiem.initiative.domain.PartyCommand.WithdrawExecutive;

/** What happens when nobody at the top answers for it any more. */
record LapseRules(InitiativeRules rules) {

    static final Missing SUCCESSOR =
            new Missing(InitiativeFacts.EXECUTIVE, "somebody at the top accepts to be answerable", Role.EXE);

    List<InitiativeEvent> withdraw(Open state, WithdrawExecutive c) {
        PersonRef person = c.by().person();
        if (state.file().parties().executive() == null) {
            throw new Rejection(NO_EXECUTIVE, "nobody answers for it", List.of(SUCCESSOR));
        }
        if (!answers(state, person)) {
            throw new Rejection(NOT_THE_EXECUTIVE, "only the executive who is answerable for it steps back");
        }
        return List.of(lapsed(state, person, LapseCause.WITHDRAWN, c.at()));
    }

    /** A function that ended is no news for what its holder did not answer for, or not any more. */
    List<InitiativeEvent> lapse(Open state, LapseAccountability c) {
        Executive executive = new Executive(c.executive(), c.function());
        if (!executive.equals(state.file().parties().executive())) return List.of();
        return List.of(lapsed(state, c.executive(), c.cause(), c.at()));
    }

    private AccountabilityLapsed lapsed(Open state, PersonRef person, LapseCause cause, Instant at) {
        return new AccountabilityLapsed(state.file().id(), person, cause, rules.graceUntil(CivilDate.of(at)), at);
    }

    private static boolean answers(Open state, PersonRef person) {
        Executive executive = state.file().parties().executive();
        return executive != null && executive.person().equals(person);
    }

    /**
     * Within the grace what others decide goes on; what only the executive can do waits for a successor. The board can
     * stop it at any time.
     */
    static void requireNotFrozen(Known state, Instant at) {
        Lapse lapse = state.file().parties().lapse();
        if (lapse != null && lapse.freezesOn(CivilDate.of(at))) {
            throw new Rejection(
                    ACCOUNTABILITY_LAPSED,
                    "since %s nobody at the top answers for it: no gate until a successor accepts"
                            .formatted(lapse.graceUntil()),
                    List.of(SUCCESSOR));
        }
    }
}
