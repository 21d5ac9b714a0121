package nl.kiem.initiative.fund.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.initiative.FundRuleKind;
import nl.kiem.initiative.fund.domain.FundRule;
import nl.kiem.initiative.fund.domain.FundRule.Band;
import nl.kiem.initiative.fund.domain.FundRuleSet;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FundRuleFilesTest {

    private static final String GOOD = """
            id: own-rules
            name: Our own rules
            effectiveFrom: 2026-01-01
            rules:
              total:
                euros: 100
                source: our decision
                verified: true
              ownShare:
                bands:
                  - name: small
                    projectCostsToEuros: 10
                    ownSharePercent: 25
                  - name: large
                    ownSharePercent: 40
                source: our decision
                verified: false
            """;

    @TempDir
    private Path folder;

    @Test
    void the_rules_of_the_innovatiebudget_of_2024_come_with_the_service() {
        FundRuleSet set = shipped();
        assertThat(set.effectiveFrom()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(set.effectiveTo()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(set.rules())
                .filteredOn(rule -> rule.basis().verified())
                .extracting(FundRule::kind)
                .containsExactly(
                        FundRuleKind.TOTAL,
                        FundRuleKind.OWN_SHARE,
                        FundRuleKind.MOST_PER_PROJECT,
                        FundRuleKind.GOVERNMENT_ONLY);
        assertThat(set.rules())
                .filteredOn(rule -> !rule.basis().verified())
                .extracting(FundRule::kind)
                .containsExactly(FundRuleKind.BODIES, FundRuleKind.MONTHS, FundRuleKind.RESULTS_PUBLIC);
    }

    @Test
    void its_amounts_are_those_of_the_regulation() {
        assertThat(shipped().rules())
                .filteredOn(FundRule.Total.class::isInstance)
                .map(rule -> ((FundRule.Total) rule).most())
                .containsExactly(Money.ofEuros(4_000_000));
        assertThat(shipped().rules())
                .filteredOn(FundRule.MostPerProject.class::isInstance)
                .map(rule -> ((FundRule.MostPerProject) rule).most())
                .containsExactly(Money.ofEuros(800_000));
        assertThat(shipped().rules())
                .filteredOn(FundRule.OwnShare.class::isInstance)
                .flatMap(rule -> ((FundRule.OwnShare) rule).bands())
                .containsExactly(
                        new Band("small", Money.ofEuros(200_000), 25, Money.ofEuros(1_500_000)),
                        new Band("large", null, 40, Money.ofEuros(2_500_000)));
    }

    @Test
    void an_installation_adds_its_own() throws IOException {
        Files.writeString(folder.resolve("own.yaml"), GOOD);
        Files.writeString(folder.resolve("notes.txt"), "not rules");
        assertThat(FundRuleFiles.book(Optional.of(List.of("innovatiebudget-2024")), Optional.of(folder.toString()))
                        .sets())
                .extracting(FundRuleSet::id)
                .containsExactly("innovatiebudget-2024", "own-rules");
        assertThat(FundRuleFiles.book(Optional.empty(), Optional.empty()).sets())
                .isEmpty();
    }

    @Test
    void the_set_that_the_guide_shows_can_be_read() throws IOException {
        String guide = Files.readString(Path.of("../docs/guides/rules-of-a-fund.md"));
        String shown = guide.substring(guide.indexOf("```yaml\n") + 8, guide.lastIndexOf("```"));
        assertThat(FundRuleReader.read("guide", shown.getBytes(StandardCharsets.UTF_8))
                        .rules())
                .extracting(FundRule::kind)
                .containsExactlyInAnyOrder(
                        FundRuleKind.TOTAL,
                        FundRuleKind.OWN_SHARE,
                        FundRuleKind.MOST_PER_PROJECT,
                        FundRuleKind.BODIES,
                        FundRuleKind.MONTHS,
                        FundRuleKind.GOVERNMENT_ONLY,
                        FundRuleKind.RESULTS_PUBLIC);
    }

    @Test
    void two_sets_of_one_id_stop_the_start() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), GOOD);
        Files.writeString(folder.resolve("b.yaml"), GOOD);
        assertThatThrownBy(() -> FundRuleFiles.book(Optional.empty(), Optional.of(folder.toString())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("fund rules %s: field id: own-rules is in %s too: give each set an id of its own"
                        .formatted(folder.resolve("b.yaml"), folder.resolve("a.yaml")));
    }

    @Test
    void a_folder_or_a_set_that_is_not_there_stops_the_start() {
        assertThatThrownBy(() -> FundRuleFiles.book(
                        Optional.empty(), Optional.of(folder.resolve("nowhere").toString())))
                .hasMessageStartingWith("the folder of fund rules cannot be read: ")
                .hasMessageEndingWith("make it, or leave out kiem.initiative.fund.rules-folder");
        assertThatThrownBy(() -> FundRuleFiles.book(Optional.of(List.of("nothing")), Optional.empty()))
                .hasMessageContaining("no fund rules nothing come with the service");
    }

    @Test
    void a_field_that_is_not_as_it_must_be_is_named_with_file_and_remedy() {
        fault(GOOD.replace("name: Our own rules\n", ""))
                .hasMessage("fund rules rules.yaml: field name is missing: add it");
        fault(GOOD.replace("id: own-rules", "id: Own Rules"))
                .hasMessageContaining("field id is Own Rules: write small");
        fault(GOOD.replace("2026-01-01", "1-1-2026"))
                .hasMessage(
                        "fund rules rules.yaml: field effectiveFrom is no date: 1-1-2026: write it like 2024-01-31");
        fault(GOOD.replace("rules:\n", "effectiveTo: 2025-12-31\nrules:\n"))
                .hasMessageContaining("field effectiveTo is before effectiveFrom");
        fault(GOOD.replace("euros: 100", "euros: -1"))
                .hasMessage("fund rules rules.yaml: field rules.total.euros is -1: write a whole number from 1 to"
                        + " 1000000000000");
        fault(GOOD.replace("euros: 100", "euros: 1.5")).hasMessageContaining("rules.total.euros is 1.5");
        fault(GOOD.replace("verified: true", "verified: perhaps"))
                .hasMessage("fund rules rules.yaml: field rules.total.verified is \"perhaps\": write true or false");
        fault(GOOD.replace("ownSharePercent: 25", "ownSharePercent: 101"))
                .hasMessageContaining("field rules.ownShare.bands[0].ownSharePercent is 101");
        fault(GOOD.replace("      - name: large\n        ownSharePercent: 40\n", "")
                        .replace("name: small\n", "name: small\n        color: red\n"))
                .hasMessageContaining("field rules.ownShare.bands[0].color is not known here: take it out, or write one"
                        + " of [name, ownSharePercent, projectCostsToEuros, setApartEuros]");
    }

    @Test
    void a_rule_that_nobody_reads_is_a_fault() {
        fault(GOOD.replace("  total:", "  totals:")).hasMessageContaining("field rules.totals is not known here");
        fault(GOOD + "extra: 1\n").hasMessageContaining("field extra is not known here");
    }

    @Test
    void bands_rise() {
        fault(GOOD.replace("projectCostsToEuros: 10\n", "setApartEuros: 10\n"))
                .hasMessageContaining(
                        "field rules.ownShare.bands[1].projectCostsToEuros is not above that of the band" + " before");
        fault(GOOD.replace("name: large\n", "name: large\n        projectCostsToEuros: 10\n"))
                .hasMessageContaining("is not above");
        fault(GOOD.replace("name: large", "name: small")).hasMessageContaining("bands[1].name is there twice");
    }

    @Test
    void what_is_no_yaml_is_told_with_its_line() {
        fault("id: x\n  name: [").hasMessageStartingWith("fund rules rules.yaml: line 2 is no YAML");
        fault("").hasMessage("fund rules rules.yaml: the file is not a list of fields: write name: value lines");
        fault(GOOD + "id: again\n").hasMessageContaining("is no YAML");
        fault(GOOD.replace("rules:\n", "rules: none\nother:\n"))
                .hasMessage("fund rules rules.yaml: field rules is not a list of fields: write name: value lines");
    }

    private static FundRuleSet shipped() {
        return FundRuleFiles.book(Optional.of(List.of("innovatiebudget-2024")), Optional.empty())
                .sets()
                .getFirst();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> fault(String yaml) {
        return assertThatThrownBy(() -> FundRuleReader.read("rules.yaml", yaml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(fault ->
                        assertThat(String.valueOf(fault.getMessage()).lines()).hasSize(1));
    }
}
