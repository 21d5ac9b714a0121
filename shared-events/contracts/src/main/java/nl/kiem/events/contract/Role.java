package nl.kiem.events.contract;

/** What a person or system may act as, per organisation. The code is what tokens and events carry. */
public enum Role {
    INI("initiator", "initiatiefnemer"),
    TL("innovation team lead", "innovatieteamleider"),
    EXE("accountable executive", "eindverantwoordelijke"),
    IMP("implementing owner", "lijneigenaar"),
    PB("portfolio board", "portfolioboard"),
    FM("fund manager", "budgethouder"),
    FAC("facility provider", "voorzieninghouder"),
    ASR("independent assessor", "onafhankelijk beoordelaar"),
    SB("scaling board", "opschalingsberaad"),
    ADO("adopting organisation", "afnemende organisatie"),
    BEN("benefit owner", "bateneigenaar"),
    BUY("buyer", "inkoper"),
    EVA("evaluation committee", "beoordelingscommissie"),
    AMB("procurement ambassador", "inkoopambassadeur"),
    POL("policy owner", "beleidseigenaar"),
    EXT("external party", "marktpartij"),
    AUD("auditor", "auditor"),
    OPS("operator", "operator"),
    SYS("process manager", "procesbesturing");

    private final String english;
    private final String dutch;

    Role(String english, String dutch) {
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
