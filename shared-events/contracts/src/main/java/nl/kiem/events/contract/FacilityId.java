package nl.kiem.events.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One facility (voorziening) that organisations share. */
public record FacilityId(@JsonValue UUID value) {

    @JsonCreator
    public static FacilityId fromString(String text) {
        return new FacilityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
