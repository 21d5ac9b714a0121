package nl.kiem.events.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.testkit.AccessCalls.Answered;
import nl.kiem.events.testkit.AccessCalls.Call;
import nl.kiem.events.testkit.AccessOperation.Verdict;
import org.jspecify.annotations.Nullable;

/** What was found out about who may use a service, as a table for people and as lines for programs. */
final class AccessTable {

    private static final String MODE = "kiem.access";

    private final String service;
    private final List<Answered> all;

    private record Row(AccessOperation operation, AccessFixture fixture) {}

    AccessTable(String service, List<Answered> denied, List<Answered> letIn) {
        this.service = service;
        this.all = new ArrayList<>(denied);
        all.addAll(letIn);
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(service + ".md"), markdown());
        Files.writeString(folder.resolve(service + ".csv"), lines());
    }

    void compare(Path committed) throws IOException {
        if ("write".equals(System.getProperty(MODE))) {
            Files.createDirectories(committed.toAbsolutePath().getParent());
            Files.writeString(committed, markdown());
        }
        assertThat(committed).as("write it with -D%s=write", MODE).exists();
        assertThat(Files.readString(committed))
                .as("%s: read the difference and write it with -D%s=write", committed, MODE)
                .isEqualTo(markdown());
    }

    private String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("# Who may use ").append(service).append("\n\n");
        text.append("Written by the test that makes all of these %d calls and compares them with the annotations."
                .formatted(all.size()));
        text.append(" Cells name the roles that are let in, and how the others are answered.\n\n");
        List<String> columns = new ArrayList<>(AccessAskers.organisations(true).keySet());
        text.append("| operation | seen by | ")
                .append(String.join(" | ", columns))
                .append(" | no token |\n");
        text.append("|---".repeat(columns.size() + 3)).append("|\n");
        Set<Row> rows = new LinkedHashSet<>();
        all.stream()
                .map(Answered::call)
                .sorted((a, b) -> order(a).compareTo(order(b)))
                .forEach(call -> rows.add(new Row(call.operation(), call.fixture())));
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    /** Path before method, so that what is about one thing stands together. */
    private static String order(Call call) {
        return call.operation().path() + " " + call.operation().method() + " " + seenBy(call.fixture());
    }

    private String line(Row row) {
        List<Answered> answers = all.stream()
                .filter(answered -> answered.call().operation().equals(row.operation)
                        && answered.call().fixture().equals(row.fixture))
                .toList();
        String cells = AccessAskers.organisations(true).values().stream()
                .map(organisation -> cell(answers, organisation))
                .collect(Collectors.joining(" | "));
        return "| `%s` | %s | %s | %s |%n"
                .formatted(row.operation.name(), seenBy(row.fixture), cells, cell(answers, null));
    }

    private static String seenBy(AccessFixture fixture) {
        if (fixture.custody() == null || fixture.made()) return "";
        return fixture.custody().visibility().name().toLowerCase(Locale.ROOT);
    }

    private static String cell(List<Answered> answers, @Nullable OrganisationId organisation) {
        Set<Role> roles = new TreeSet<>();
        Set<Integer> refusals = new TreeSet<>();
        boolean letIn = false;
        for (Answered answered : answers) {
            Actor actor = answered.call().actor();
            OrganisationId asked = actor == null ? null : actor.organisation();
            if (organisation == null ? asked != null : !organisation.equals(asked)) continue;
            if (Verdict.LET_IN.matches(answered.status())) {
                letIn = true;
                if (actor != null) roles.add(AccessAskers.role(actor));
            } else {
                refusals.add(answered.status());
            }
        }
        String others = refusals.stream().map(String::valueOf).collect(Collectors.joining(", "));
        if (!letIn) return others;
        if (organisation == null) return "yes";
        if (others.isEmpty()) return "every role";
        return roles.stream().map(Role::name).collect(Collectors.joining(", ")) + "; " + others;
    }

    private String lines() {
        StringBuilder lines = new StringBuilder("operation,seen by,role,organisation,status\n");
        all.stream()
                .sorted((a, b) -> order(a.call()).compareTo(order(b.call())))
                .forEach(answered -> {
                    Actor actor = answered.call().actor();
                    lines.append("%s,%s,%s,%s,%d%n"
                            .formatted(
                                    answered.call().operation().name(),
                                    seenBy(answered.call().fixture()),
                                    actor == null ? "" : AccessAskers.role(actor),
                                    actor == null ? "" : AccessAskers.name(actor.organisation()),
                                    answered.status()));
                });
        return lines.toString();
    }
}
