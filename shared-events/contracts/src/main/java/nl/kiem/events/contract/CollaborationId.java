package nl.kiem.events.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One collaboration (samenwerking) of organisations. */
public record CollaborationId(@JsonValue UUID value) {

    @JsonCreator
    public static CollaborationId fromString(String text) {
        return new CollaborationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
