package nl.kiem.events.runtime.personal;

import java.util.Locale;

/** What is done with personal data, as the register of processing activities of whoever runs Kiem names it. */
public enum ProcessingActivity {
    PERSON_DETAILS(
            "Knowing who is behind a reference",
            "Weten wie er achter een verwijzing zit",
            "Public task: those who decide can be spoken to / Publieke taak: wie besluit is aanspreekbaar"),
    GATE_STATEMENTS(
            "Keeping and reading what people said for a gate decision",
            "Bewaren en lezen van wat mensen zeiden bij een poortbesluit",
            "Public task: a decision can be accounted for / Publieke taak: een besluit is te verantwoorden"),
    ACCESS_REPORT(
            "Telling people what is held of them",
            "Mensen vertellen wat van hen wordt bewaard",
            "Legal duty: article 15 of the General Data Protection Regulation / Wettelijke plicht: artikel 15 AVG"),
    ERASURE(
            "Destroying what is held of somebody",
            "Vernietigen wat van iemand wordt bewaard",
            "Legal duty: article 17 of the General Data Protection Regulation / Wettelijke plicht: artikel 17 AVG");

    private final String english;
    private final String dutch;
    private final String ground;

    ProcessingActivity(String english, String dutch, String ground) {
        this.english = english;
        this.dutch = dutch;
        this.ground = ground;
    }

    /** Stable; stands in every record of the log. */
    public String id() {
        return "urn:kiem:processing-activity:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String english() {
        return english;
    }

    public String dutch() {
        return dutch;
    }

    public String ground() {
        return ground;
    }
}
