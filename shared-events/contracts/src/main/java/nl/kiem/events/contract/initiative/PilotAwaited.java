package nl.kiem.events.contract.initiative;

/** What a pilot waits for. */
public enum PilotAwaited {
    /** That it is cleared and begins. */
    START,
    /** That somebody says what became of it, once its last day is over. */
    CONCLUSION,
    /** That it goes on or ends, once it was suspended. */
    RESUMPTION,
    /** That its evidence is assessed and the board speaks. */
    VERDICT,
    /** That somebody says how a serious or severe incident came about. */
    FINDING
}
