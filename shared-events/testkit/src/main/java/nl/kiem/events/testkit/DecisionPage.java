package nl.kiem.events.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kiem.events.Reason;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.EventType;
import nl.kiem.events.testkit.DecisionTable.Sampled;

/** Turns the answers of a {@link DecisionTable} into Markdown. */
final class DecisionPage {

    private static final String HOW_TO_READ = """

            What the software answers to each command in each state, tried on it by a test and therefore true today. \
            A command either adds facts, which stay for ever, or is refused with a code and a reason; \
            what is refused leaves no trace in the record.
            (Wat het systeem in elke toestand op elk verzoek antwoordt: een vastgelegd feit of een weigering met reden.)

            - ✓ one or more facts are recorded (er wordt iets vastgelegd)
            - = what was asked for already holds, nothing is added (het is al zo)
            - ✗ refused (geweigerd)
            - more than one mark: it depends, see the state's own table below (het hangt ervan af)
            """;

    private final String english;
    private final String dutch;
    private final List<Sampled<?>> states = new ArrayList<>();
    private final List<Sampled<?>> commands = new ArrayList<>();
    /** Command after command, each in the order of the states. */
    private final List<List<DecisionAnswer>> cells = new ArrayList<>();

    DecisionPage(String english, String dutch) {
        this.english = english;
        this.dutch = dutch;
    }

    String title() {
        return new Sampled<>(english, dutch, "").heading();
    }

    void state(Sampled<?> state) {
        states.add(state);
    }

    void command(Sampled<?> command) {
        commands.add(command);
    }

    void answer(List<DecisionAnswer> forms) {
        cells.add(forms);
    }

    String text() {
        StringBuilder page = new StringBuilder("# " + title() + "\n").append(HOW_TO_READ);
        overview(page);
        for (int state = 0; state < states.size(); state++) details(page, state);
        facts(page);
        refusals(page);
        return page.toString();
    }

    private void overview(StringBuilder page) {
        page.append("\n## At a glance (in één oogopslag)\n\n| asked ↓ in state → |");
        for (Sampled<?> state : states) page.append(' ').append(state.english()).append(" |");
        page.append("\n|---|").append(":-:|".repeat(states.size())).append('\n');
        for (int command = 0; command < commands.size(); command++) {
            page.append("| ").append(commands.get(command).heading()).append(" |");
            for (int state = 0; state < states.size(); state++) {
                page.append(' ')
                        .append(DecisionAnswer.marks(cell(command, state)))
                        .append(" |");
            }
            page.append('\n');
        }
    }

    private void details(StringBuilder page, int state) {
        page.append("\n## In state: ").append(states.get(state).heading()).append("\n\n");
        page.append("| asked (gevraagd) | answer (antwoord) |\n|---|---|\n");
        for (int command = 0; command < commands.size(); command++) {
            String answer = DecisionAnswer.cell(cell(command, state));
            page.append("| %s | %s |\n".formatted(commands.get(command).heading(), answer));
        }
    }

    private List<DecisionAnswer> cell(int command, int state) {
        return cells.get(command * states.size() + state);
    }

    private void facts(StringBuilder page) {
        Map<String, String> rows = new TreeMap<>();
        for (Class<?> fact : cells.stream()
                .flatMap(List::stream)
                .map(DecisionAnswer::facts)
                .flatMap(List::stream)
                .toList()) {
            EventType type = fact.getAnnotation(EventType.class);
            String told =
                    type == null ? "| |" : "| `%s` | %s |".formatted(type.value(), type.published() ? "yes" : "no");
            rows.put(fact.getSimpleName(), told);
        }
        page.append(
                "\n## Facts (feiten)\n\n| fact | name in the record | other services hear of it |\n|---|---|---|\n");
        rows.forEach((fact, told) -> page.append("| %s %s\n".formatted(fact, told)));
    }

    private void refusals(StringBuilder page) {
        Map<String, Rejection> rows = new TreeMap<>();
        for (DecisionAnswer answer : cells.stream().flatMap(List::stream).toList()) {
            if (answer.rejection() != null)
                rows.putIfAbsent(answer.rejection().reason().name(), answer.rejection());
        }
        if (rows.isEmpty()) return;
        page.append("\n## Refusals (weigeringen)\n\n| code | because of | as told, for example |\n|---|---|---|\n");
        rows.forEach((code, rejection) -> page.append("| `%s` | %s | %s |\n"
                .formatted(code, because(rejection.reason().kind()), told(rejection))));
    }

    private static String because(Reason.Kind kind) {
        return switch (kind) {
            case UNKNOWN -> "it does not exist (bestaat niet)";
            case FORBIDDEN -> "who asks (wie het vraagt)";
            case STATE -> "the state (de toestand)";
            case RULE -> "a rule (een regel)";
        };
    }

    private static String told(Rejection rejection) {
        return String.valueOf(rejection.getMessage()).replace("|", "\\|").replaceAll("\\s+", " ");
    }
}
