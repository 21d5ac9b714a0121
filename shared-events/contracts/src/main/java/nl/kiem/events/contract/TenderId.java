package nl.kiem.events.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One tender (aanbesteding). */
public record TenderId(@JsonValue UUID value) {

    @JsonCreator
    public static TenderId fromString(String text) {
        return new TenderId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
