package nl.kiem.events.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One scaling case (opschalingsdossier). */
public record ScalingCaseId(@JsonValue UUID value) {

    @JsonCreator
    public static ScalingCaseId fromString(String text) {
        return new ScalingCaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
