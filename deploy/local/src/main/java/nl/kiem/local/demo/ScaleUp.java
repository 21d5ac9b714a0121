package nl.kiem.local.demo;

import static nl.kiem.local.platform.Part.PROCUREMENT;
import static nl.kiem.local.platform.Part.SCALING;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** The proven letters become the work of three organisations: case, readiness, pledges, decision; later the rollout. */
final class ScaleUp {

    static final String CASE = "letters-case";
    static final String ROLLOUT = "letters-rollout";
    static final String NEED = "letters-need";

    static final int DECISION_DAY = 170;

    private static final int READY_DAY = DECISION_DAY;
    private static final List<String> DIMENSIONS = List.of(
            "TECHNOLOGY",
            "SOCIETAL",
            "ORGANISATIONAL",
            "LEGAL",
            "DATA_PRIVACY_SECURITY",
            "PROCUREMENT",
            "STRUCTURAL_FUNDING");

    private ScaleUp() {}

    static Plot tell(Plot plot) {
        opening(plot);
        dossier(plot);
        decision(plot);
        return plot;
    }

    private static void opening(Plot plot) {
        plot.byItself(Letters.PROVEN_DAY, "PilotProven opens a scaling case at scaling-service", s -> {
            JsonNode cases = s.await(
                    SCALING,
                    "/scaling-cases?thread=" + thread(s),
                    Cast.EXECUTIVE,
                    "Opening the case",
                    ScaleUp::isThere);
            s.remember(CASE, first(cases));
        });
        plot.byItself(
                Letters.PROVEN_DAY,
                "the initiative moves to SCALING",
                s -> s.await(
                        nl.kiem.local.platform.Part.INITIATIVE,
                        "/initiatives/" + thread(s),
                        Cast.EXECUTIVE,
                        "Moving the initiative",
                        initiative -> Initiatives.isAt(initiative, "SCALING")));
    }

    private static void dossier(Plot plot) {
        plot.step(READY_DAY, Cast.ASSESSOR, "assesses readiness in seven dimensions", s -> {
            for (String dimension : DIMENSIONS) {
                s.tell(
                        SCALING,
                        at(s, "/readiness-assessments"),
                        Cast.ASSESSOR,
                        "letters-ready-" + dimension,
                        Map.of(
                                "dimension",
                                dimension,
                                "level",
                                dimension.equals("TECHNOLOGY") ? 8 : 7,
                                "evidence",
                                "Interviews, tests and file review; report in the dossier",
                                "barriers",
                                List.of()));
            }
        });
        plot.step(
                READY_DAY,
                Cast.ADOPTER,
                "pledges to use it for 900,000 letters a year",
                s -> s.tell(
                        SCALING, at(s, "/pledges"), Cast.ADOPTER, "letters-pledge-svb", pledge(s, Cast.SVB, 900_000)));
        plot.step(
                READY_DAY,
                Cast.SECOND_ADOPTER,
                "pledges to use it for 400,000 letters a year",
                s -> s.tell(
                        SCALING,
                        at(s, "/pledges"),
                        Cast.SECOND_ADOPTER,
                        "letters-pledge-cjib",
                        pledge(s, Cast.CJIB, 400_000)));
    }

    private static Map<String, Object> pledge(Scene s, String adopter, long volume) {
        return Map.of(
                "adopter",
                adopter,
                "reuseKind",
                "ADAPTED",
                "volume",
                volume,
                "from",
                s.day(300),
                "budgetLine",
                "Customer contact, structural");
    }

    private static void decision(Plot plot) {
        plot.step(
                DECISION_DAY,
                Cast.EXECUTIVE,
                "submits the case for decision",
                s -> s.tell(
                        SCALING,
                        at(s, "/submissions"),
                        Cast.EXECUTIVE,
                        "letters-submission",
                        Map.of(
                                "kinds", List.of("IN", "OUT"),
                                "benefitsCase", "A third fewer calls about letters and 45 percent fewer objections",
                                "benefitBaseline", "38 calls and 4.1 objections for every hundred letters",
                                "benefitOwner", Cast.BENEFIT_OWNER,
                                "benefitUnit", "Customer letters and decisions",
                                "humanScaleCheck", "Telephone and desk stay; letters are read out on request",
                                "yearOneCost", Letters.euros(850_000),
                                "structuralCover", Letters.euros(900_000),
                                "structuralBudgetLine", "Customer contact, structural")));
        plot.step(
                DECISION_DAY,
                Cast.SCALING_BOARD,
                "approves the scale-up; something must be bought",
                s -> s.decide(SCALING, at(s, ""), "/decisions", Cast.SCALING_BOARD, "letters-scale-up", approval(s)));
        plot.byItself(DECISION_DAY, "ScaleUpApproved raises a procurement need at procurement-service", s -> {
            JsonNode needs = s.await(
                    PROCUREMENT, "/needs?thread=" + thread(s), Cast.BUYER, "Raising the need", ScaleUp::isThere);
            s.remember(NEED, first(needs));
        });
        plot.byItself(DECISION_DAY, "the rollout is planned and waits for a contract", s -> {
            JsonNode rollouts = s.await(
                    SCALING, "/rollouts?thread=" + thread(s), Cast.EXECUTIVE, "Planning the rollout", ScaleUp::isThere);
            s.remember(ROLLOUT, first(rollouts));
        });
    }

    private static Map<String, Object> approval(Scene s) {
        return Map.of(
                "outcome", "APPROVE",
                "kinds", List.of("IN", "OUT"),
                "adopters", List.of(Cast.SVB, Cast.CJIB),
                "conditions",
                        List.of(Map.of(
                                "text", "The old letter stays available on request",
                                "owner", Cast.LINE_OWNER.person(),
                                "due", s.day(300))),
                "cap", Letters.euros(1_200_000),
                "purchaseNeeded", true,
                "functionalNeed",
                        "Letters about decisions that recipients understand at first reading, made from existing"
                                + " case data, tested with recipients, usable by several organisations",
                "rationale", "Causal evidence, cover for the first year, two organisations that join",
                "votes",
                        Cast.SCALING_BOARD_MEMBERS.stream()
                                .map(member -> Map.of("member", member, "inFavour", true))
                                .toList());
    }

    static void rollout(Plot plot, int day) {
        plot.byItself(
                day,
                "ContractAwarded releases the rollout at scaling-service",
                s -> s.await(
                        SCALING,
                        "/rollouts/" + s.id(ROLLOUT),
                        Cast.EXECUTIVE,
                        "Releasing the rollout",
                        rollout -> rollout.toString().contains("contractId")
                                && !rollout.path("contractId").isNull()));
        plot.step(
                day + 2,
                Cast.EXECUTIVE,
                "starts the first wave: the agency itself and one more",
                s -> s.tell(
                        SCALING,
                        "/rollouts/" + s.id(ROLLOUT) + "/waves",
                        Cast.EXECUTIVE,
                        "letters-wave-1",
                        Map.of(
                                "organisations",
                                List.of(Cast.DUO, Cast.SVB),
                                "readinessEvidence",
                                "Templates accepted by both organisations, staff trained",
                                "humanScaleCheck",
                                "Desk and telephone are staffed in the first weeks",
                                "conditionsMet",
                                List.of())));
        plot.step(
                day + 8,
                Cast.ADOPTER,
                "records that it is in use",
                s -> s.tell(
                        SCALING,
                        "/rollouts/" + s.id(ROLLOUT) + "/adoptions",
                        Cast.ADOPTER,
                        "letters-adoption",
                        Map.of(
                                "adopter",
                                Cast.SVB,
                                "reuseKind",
                                "ADAPTED",
                                "since",
                                s.day(day + 8),
                                "users",
                                210_000)));
    }

    private static boolean isThere(JsonNode page) {
        return !page.path("items").isEmpty();
    }

    private static String first(JsonNode page) {
        return page.path("items").get(0).path("id").asText();
    }

    static String thread(Scene s) {
        return s.id(Letters.INITIATIVE_NAME);
    }

    private static String at(Scene s, String below) {
        return "/scaling-cases/" + s.id(CASE) + below;
    }
}
