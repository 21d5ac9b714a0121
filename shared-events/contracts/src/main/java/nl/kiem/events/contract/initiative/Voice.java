package nl.kiem.events.contract.initiative;

import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * One of the voices in a gate file.
 *
 * @param kind whose voice it is
 * @param statement as facts of before {@code words} carry it, 1 to 4000 characters; null in newer ones
 * @param words what the person said, 1 to 4000 characters; null in facts of before it was there, and where it was
 *     said in a fact of its own
 */
public record Voice(
        Kind kind,
        PersonRef by,
        @Nullable String statement,
        @Nullable PersonalText words) {

    /** Shop floor, innovation expert and executive: all three must speak. */
    public enum Kind {
        FLOOR,
        EXPERT,
        EXECUTIVE
    }

    /** As somebody says it now. */
    public Voice(Kind kind, PersonRef by, String said) {
        this(kind, by, null, PersonalText.open(by, said));
    }

    /** Of somebody who spoke in a fact of its own, where the words stand. */
    public static Voice heard(Kind kind, PersonRef by) {
        return new Voice(kind, by, null, null);
    }

    /** Whether anything was said; what was said need not be readable for that. */
    public boolean spoken() {
        if (words == null) return statement == null || !statement.isBlank();
        String text = words.text();
        return text == null || !text.isBlank();
    }
}
