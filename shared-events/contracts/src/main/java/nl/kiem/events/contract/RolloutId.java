package nl.kiem.events.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One rollout (uitrol) of an approved scale-up. */
public record RolloutId(@JsonValue UUID value) {

    @JsonCreator
    public static RolloutId fromString(String text) {
        return new RolloutId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
