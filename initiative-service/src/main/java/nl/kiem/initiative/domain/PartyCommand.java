package nl.kiem.initiative.domain;

import java.time.Instant;
import nl.kiem.events.contract.Actor;

/** Who answers for an initiative, and who will run it. */
public sealed interface PartyCommand extends InitiativeCommand.Steer {

    /**
     * The executive accepts to be answerable; nobody can do it for somebody else.
     *
     * @param held whether the register says that the executive holds that function, and that it is one at the top
     */
    record AcceptAccountability(String function, boolean held, Actor by, Instant at) implements PartyCommand {}

    /** The executive steps back; nobody can do it for somebody else. */
    record WithdrawExecutive(Actor by, Instant at) implements PartyCommand {}

    /**
     * The owner in the line accepts; nobody can do it for somebody else.
     *
     * @param team whether the register says that the unit is an innovation team, or that the owner leads one
     */
    record AcceptOwnership(String unit, boolean team, Actor by, Instant at) implements PartyCommand {}
}
