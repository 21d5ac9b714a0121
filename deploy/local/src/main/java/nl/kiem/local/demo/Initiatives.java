package nl.kiem.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** What can be seen at an initiative. */
final class Initiatives {

    private Initiatives() {}

    static boolean isFunded(JsonNode initiative) {
        return !initiative.path("funding").isMissingNode()
                && !initiative.path("funding").isNull();
    }

    static boolean isAt(JsonNode initiative, String stage) {
        return initiative.path("stage").asText().equals(stage);
    }
}
