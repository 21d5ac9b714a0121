package nl.kiem.events.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One pilot (proef) of an initiative. */
public record PilotId(@JsonValue UUID value) {

    @JsonCreator
    public static PilotId fromString(String text) {
        return new PilotId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
