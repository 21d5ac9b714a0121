package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.InitiativeReason.EXECUTIVE_IS_TEAM_LEAD;
import static nl.kiem.initiative.domain.InitiativeReason.FUNCTION_NOT_HELD;
import static nl.kiem.initiative.domain.InitiativeReason.LESSON_INCOMPLETE;
import static nl.kiem.initiative.domain.InitiativeReason.NOT_THE_EXECUTIVE;
import static nl.kiem.initiative.domain.InitiativeReason.OWNER_IS_INNOVATION_TEAM;
import static nl.kiem.initiative.domain.InitiativeReason.PILOT_STILL_RUNNING;
import static nl.kiem.initiative.domain.InitiativeReason.REASON_MISSING;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountableExecutiveAssigned;
import nl.kiem.events.contract.initiative.InitiativeEvent.ImplementingOwnerNamed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.Lesson;
import nl.kiem.events.contract.initiative.Released;
import nl.kiem.initiative.domain.CourseCommand.Stop;
import nl.kiem.initiative.domain.Initiative.Open;
import nl.kiem.initiative.domain.Initiative.Underway;
import nl.kiem.initiative.domain.Parties.Executive;
import nl.kiem.initiative.domain.Parties.Owner;
import nl.kiem.initiative.domain.PartyCommand.AcceptAccountability;
import nl.kiem.initiative.domain.PartyCommand.AcceptOwnership;

/** Who carries an initiative, and who may end it. */
final class PartyRules {

    static final Missing CONCLUSION = new Missing("conclusion", "the pilots that run are concluded", Role.TL);
    static final Missing STOP_REASON = new Missing("reason", "why it goes no further", Role.EXE);

    private PartyRules() {}

    /** A successor takes the place of an executive who is there. */
    static List<InitiativeEvent> executive(Open state, AcceptAccountability c) {
        Parties parties = state.file().parties();
        PersonRef person = c.by().person();
        if (parties.leads().contains(person)) {
            throw new Rejection(EXECUTIVE_IS_TEAM_LEAD, "who leads the team is not answerable for it at the top");
        }
        if (!c.held()) {
            throw new Rejection(
                    FUNCTION_NOT_HELD,
                    "the register does not say that you hold '%s' at the top of %s today"
                            .formatted(c.function(), c.by().organisation()),
                    List.of(new Missing(
                            "function",
                            "a system of your organisation defines the function as one at the top and says who holds it",
                            Role.SYS)));
        }
        if (new Executive(person, c.function()).equals(parties.executive())) return List.of();
        return List.of(new AccountableExecutiveAssigned(
                state.file().id(), person, c.function(), c.by().organisation(), CivilDate.of(c.at()), c.at()));
    }

    static List<InitiativeEvent> owner(Open state, AcceptOwnership c) {
        PersonRef person = c.by().person();
        if (c.by().is(Role.TL) || state.file().parties().team().contains(person)) {
            throw new Rejection(
                    OWNER_IS_INNOVATION_TEAM, "a unit in the line must want it, not who proposed it or works on it");
        }
        if (c.team()) {
            throw new Rejection(
                    OWNER_IS_INNOVATION_TEAM,
                    "in the register '%s' is an innovation team, not a unit in the line".formatted(c.unit()));
        }
        if (new Owner(person, c.unit()).equals(state.file().parties().owner())) return List.of();
        return List.of(new ImplementingOwnerNamed(state.file().id(), c.unit(), person, c.by().organisation(), c.at()));
    }

    /** Whoever screens or asks for a gate leads the team from then on. */
    static void requireMayLead(Open state, PersonRef person) {
        Parties parties = state.file().parties();
        if (parties.executive() != null && parties.executive().person().equals(person)) {
            throw new Rejection(EXECUTIVE_IS_TEAM_LEAD, "who is answerable for it at the top does not lead the team");
        }
        if (parties.owner() != null && parties.owner().person().equals(person)) {
            throw new Rejection(OWNER_IS_INNOVATION_TEAM, "who will run it in the line does not lead the team");
        }
    }

    static List<InitiativeEvent> stop(Underway state, Stop c) {
        Executive executive = state.file().parties().executive();
        boolean answerable = executive != null && executive.person().equals(c.by().person());
        if (!c.by().is(Role.PB) && !answerable) {
            throw new Rejection(NOT_THE_EXECUTIVE, "the board stops it, or the executive who is answerable for it");
        }
        requireNoneRunning(c.running());
        if (c.reason() == null || c.reason().isBlank()) {
            throw new Rejection(REASON_MISSING, "stopping needs a reason", List.of(STOP_REASON));
        }
        return List.of(stopped(state, c.reason(), Lessons.complete(c.lesson(), LESSON_INCOMPLETE), c.at()));
    }

    static void requireNoneRunning(Set<PilotId> running) {
        if (!running.isEmpty()) {
            throw new Rejection(PILOT_STILL_RUNNING, "conclude first: " + running, List.of(CONCLUSION));
        }
    }

    /** What funds gave it and was not spent can go to something else; the fund itself says in the end how much it was. */
    static InitiativeStopped stopped(Underway state, String reason, Lesson lesson, Instant at) {
        Funding funding = state.file().funding();
        Released released = funding == null ? null : new Released(funding.left(), funding.leftHours());
        return new InitiativeStopped(state.file().id(), state.stage(), reason, lesson, released, at);
    }
}
