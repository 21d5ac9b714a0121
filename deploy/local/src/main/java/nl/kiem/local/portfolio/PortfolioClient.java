package nl.kiem.local.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import nl.kiem.local.Trouble;
import nl.kiem.local.portfolio.Translation.Note;
import nl.kiem.local.portfolio.Translation.Organisation;
import nl.kiem.local.rest.Rest;

/** Puts organisations and initiatives, and tries again while the service is away for a moment. */
public final class PortfolioClient {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long PAUSE_MILLIS_MAX = 3_000;

    private final Rest rest = new Rest();
    private final String service;
    private final String portfolio;
    private final Supplier<String> bearer;
    private final Map<String, Answer> organisations = new ConcurrentHashMap<>();
    private final Map<String, List<Note>> said = new ConcurrentHashMap<>();

    /** @param service address of initiative-service, without {@code /v1} */
    public PortfolioClient(String service, String portfolio, Supplier<String> bearer) {
        this.service = service;
        this.portfolio = portfolio;
        this.bearer = bearer;
    }

    /** What came of one request. */
    sealed interface Answer {

        /**
         * @param outcome TAKEN, CHANGED or UNCHANGED
         * @param differs where the register says something else of an organisation, which stands
         */
        record Accepted(String outcome, String id, List<Note> differs) implements Answer {

            long events() {
                return outcome.equals("UNCHANGED") ? 0 : 1;
            }
        }

        record Refused(List<Note> reasons) implements Answer {}
    }

    /** The service stayed away too long; what was taken stays taken and a new run goes on from there. */
    public static final class Away extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Away(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * Makes sure that the organisation is known; asks once per organisation and run. What the register knows stands.
     *
     * @param recorded hears what came of that one request
     */
    Answer organisation(Organisation organisation, Consumer<Answer.Accepted> recorded) {
        return organisations.computeIfAbsent(organisation.id(), id -> {
            Map<String, String> body = Map.of("name", organisation.name(), "kind", organisation.kind());
            Answer answer = put("/v1/portfolios/" + portfolio + "/organisations/" + encode(id), body);
            if (answer instanceof Answer.Accepted accepted) recorded.accept(accepted);
            return answer;
        });
    }

    /**
     * Makes sure that the function is defined and held, and that the vault knows the name; once per post and run.
     *
     * @param recorded hears how many events that recorded
     */
    List<Note> executive(String organisation, Translation.Executive executive, LongConsumer recorded) {
        String post = organisation + "\u001f" + executive.function() + "\u001f" + executive.person();
        return notes(post, () -> {
            String function =
                    "/v1/organisations/" + encode(organisation) + "/functions/" + encode(executive.function());
            Map<String, Object> since = Map.of("from", executive.from());
            List<Answer> answers = new ArrayList<>();
            answers.add(put(function, Map.of("top", true, "from", executive.from())));
            answers.add(put(function + "/holders/" + encode(executive.person()), since));
            for (Answer answer : answers) {
                if (answer instanceof Answer.Accepted accepted) recorded.accept(accepted.events());
            }
            if (executive.name() != null) {
                answers.add(put("/v1/persons/" + encode(executive.person()), Map.of("name", executive.name())));
            }
            return answers;
        });
    }

    /** Makes sure that the fund is open; once per fund and run. */
    List<Note> fund(Translation.Fund fund, String visibility, LongConsumer recorded) {
        return notes("fund\u001f" + fund.reference(), () -> {
            Map<String, Object> body = Map.of(
                    "name", fund.reference(),
                    "from", fund.from().toString(),
                    "to", fund.until().toString(),
                    "ceiling", Map.of("eurCents", Math.multiplyExact(fund.euros(), 100L)),
                    "ceilingHours", fund.hours(),
                    "visibility", visibility);
            Answer answer = put("/v1/portfolios/" + portfolio + "/funds/" + encode(fund.reference()), body);
            if (answer instanceof Answer.Accepted accepted) recorded.accept(accepted.events());
            return List.of(answer);
        });
    }

    /** What was refused, the same for every row that says it. */
    private List<Note> notes(String key, Supplier<List<Answer>> asking) {
        return said.computeIfAbsent(
                key,
                once -> asking.get().stream()
                        .filter(Answer.Refused.class::isInstance)
                        .flatMap(answer -> ((Answer.Refused) answer).reasons().stream())
                        .toList());
    }

    Answer initiative(Translation.Initiative initiative) {
        return put("/v1/portfolios/" + portfolio + "/initiatives/" + encode(initiative.reference()), initiative.body());
    }

    private Answer put(String path, Object body) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = 0; ; attempt++) {
            String last;
            try {
                Map<String, String> headers = Map.of("Authorization", "Bearer " + bearer.get());
                Rest.Answer answer = rest.put(service + path, headers, body);
                if (!again(answer)) return answer(answer);
                last = "it answered %d: %s".formatted(answer.status(), answer.text("detail"));
            } catch (Trouble away) {
                last = away.sentence();
            }
            if (System.nanoTime() > end) {
                throw new Away("%s for %d seconds (%s)".formatted(service, PATIENCE.toSeconds(), last));
            }
            pause(attempt);
        }
    }

    /** Only what may go better by itself: a lost race, overload, an error of the service. */
    private static boolean again(Rest.Answer answer) {
        int status = answer.status();
        return status >= 500
                || status == 429
                || (status == 409 && answer.text("code").equals("VERSION_CONFLICT"));
    }

    private static Answer answer(Rest.Answer answer) {
        if (answer.isGood()) {
            return new Answer.Accepted(answer.text("outcome"), answer.text("id"), differs(answer.body()));
        }
        List<Note> reasons = new ArrayList<>();
        for (JsonNode violation : answer.body().path("violations")) {
            reasons.add(new Note(
                    violation.path("field").asText(), violation.path("message").asText()));
        }
        if (reasons.isEmpty()) {
            String code = answer.text("code");
            reasons.add(new Note(code.isEmpty() ? "status " + answer.status() : code, answer.text("detail")));
        }
        return new Answer.Refused(reasons);
    }

    private static List<Note> differs(JsonNode body) {
        List<Note> differs = new ArrayList<>();
        for (JsonNode one : body.path("differs")) {
            String field = one.path("field").asText();
            String register = one.path("register").asText("nothing");
            differs.add(
                    one.hasNonNull("said")
                            ? new Note(
                                    "organisation." + field,
                                    "the portfolio says '%s', the register '%s'; the register stands"
                                            .formatted(one.path("said").asText(), register))
                            : new Note("organisation." + field, "by the register it was over on " + register));
        }
        return differs;
    }

    private static void pause(int attempt) {
        long most = Math.min(PAUSE_MILLIS_MAX, 50L << Math.min(attempt, 6));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Away("interrupted");
        }
    }

    private static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
