package nl.kiem.initiative.domain;

import nl.kiem.events.contract.initiative.PilotEvent.PilotLengthWaived;

/** A pilot (proef) in each of the states that it can be in. */
public sealed interface Pilot {

    /** Nobody designed it. */
    record Absent() implements Pilot {}

    /** The board allows it to last longer than others; nobody designed it yet. */
    record Waived(PilotLengthWaived waiver) implements Pilot {}

    sealed interface Known extends Pilot {

        PilotFile file();
    }

    /** People are or were exposed, and the pilot has not been concluded. */
    sealed interface UnderWay extends Known {}

    /** The board has spoken. */
    sealed interface Judged extends Known {}

    record Designed(PilotFile file) implements Known {}

    record Cleared(PilotFile file) implements Known {}

    /** Given up before anybody took part. */
    record Withdrawn(PilotFile file) implements Known {}

    record Running(PilotFile file) implements UnderWay {}

    /** The harm budget is used up. */
    record Suspended(PilotFile file) implements UnderWay {}

    record Concluded(PilotFile file) implements Known {}

    record Proven(PilotFile file) implements Judged {}

    record NotProven(PilotFile file) implements Judged {}

    record Inconclusive(PilotFile file) implements Judged {}
}
