package nl.kiem.events.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.Decider;
import nl.kiem.events.Reason;
import nl.kiem.events.Rejection;
import nl.kiem.events.testkit.OrchardEvent.Grown;
import nl.kiem.events.testkit.OrchardEvent.Planted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionTableTest {

    static final UUID TREE = new UUID(0, 1);
    static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    static final OrchardEvent PLANTED = new Planted(TREE, "Elstar", 1, AT);

    @TempDir
    Path folder;

    sealed interface Tree {
        record Bare() implements Tree {}

        sealed interface Standing extends Tree {
            long metres();
        }

        record Small(long metres) implements Standing {}

        record Tall(long metres) implements Standing {}
    }

    sealed interface Work {
        record Plant() implements Work {}

        record Grow(long metres) implements Work {}
    }

    enum Why implements Reason {
        NOTHING_PLANTED,
        SHRINKS;

        @Override
        public Kind kind() {
            return this == SHRINKS ? Kind.RULE : Kind.UNKNOWN;
        }
    }

    private static class Gardener implements Decider<Work, Tree, OrchardEvent> {

        @Override
        public Tree initial() {
            return new Tree.Bare();
        }

        @Override
        public List<OrchardEvent> decide(Work command, Tree state) {
            return switch (command) {
                case Work.Plant _ -> state instanceof Tree.Bare ? List.of(PLANTED) : List.of();
                case Work.Grow c
                when state instanceof Tree.Bare ->
                    throw new Rejection(Why.NOTHING_PLANTED, "plant it | first, not " + c.metres());
                case Work.Grow c when c.metres() < 0 -> throw new Rejection(Why.SHRINKS, "no tree shrinks");
                case Work.Grow c -> List.of(grown(c.metres()), grown(0));
            };
        }

        @Override
        public Tree evolve(Tree state, OrchardEvent event) {
            return switch (event) {
                case Grown e
                when state instanceof Tree.Standing s -> {
                    long metres = s.metres() + e.metres().longValue();
                    yield metres > 2 ? new Tree.Tall(metres) : new Tree.Small(metres);
                }
                case Planted _ -> new Tree.Small(0);
                case OrchardEvent e -> throw new IllegalStateException("corrupt history: " + e);
            };
        }
    }

    @BeforeEach
    void anIndex() throws IOException {
        Files.writeString(folder.resolve("README.md"), "# Facts\n\n- [Zebra](zebra.md)\n");
    }

    @Test
    void every_state_and_command_is_on_the_page() throws IOException {
        String page = written();
        assertThat(page)
                .startsWith("# Tree (boom)\n")
                .contains("| asked ↓ in state → | absent | small | tall |\n|---|:-:|:-:|:-:|\n")
                .contains("| plant (planten) | ✓ | = | = |\n")
                .contains("| grow (groeien) | ✗ | ✓ ✗ | ✓ ✗ |\n");
        assertThat(page)
                .contains("## In state: absent (geen boom)\n")
                .contains(
                        "| plant (planten) | **Planted** → Small |\n| grow (groeien) | refused, `NOTHING_PLANTED` |\n");
    }

    @Test
    void forms_of_a_command_with_the_same_answer_are_told_once() throws IOException {
        assertThat(written())
                .contains("## In state: small (klein)\n")
                .contains("| grow (groeien) | **Grown** × 2<br>when it is cut, or when it dies: refused, `SHRINKS`"
                        + "<br>when it is fed: **Grown** × 2 → Tall |\n");
    }

    @Test
    void facts_and_refusals_are_explained() throws IOException {
        assertThat(written())
                .contains("| Planted | `nl.kiem.orchard.planted.v2` | yes |\n")
                .contains("| `NOTHING_PLANTED` | it does not exist (bestaat niet) | plant it \\| first, not 1 |\n")
                .contains("| `SHRINKS` | a rule (een regel) | no tree shrinks |\n");
    }

    @Test
    void the_index_names_the_page_in_the_order_of_the_alphabet() throws IOException {
        written();
        written();
        assertThat(folder.resolve("README.md"))
                .hasContent("# Facts\n\n- [Tree (boom)](tree.md)\n- [Zebra](zebra.md)\n");
    }

    @Test
    void a_page_that_is_as_the_code_passes_and_any_other_does_not() throws IOException {
        written();
        Path file = folder.resolve("tree.md");
        whole().comparedWith(file, false);

        Files.writeString(file, Files.readString(file).replace("SHRINKS", "WITHERS"));
        assertThatThrownBy(() -> whole().comparedWith(file, false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dkiem.documents=write");
    }

    @Test
    void a_page_that_is_missing_or_not_in_the_index_is_noticed() throws IOException {
        Path file = folder.resolve("tree.md");
        assertThatThrownBy(() -> whole().comparedWith(file, false)).isInstanceOf(AssertionError.class);

        written();
        Files.writeString(folder.resolve("README.md"), "# Facts\n");
        assertThatThrownBy(() -> whole().comparedWith(file, false)).hasMessageContaining("README.md");
    }

    @Test
    void a_state_that_no_history_reaches_is_named() {
        assertThatThrownBy(() -> table().state("absent", "geen boom")
                        .state("small", "klein", PLANTED)
                        .command("plant", "planten", new Work.Plant())
                        .command("grow", "groeien", new Work.Grow(1))
                        .comparedWith(folder.resolve("tree.md"), false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Tall")
                .hasMessageContaining(".state(");
    }

    @Test
    void a_command_without_a_sample_is_named() {
        assertThatThrownBy(() -> states(table())
                        .command("grow", "groeien", new Work.Grow(1))
                        .comparedWith(folder.resolve("tree.md"), false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Plant")
                .hasMessageContaining(".command(");
    }

    @Test
    void a_reason_that_is_never_given_is_named_unless_it_is_given_elsewhere() throws IOException {
        Path file = folder.resolve("tree.md");
        written();
        whole().reasons(Why.class).comparedWith(file, false);

        DecisionTable<Work, Tree, OrchardEvent> uncut = states(table())
                .command("plant", "planten", new Work.Plant())
                .command("grow", "groeien", new Work.Grow(1));
        assertThatThrownBy(() -> uncut.reasons(Why.class).comparedWith(file, true))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("SHRINKS")
                .hasMessageNotContaining("NOTHING_PLANTED");
        states(table())
                .command("plant", "planten", new Work.Plant())
                .command("grow", "groeien", new Work.Grow(1))
                .reasons(Why.class, Why.SHRINKS)
                .comparedWith(file, true);
    }

    @Test
    void a_decider_whose_facts_cannot_follow_the_state_is_noticed() {
        Decider<Work, Tree, OrchardEvent> broken = new Gardener() {
            @Override
            public List<OrchardEvent> decide(Work command, Tree state) {
                return List.of(grown(1));
            }
        };
        assertThatThrownBy(() -> commands(states(DecisionTable.of("Tree", "boom", broken, Tree.class, Work.class)))
                        .comparedWith(folder.resolve("tree.md"), false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("in state absent breaks the decider");
    }

    private String written() throws IOException {
        whole().comparedWith(folder.resolve("tree.md"), true);
        return Files.readString(folder.resolve("tree.md"));
    }

    private static DecisionTable<Work, Tree, OrchardEvent> table() {
        return DecisionTable.of("Tree", "boom", new Gardener(), Tree.class, Work.class);
    }

    private static DecisionTable<Work, Tree, OrchardEvent> whole() {
        return commands(states(table()));
    }

    private static DecisionTable<Work, Tree, OrchardEvent> states(DecisionTable<Work, Tree, OrchardEvent> table) {
        return table.state("absent", "geen boom")
                .state("small", "klein", PLANTED)
                .state("tall", "hoog", PLANTED, grown(5));
    }

    private static DecisionTable<Work, Tree, OrchardEvent> commands(DecisionTable<Work, Tree, OrchardEvent> table) {
        return table.command("plant", "planten", new Work.Plant())
                .command("grow", "groeien", new Work.Grow(1))
                .but("it is cut", new Work.Grow(-1))
                .but("it is fed", new Work.Grow(3))
                .but("it dies", new Work.Grow(-9));
    }

    private static OrchardEvent grown(long metres) {
        return new Grown(TREE, BigDecimal.valueOf(metres), null, AT);
    }
}
