package nl.kiem.events.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One booking (boeking) of a facility. */
public record BookingId(@JsonValue UUID value) {

    @JsonCreator
    public static BookingId fromString(String text) {
        return new BookingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
