package nl.kiem.events.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One round of questions on how an organisation lets renewal grow (biotoopmeting). */
public record BiotopeRoundId(@JsonValue UUID value) {

    @JsonCreator
    public static BiotopeRoundId fromString(String text) {
        return new BiotopeRoundId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
