package nl.kiem.events.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One facility that an initiative needs and did not find. */
public record FacilityWishId(@JsonValue UUID value) {

    @JsonCreator
    public static FacilityWishId fromString(String text) {
        return new FacilityWishId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
