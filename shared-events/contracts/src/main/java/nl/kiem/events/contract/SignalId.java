package nl.kiem.events.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One signal (signaal) of something that is coming. */
public record SignalId(@JsonValue UUID value) {

    @JsonCreator
    public static SignalId fromString(String text) {
        return new SignalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
