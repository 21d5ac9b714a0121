package nl.kiem.initiative.fund.rules;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.contract.Money;
import nl.kiem.initiative.fund.domain.FundRule;
import nl.kiem.initiative.fund.domain.FundRule.Band;
import nl.kiem.initiative.fund.domain.FundRule.Basis;
import nl.kiem.initiative.fund.domain.FundRuleSet;
import org.jspecify.annotations.Nullable;

/** Reads one rule set. Nothing in a file is passed over: what it cannot be read as is told. */
final class FundRuleReader {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final int BODIES_MAX = 100;
    private static final int MONTHS_MAX = 120;
    private static final int PERCENT_MAX = 100;

    private FundRuleReader() {}

    static FundRuleSet read(String file, byte[] yaml) {
        Fields fields = Fields.of(file, "", tree(file, yaml));
        String id = fields.text("id");
        if (!id.matches("[a-z0-9][a-z0-9-]{1,59}")) {
            throw fields.fault("id", "is " + id, "write small letters, digits and hyphens, like innovatiebudget-2024");
        }
        LocalDate from = fields.date("effectiveFrom");
        LocalDate to = fields.optionalDate("effectiveTo");
        if (to != null && to.isBefore(from)) {
            throw fields.fault("effectiveTo", "is before effectiveFrom", "write the last day, or leave it out");
        }
        Fields rules = fields.part("rules");
        if (rules == null) throw fields.fault("rules", "is missing", "add it");
        FundRuleSet set = new FundRuleSet(id, fields.text("name"), from, to, rules(rules));
        fields.nothingElse();
        return set;
    }

    private static JsonNode tree(String file, byte[] yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw new IllegalStateException(
                    "fund rules %s: line %d is no YAML: %s"
                            .formatted(
                                    file,
                                    place == null ? 1 : place.getLineNr(),
                                    e.getOriginalMessage().lines().findFirst().orElse("")),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<FundRule> rules(Fields rules) {
        List<FundRule> all = new ArrayList<>();
        add(all, rules.part("total"), (it, basis) -> new FundRule.Total(it.euros("euros"), basis));
        add(all, rules.part("ownShare"), (it, basis) -> new FundRule.OwnShare(bands(it), basis));
        add(all, rules.part("mostPerProject"), (it, basis) -> new FundRule.MostPerProject(it.euros("euros"), basis));
        add(all, rules.part("bodies"), (it, basis) -> new FundRule.Bodies((int) it.number("least", BODIES_MAX), basis));
        add(all, rules.part("governmentOnly"), (_, basis) -> new FundRule.GovernmentOnly(basis));
        add(all, rules.part("months"), (it, basis) -> new FundRule.Months((int) it.number("most", MONTHS_MAX), basis));
        add(all, rules.part("resultsPublic"), (_, basis) -> new FundRule.ResultsPublic(basis));
        rules.nothingElse();
        return all;
    }

    private interface Made {
        FundRule of(Fields fields, Basis basis);
    }

    private static void add(List<FundRule> all, @Nullable Fields part, Made made) {
        if (part == null) return;
        Basis basis = new Basis(
                part.text("source"), part.optionalText("article"), part.flag("verified"), part.optionalText("note"));
        all.add(made.of(part, basis));
        part.nothingElse();
    }

    private static List<Band> bands(Fields rule) {
        List<Band> bands = new ArrayList<>();
        for (Fields one : rule.parts("bands")) {
            Band band = new Band(
                    one.text("name"),
                    one.optionalEuros("projectCostsToEuros"),
                    (int) one.number("ownSharePercent", PERCENT_MAX),
                    one.optionalEuros("setApartEuros"));
            one.nothingElse();
            requireRising(bands, band, one);
            bands.add(band);
        }
        return bands;
    }

    private static void requireRising(List<Band> before, Band band, Fields where) {
        if (before.stream().anyMatch(other -> other.name().equals(band.name()))) {
            throw where.fault("name", "is there twice", "give each band a name of its own");
        }
        if (before.isEmpty()) return;
        Money last = before.getLast().costsTo();
        Money next = band.costsTo();
        if (last == null || (next != null && next.compareTo(last) <= 0)) {
            throw where.fault(
                    "projectCostsToEuros",
                    "is not above that of the band before",
                    "put the bands in the order of rising costs, the one without a limit last");
        }
    }
}
