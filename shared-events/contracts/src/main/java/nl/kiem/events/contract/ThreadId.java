package nl.kiem.events.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The story of one initiative over all services; equal to the id of the initiative that began it. */
public record ThreadId(@JsonValue UUID value) {

    @JsonCreator
    public static ThreadId fromString(String text) {
        return new ThreadId(UUID.fromString(text));
    }

    public static ThreadId of(InitiativeId initiative) {
        return new ThreadId(initiative.value());
    }

    public InitiativeId initiative() {
        return new InitiativeId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
