package nl.kiem.local.demo;

import static nl.kiem.local.platform.Part.INITIATIVE;

import java.util.List;
import java.util.Map;
import nl.kiem.local.rest.Tokens.Who;

/** Smaller initiatives in other stages, so that a portfolio can be seen. */
final class Others {

    private static final int WEEK = 7;
    private static final int MONTH = 28;

    private Others() {}

    static Plot tell(Plot plot) {
        rejected(plot);
        stopped(plot);
        inPilot(plot);
        developing(plot);
        waitingForExecutive(plot);
        justProposed(plot);
        return plot;
    }

    private static void rejected(Plot plot) {
        propose(
                plot,
                WEEK,
                "assistant",
                Cast.UWV,
                "A talking assistant on the home page",
                "Visitors of the site cannot find the telephone number, so that they ask their question elsewhere.");
        Who lead = Cast.in(Cast.UWV, Cast.TEAM_LEAD);
        plot.step(
                WEEK,
                lead,
                "rejects it: a telephone number on the page takes the problem away",
                s -> s.tell(
                        INITIATIVE,
                        at(s, "assistant", "/screenings"),
                        lead,
                        "assistant-screening",
                        Map.of(
                                "decision", "REJECT",
                                "reason", "The number can simply be shown; that is asked of the web team today.")));
    }

    private static void stopped(Plot plot) {
        propose(
                plot,
                0,
                "sensors",
                Cast.RIVM,
                "Measuring odour nuisance with neighbours",
                "Complaints about odour cannot be traced to a source, and neighbours lose trust.");
        admit(plot, WEEK, "sensors", Cast.RIVM);
        executive(plot, WEEK, "sensors", Cast.RIVM, Cast.ENVIRONMENT);
        Who executive = Cast.in(Cast.RIVM, Cast.EXECUTIVE);
        plot.step(
                2 * MONTH,
                executive,
                "stops it, and leaves the lesson to whoever comes next",
                s -> s.tell(
                        INITIATIVE,
                        at(s, "sensors", "/stops"),
                        executive,
                        "sensors-stop",
                        Map.of(
                                "reason",
                                "Cheap sensors cannot tell one source from another",
                                "lesson",
                                Map.of(
                                        "assumption", "Cheap sensors in gardens show where an odour comes from",
                                        "finding", "Wind and humidity explain more of the signal than the source",
                                        "reusable", "The way in which neighbours kept a diary together",
                                        "advice", "Begin with diaries; buy sensors only when two diaries disagree"))));
    }

    private static void inPilot(Plot plot) {
        String name = "signals";
        propose(
                plot,
                MONTH,
                name,
                Cast.CJIB,
                "Noticing money trouble before the second reminder",
                "People who cannot pay a fine get reminders that make their debt larger.");
        admit(plot, MONTH, name, Cast.CJIB);
        executive(plot, MONTH, name, Cast.CJIB, Cast.COLLECTION);
        Who owner = Cast.in(Cast.CJIB, Cast.LINE_OWNER);
        plot.step(
                MONTH,
                owner,
                "accepts to run it later, in the line",
                s -> s.tell(
                        INITIATIVE,
                        at(s, name, "/implementing-owners"),
                        owner,
                        name + "-owner",
                        Map.of("unit", "Payment arrangements")));
        gate(plot, 2 * MONTH, name, Cast.CJIB, "G1");
        plot.step(2 * MONTH, Cast.FUND_MANAGER, "allocates 95,000 euros and 800 hours to it", s -> {
            s.tell(
                    INITIATIVE,
                    "/funds/" + s.id(Letters.FUND) + "/allocations",
                    Cast.FUND_MANAGER,
                    name + "-money",
                    Map.of(
                            "initiativeId",
                            s.id(name),
                            "money",
                            Letters.euros(95_000),
                            "hours",
                            800,
                            "leadOrganisation",
                            Cast.CJIB));
            s.await(
                    INITIATIVE,
                    at(s, name, ""),
                    Cast.in(Cast.CJIB, Cast.TEAM_LEAD),
                    "Securing the money",
                    Initiatives::isFunded);
        });
        gate(plot, Letters.PROVEN_DAY, name, Cast.CJIB, "G2");
    }

    private static void developing(Plot plot) {
        String name = "permits";
        propose(
                plot,
                Letters.PROVEN_DAY,
                name,
                Cast.RDI,
                "One antenna permit instead of five",
                "Whoever places an antenna asks five bodies for the same drawings.");
        admit(plot, Letters.PROVEN_DAY, name, Cast.RDI);
        executive(plot, ScaleUp.DECISION_DAY, name, Cast.RDI, Cast.INSPECTION);
        gate(plot, ScaleUp.DECISION_DAY, name, Cast.RDI, "G1");
    }

    private static void waitingForExecutive(Plot plot) {
        String name = "pensions";
        propose(
                plot,
                ScaleUp.DECISION_DAY,
                name,
                Cast.SVB,
                "State pension abroad without a yearly paper form",
                "Pensioners abroad prove each year on paper that they are alive; payments stop when post is late.");
        admit(plot, ScaleUp.DECISION_DAY, name, Cast.SVB);
    }

    private static void justProposed(Plot plot) {
        propose(
                plot,
                Purchase.AWARD_DAY + 8,
                "minutes",
                Cast.DUO,
                "Fewer forms for schools that merge",
                "Schools that merge send the same data to four desks, for a year.");
    }

    private static void propose(Plot plot, int day, String name, String organisation, String title, String problem) {
        Who initiator = Cast.in(organisation, Cast.CLERK);
        plot.step(
                day,
                initiator,
                "proposes \"" + title + "\"",
                s -> s.create(
                        INITIATIVE,
                        "/initiatives",
                        initiator,
                        name,
                        Map.of(
                                "title",
                                title,
                                "problem",
                                problem,
                                "targetGroups",
                                List.of("citizens", "staff"),
                                "types",
                                List.of("SERVICE"),
                                "origin",
                                "SHOP_FLOOR",
                                "organisation",
                                organisation,
                                "visibility",
                                "PUBLIC")));
    }

    private static void admit(Plot plot, int day, String name, String organisation) {
        Who lead = Cast.in(organisation, Cast.TEAM_LEAD);
        plot.step(
                day,
                lead,
                "admits it",
                s -> s.tell(
                        INITIATIVE,
                        at(s, name, "/screenings"),
                        lead,
                        name + "-screening",
                        Map.of("decision", "ADMIT", "reason", "The problem is felt daily and nobody works on it.")));
    }

    private static void executive(Plot plot, int day, String name, String organisation, String function) {
        Who executive = Cast.in(organisation, Cast.EXECUTIVE);
        plot.step(
                day,
                executive,
                "accepts to be answerable for it",
                s -> s.tell(
                        INITIATIVE,
                        at(s, name, "/executive-assignments"),
                        executive,
                        name + "-executive",
                        Map.of("function", function)));
    }

    private static void gate(Plot plot, int day, String name, String organisation, String gate) {
        Who lead = Cast.in(organisation, Cast.TEAM_LEAD);
        Gates.voices(plot, day, name, gate, Cast.in(organisation, Cast.CLERK), Cast.in(organisation, Cast.EXECUTIVE));
        plot.step(day, lead, "asks for gate " + gate.charAt(1), s -> {
            Map<String, Object> file = new java.util.HashMap<>(Map.of("gate", gate));
            if (gate.equals("G2")) {
                file.put("legalBasis", Map.of("kind", "NONE"));
                file.put(
                        "humanScalePlan",
                        "A person calls before anything is decided; who wants no contact is left alone.");
            }
            s.tell(INITIATIVE, at(s, name, "/gate-reviews"), lead, name + "-" + gate, file);
        });
        Gates.pass(
                plot,
                day,
                name,
                gate,
                Cast.in(organisation, Cast.SECOND_MEMBER),
                Cast.in(organisation, Cast.BOARD),
                "The file is complete and the risk is small.");
    }

    private static String at(Scene s, String name, String below) {
        return "/initiatives/" + s.id(name) + below;
    }
}
