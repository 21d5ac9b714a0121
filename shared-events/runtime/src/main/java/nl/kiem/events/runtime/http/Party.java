package nl.kiem.events.runtime.http;

/** In which organisation a role must be held to count for one aggregate. */
public enum Party {
    /** The organisation whose it is. */
    OWNER("the organisation whose it is", "de organisatie van wie het is"),
    /** The organisation whose it is, or one that takes part in it. */
    PARTICIPANT("an organisation that takes part in it", "een organisatie die eraan meedoet"),
    /** Any organisation that may see it. */
    ANYONE("any organisation that may see it", "elke organisatie die het mag zien"),
    /** The organisation that runs this installation, {@code kiem.keeper}, whatever the endpoint is about. */
    KEEPER("the organisation that runs this installation", "de organisatie die deze installatie beheert");

    private final String english;
    private final String dutch;

    Party(String english, String dutch) {
        this.english = english;
        this.dutch = dutch;
    }

    public String english() {
        return english;
    }

    public String dutch() {
        return dutch;
    }
}
