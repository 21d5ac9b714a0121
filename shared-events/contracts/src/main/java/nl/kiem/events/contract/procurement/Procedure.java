package nl.kiem.events.contract.procurement;

import com.fasterxml.jackson.annotation.JsonValue;

/** Procurement procedures by their eForms code (SDK 1.15.1, code list procurement-procedure-type). */
public enum Procedure {
    OPEN("open"),
    RESTRICTED("restricted"),
    NEGOTIATED_WITH_CALL("neg-w-call"),
    COMPETITIVE_DIALOGUE("comp-dial"),
    INNOVATION_PARTNERSHIP("innovation");

    private final String code;

    Procedure(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
