package nl.kiem.events.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One legal bottleneck (wetgevingsknelpunt). */
public record BottleneckId(@JsonValue UUID value) {

    @JsonCreator
    public static BottleneckId fromString(String text) {
        return new BottleneckId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
