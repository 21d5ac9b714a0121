package nl.kiem.events.contract.initiative;

/** What a gate decides. CONDITIONAL passes with conditions; HOLD keeps the stage; STOP ends the initiative. */
public enum GateOutcome {
    PASS,
    CONDITIONAL,
    HOLD,
    STOP
}
