package nl.kiem.events.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One allocation out of an innovation fund. */
public record AllocationId(@JsonValue UUID value) {

    @JsonCreator
    public static AllocationId fromString(String text) {
        return new AllocationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
