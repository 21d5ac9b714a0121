package nl.kiem.events.contract.initiative;

import nl.kiem.events.contract.PersonRef;

/**
 * One of the three statements in a gate file.
 *
 * @param kind whose voice it is
 * @param statement free of personal data, 1 to 4000 characters
 */
public record Voice(Kind kind, PersonRef by, String statement) {

    /** Shop floor, innovation expert and executive: all three must speak. */
    public enum Kind {
        FLOOR,
        EXPERT,
        EXECUTIVE
    }
}
