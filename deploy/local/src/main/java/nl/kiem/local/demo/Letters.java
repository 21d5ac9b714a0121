package nl.kiem.local.demo;

import static nl.kiem.local.platform.Part.INITIATIVE;

import java.util.List;
import java.util.Map;

/** Decision letters that people understand: from the shop floor of an executive agency to proof. */
final class Letters {

    static final String INITIATIVE_NAME = "letters";
    static final String PILOT = "letters-pilot";
    static final String FUND = "fund";

    static final int PROVEN_DAY = 146;

    private static final int GATE_ONE_DAY = 28;
    private static final int GATE_TWO_DAY = 56;
    private static final int START_DAY = GATE_TWO_DAY;
    private static final int END_DAY = PROVEN_DAY;

    private static final List<String> GROUPS = List.of("all recipients", "people with low literacy", "people abroad");

    private Letters() {}

    static Plot tell(Plot plot) {
        proposal(plot);
        gates(plot);
        pilot(plot);
        return plot;
    }

    private static void proposal(Plot plot) {
        plot.step(0, Cast.CLERK, "proposes \"Decision letters that people understand\"", s -> {
            s.create(
                    INITIATIVE,
                    "/initiatives",
                    Cast.CLERK,
                    INITIATIVE_NAME,
                    Map.of(
                            "title",
                            "Decision letters that people understand",
                            "problem",
                            "Four in ten people who get a decision on student finance call because they cannot tell"
                                    + " what was decided, why, and what they must do. Objections are lodged out of confusion.",
                            "targetGroups",
                            List.of("students and former students", "staff of the contact centre"),
                            "types",
                            List.of("SERVICE", "PROCESS"),
                            "origin",
                            "SHOP_FLOOR",
                            "organisation",
                            Cast.DUO,
                            "partners",
                            List.of(Cast.OCW),
                            "visibility",
                            "PUBLIC"));
        });
        plot.step(
                0,
                Cast.TEAM_LEAD,
                "admits it: a known problem, and nobody works on it yet",
                s -> s.tell(
                        INITIATIVE,
                        path(s, "/screenings"),
                        Cast.TEAM_LEAD,
                        "letters-screening",
                        Map.of(
                                "decision", "ADMIT",
                                "reason",
                                        "The contact centre's figures confirm the problem and no other team works on it.")));
        plot.step(
                7,
                Cast.EXECUTIVE,
                "accepts to be answerable for it",
                s -> s.tell(
                        INITIATIVE,
                        path(s, "/executive-assignments"),
                        Cast.EXECUTIVE,
                        "letters-executive",
                        Map.of("function", Cast.STUDENT_FINANCE)));
        plot.step(
                7,
                Cast.LINE_OWNER,
                "accepts to run it later, in the line",
                s -> s.tell(
                        INITIATIVE,
                        path(s, "/implementing-owners"),
                        Cast.LINE_OWNER,
                        "letters-owner",
                        Map.of("unit", "Customer letters and decisions")));
    }

    private static void gates(Plot plot) {
        Gates.voices(plot, GATE_ONE_DAY, INITIATIVE_NAME, "G1", Cast.COLLEAGUE, Cast.EXECUTIVE);
        plot.step(
                GATE_ONE_DAY,
                Cast.TEAM_LEAD,
                "asks the board of the ministry for gate 1, on three voices",
                s -> s.tell(
                        INITIATIVE,
                        path(s, "/gate-reviews"),
                        Cast.TEAM_LEAD,
                        "letters-gate-1",
                        Map.of("gate", "G1", "board", Cast.OCW)));
        Gates.pass(
                plot,
                GATE_ONE_DAY,
                INITIATIVE_NAME,
                "G1",
                Cast.SECOND_MEMBER,
                Cast.BOARD,
                "The problem is measured, the approach is cheap to try and can be undone.");
        plot.step(
                GATE_ONE_DAY,
                Cast.FUND_MANAGER,
                "opens the innovation fund of this year",
                s -> s.create(
                        INITIATIVE,
                        "/funds",
                        Cast.FUND_MANAGER,
                        FUND,
                        Map.of(
                                "name", "Innovation fund",
                                "from", s.day(0),
                                "to", s.day(364),
                                "ceiling", euros(2_000_000),
                                "ceilingHours", 12_000)));
        plot.step(
                GATE_ONE_DAY,
                Cast.FUND_MANAGER,
                "allocates 180,000 euros and 1,600 hours",
                s -> s.tell(
                        INITIATIVE,
                        "/funds/" + s.id(FUND) + "/allocations",
                        Cast.FUND_MANAGER,
                        "letters-money",
                        Map.of(
                                "initiativeId",
                                s.id(INITIATIVE_NAME),
                                "money",
                                euros(180_000),
                                "hours",
                                1_600,
                                "leadOrganisation",
                                Cast.DUO)));
        plot.byItself(
                GATE_ONE_DAY,
                "the fund's decision secures money and time for the initiative",
                s -> s.await(INITIATIVE, path(s, ""), Cast.TEAM_LEAD, "Securing the money", Initiatives::isFunded));
        Gates.voices(plot, GATE_TWO_DAY, INITIATIVE_NAME, "G2", Cast.COLLEAGUE, Cast.EXECUTIVE);
        plot.step(
                GATE_TWO_DAY,
                Cast.TEAM_LEAD,
                "asks for gate 2 with legal basis and human-scale plan",
                s -> s.tell(
                        INITIATIVE,
                        path(s, "/gate-reviews"),
                        Cast.TEAM_LEAD,
                        "letters-gate-2",
                        Map.of(
                                "gate",
                                "G2",
                                "board",
                                Cast.OCW,
                                "legalBasis",
                                Map.of("kind", "OTHER", "reference", "Awb art. 3:46 and 3:47"),
                                "humanScalePlan",
                                "Every letter names a telephone number and a desk where somebody explains it;"
                                        + " who wants the old letter gets it.")));
        Gates.pass(
                plot,
                GATE_TWO_DAY,
                INITIATIVE_NAME,
                "G2",
                Cast.SECOND_MEMBER,
                Cast.BOARD,
                "Measures have baselines, harm is limited and the old letter stays available.");
    }

    private static void pilot(Plot plot) {
        plot.step(
                GATE_TWO_DAY,
                Cast.TEAM_LEAD,
                "designs the pilot: measures, groups, limits, when to stop",
                s -> s.create(INITIATIVE, "/pilots", Cast.TEAM_LEAD, PILOT, design(s)));
        plot.step(
                START_DAY,
                Cast.EXECUTIVE,
                "clears the pilot",
                s -> s.tell(
                        INITIATIVE,
                        pilot(s, "/clearances"),
                        Cast.EXECUTIVE,
                        "letters-clearance",
                        Map.of(
                                "usesPersonalData",
                                true,
                                "personalDataReference",
                                "DPIA 2026-14, algorithm register entry 31")));
        plot.step(
                START_DAY,
                Cast.TEAM_LEAD,
                "starts the pilot with 4,000 letters",
                s -> s.tell(INITIATIVE, pilot(s, "/starts"), Cast.TEAM_LEAD, "letters-start", Map.of()));
        plot.step(END_DAY, Cast.TEAM_LEAD, "records what was measured, split by group", s -> {
            measure(s, "calls", "Calls about the letter", "24", List.of("24", "31", "29"));
            measure(s, "objections", "Objections out of confusion", "2.3", List.of("2.3", "3.0", "2.8"));
        });
        plot.step(
                END_DAY,
                Cast.TEAM_LEAD,
                "concludes the pilot",
                s -> s.tell(INITIATIVE, pilot(s, "/conclusions"), Cast.TEAM_LEAD, "letters-conclusion", Map.of()));
        plot.step(
                PROVEN_DAY,
                Cast.ASSESSOR,
                "assesses the evidence from outside: level 3, causation",
                s -> s.tell(
                        INITIATIVE,
                        pilot(s, "/assessments"),
                        Cast.ASSESSOR,
                        "letters-assessment",
                        Map.of(
                                "independenceDeclared",
                                true,
                                "level",
                                3,
                                "confidence",
                                "High: randomised by case number, 4,000 letters",
                                "limits",
                                "One kind of decision, one season")));
        plot.step(
                PROVEN_DAY,
                Cast.BOARD,
                "declares the pilot proven",
                s -> s.decide(
                        INITIATIVE,
                        pilot(s, ""),
                        "/verdicts",
                        Cast.BOARD,
                        "letters-verdict",
                        Map.of(
                                "outcome",
                                "PROVEN",
                                "rationale",
                                "Both measures are on target, no group is worse off and somebody from outside checked it.",
                                "dossierRef",
                                "https://dossier.example.org/letters")));
    }

    private static Map<String, Object> design(Scene s) {
        return Map.ofEntries(
                Map.entry("initiativeId", s.id(INITIATIVE_NAME)),
                Map.entry("team", List.of("p-1178", "p-1179")),
                Map.entry("hypotheses", List.of("Who understands a letter does not need to call or object")),
                Map.entry(
                        "measures",
                        List.of(
                                measure("Calls about the letter", "38", "25", "percent of letters"),
                                measure("Objections out of confusion", "4.1", "2.5", "percent of letters"))),
                Map.entry("exposureMax", 4_000),
                Map.entry("groups", GROUPS),
                Map.entry("stopCriteria", List.of("A right is missed because of the new letter")),
                Map.entry("harmMax", 20),
                Map.entry("riskClass", "MEDIUM"),
                Map.entry("design", "COMPARISON"),
                Map.entry("evidenceLevelTarget", 3),
                Map.entry("start", s.day(START_DAY)),
                Map.entry("end", s.day(END_DAY)));
    }

    private static Map<String, Object> measure(String name, String baseline, String target, String unit) {
        return Map.of(
                "name",
                name,
                "primary",
                true,
                "baseline",
                new java.math.BigDecimal(baseline),
                "target",
                new java.math.BigDecimal(target),
                "direction",
                "DOWN",
                "unit",
                unit,
                "source",
                "Contact centre and objections desk");
    }

    private static void measure(Scene s, String key, String name, String value, List<String> groupValues) {
        Map<String, Object> split = new java.util.LinkedHashMap<>();
        for (int i = 0; i < GROUPS.size(); i++) {
            split.put(GROUPS.get(i), new java.math.BigDecimal(groupValues.get(i)));
        }
        s.tell(
                INITIATIVE,
                pilot(s, "/measurements"),
                Cast.TEAM_LEAD,
                "letters-measured-" + key,
                Map.of(
                        "measure",
                        name,
                        "value",
                        new java.math.BigDecimal(value),
                        "n",
                        4_000,
                        "periodFrom",
                        s.day(START_DAY),
                        "periodTo",
                        s.day(END_DAY),
                        "groupValues",
                        split));
    }

    static Map<String, Object> euros(long euros) {
        return Map.of("eurCents", euros * 100);
    }

    private static String path(Scene s, String below) {
        return "/initiatives/" + s.id(INITIATIVE_NAME) + below;
    }

    private static String pilot(Scene s, String below) {
        return "/pilots/" + s.id(PILOT) + below;
    }
}
