package nl.kiem.events.contract.initiative;

/** Where an initiative stands in its life. */
public enum Stage {
    PROPOSED("ingediend"),
    EXPLORING("verkennen"),
    DEVELOPING("ontwikkelen"),
    PILOTING("beproeven"),
    PROVEN("bewezen"),
    SCALING("opschalen"),
    EMBEDDED("geborgd"),
    REJECTED("afgewezen"),
    STOPPED("gestopt"),
    MERGED("samengevoegd");

    private final String dutch;

    Stage(String dutch) {
        this.dutch = dutch;
    }

    public String dutch() {
        return dutch;
    }
}
