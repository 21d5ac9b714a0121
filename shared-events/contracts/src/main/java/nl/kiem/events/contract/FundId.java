package nl.kiem.events.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One innovation fund (innovatiebudget). */
public record FundId(@JsonValue UUID value) {

    @JsonCreator
    public static FundId fromString(String text) {
        return new FundId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
