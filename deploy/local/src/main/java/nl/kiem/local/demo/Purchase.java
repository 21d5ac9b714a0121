package nl.kiem.local.demo;

import static nl.kiem.local.platform.Part.PROCUREMENT;

import java.util.List;
import java.util.Map;
import nl.kiem.local.rest.Tokens.Who;

/** What has to be bought for the letters: route, tender, publication, standstill, award. */
final class Purchase {

    static final String TENDER = "letters-tender";

    static final int AWARD_DAY = 252;

    private static final String LOT = "LOT-0001";
    private static final String CPV = "72000000-5";
    private static final int ROUTE_DAY = 176;
    private static final int DISPATCH_DAY = ROUTE_DAY;
    private static final int PUBLICATION_DAY = 180;
    private static final int DEADLINE_DAY = 224;
    private static final int OPENING_DAY = 226;
    private static final int NOTICE_DAY = OPENING_DAY;

    private Purchase() {}

    static Plot tell(Plot plot) {
        dispatch(plot);
        award(plot);
        ScaleUp.rollout(plot, AWARD_DAY);
        return plot;
    }

    private static void dispatch(Plot plot) {
        plot.step(
                ROUTE_DAY,
                Cast.BUYER,
                "chooses the route: a European procedure, on advice of an ambassador",
                s -> s.tell(
                        PROCUREMENT,
                        "/needs/" + s.id(ScaleUp.NEED) + "/routes",
                        Cast.BUYER,
                        "letters-route",
                        Map.of(
                                "route", "EU_PROCEDURE",
                                "authority", "CENTRAL",
                                "nature", "SERVICES",
                                "cpv", List.of(CPV),
                                "plannedDispatch", s.day(DISPATCH_DAY),
                                "legalGround", "Estimate above the threshold; open procedure",
                                "ambassador", Cast.AMBASSADOR)));
        plot.step(
                ROUTE_DAY,
                Cast.BUYER,
                "prepares the tender",
                s -> s.create(PROCUREMENT, "/tenders", Cast.BUYER, TENDER, tender(s)));
        plot.step(
                ROUTE_DAY,
                Cast.EXECUTIVE,
                "approves it for dispatch: every period keeps the legal minimum",
                s -> s.tell(
                        PROCUREMENT,
                        at(s, "/approvals"),
                        Cast.EXECUTIVE,
                        "letters-approval",
                        Map.of("tenderDeadline", s.day(DEADLINE_DAY), "accelerated", false)));
        plot.step(
                DISPATCH_DAY,
                Cast.BUYER,
                "dispatches the notice",
                s -> s.tell(PROCUREMENT, at(s, "/dispatches"), Cast.BUYER, "letters-dispatch", Map.of("subtype", 16)));
        plot.step(
                PUBLICATION_DAY,
                Cast.BUYER,
                "confirms the publication",
                s -> s.tell(
                        PROCUREMENT,
                        at(s, "/publications"),
                        Cast.BUYER,
                        "letters-publication",
                        Map.of("noticeReference", "000001-2026", "publishedAt", s.morning(PUBLICATION_DAY))));
    }

    private static void award(Plot plot) {
        plot.step(
                OPENING_DAY,
                Cast.EVALUATOR,
                "opens what came in, together with a second evaluator",
                s -> s.tell(
                        PROCUREMENT,
                        at(s, "/openings"),
                        Cast.EVALUATOR,
                        "letters-opening",
                        Map.of(
                                "openers", List.of(Cast.EVALUATOR.person(), Cast.SECOND_EVALUATOR.person()),
                                "received", List.of(Map.of("lotId", LOT, "tenders", 2)))));
        plot.step(
                OPENING_DAY,
                Cast.EVALUATOR,
                "declares, knowing who tendered, to have no interest in any of them; so does the second",
                s -> {
                    for (Who evaluator : List.of(Cast.EVALUATOR, Cast.SECOND_EVALUATOR)) {
                        s.tell(
                                PROCUREMENT,
                                at(s, "/declarations"),
                                evaluator,
                                "letters-declaration-" + evaluator.person(),
                                Map.of("interests", List.of()));
                    }
                });
        plot.step(
                NOTICE_DAY,
                Cast.BUYER,
                "tells all bidders the award decision; standstill begins",
                s -> s.decide(
                        PROCUREMENT,
                        at(s, ""),
                        "/award-decisions",
                        Cast.BUYER,
                        "letters-award-decision",
                        Map.of(
                                "lotId",
                                LOT,
                                "supplier",
                                Cast.SUPPLIER,
                                "value",
                                Letters.euros(980_000),
                                "losers",
                                List.of(Map.of(
                                        "tenderer",
                                        Cast.SECOND_BIDDER,
                                        "motivation",
                                        "Scored lower on tests with recipients")),
                                "evaluators",
                                List.of(Cast.EVALUATOR.person(), Cast.SECOND_EVALUATOR.person()))));
        plot.step(
                AWARD_DAY,
                Cast.BUYER,
                "awards the contract after the standstill",
                s -> s.decide(
                        PROCUREMENT,
                        at(s, ""),
                        "/awards",
                        Cast.BUYER,
                        "letters-award",
                        Map.of(
                                "lotId", LOT,
                                "from", s.day(AWARD_DAY + 1),
                                "to", s.day(AWARD_DAY + 731),
                                "proofDocumentsChecked", true,
                                "exclusionGrounds", List.of())));
    }

    private static Map<String, Object> tender(Scene s) {
        return Map.of(
                "needId",
                s.id(ScaleUp.NEED),
                "title",
                "Letters that recipients understand",
                "procedure",
                "open",
                "lots",
                List.of(Map.of(
                        "id",
                        LOT,
                        "title",
                        "Making and testing letters",
                        "cpv",
                        CPV,
                        "value",
                        Letters.euros(1_150_000))),
                "criteria",
                List.of(
                        Map.of("name", "Understood in tests with recipients", "weight", 60),
                        Map.of("name", "Price", "weight", 40)),
                "electronicSubmission",
                true,
                "documentsFullyAvailable",
                true,
                "plannedDispatch",
                s.day(DISPATCH_DAY),
                "ambassador",
                Cast.AMBASSADOR);
    }

    private static String at(Scene s, String below) {
        return "/tenders/" + s.id(TENDER) + below;
    }
}
