package nl.kiem.events.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One initiative (initiatief). */
public record InitiativeId(@JsonValue UUID value) {

    @JsonCreator
    public static InitiativeId fromString(String text) {
        return new InitiativeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
