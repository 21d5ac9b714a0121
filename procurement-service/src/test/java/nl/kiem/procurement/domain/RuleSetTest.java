package nl.kiem.procurement.domain;

import static nl.kiem.events.contract.procurement.Authority.CENTRAL;
import static nl.kiem.events.contract.procurement.ContractNature.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.procurement.Authority;
import nl.kiem.events.contract.procurement.ContractNature;
import nl.kiem.procurement.RuleSetFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetTest {

    static final RuleSet AW2012 = RuleSetFile.read("nl-aw2012");

    @ParameterizedTest
    @CsvSource({
        "CENTRAL, SERVICES, 2022-01-01, 140000",
        "CENTRAL, SUPPLIES, 2023-12-31, 140000",
        "CENTRAL, SERVICES, 2024-01-01, 143000",
        "CENTRAL, SERVICES, 2025-12-31, 143000",
        "CENTRAL, SERVICES, 2026-01-01, 140000",
        "CENTRAL, SUPPLIES, 2027-12-31, 140000",
        "SUB_CENTRAL, SERVICES, 2023-12-31, 215000",
        "SUB_CENTRAL, SUPPLIES, 2025-12-31, 221000",
        "SUB_CENTRAL, SUPPLIES, 2026-01-01, 216000",
        "CENTRAL, WORKS, 2023-12-31, 5382000",
        "SUB_CENTRAL, WORKS, 2025-12-31, 5538000",
        "CENTRAL, WORKS, 2026-01-01, 5404000",
        "CENTRAL, SOCIAL_AND_SPECIFIC_SERVICES, 2025-12-31, 750000",
        "SUB_CENTRAL, SOCIAL_AND_SPECIFIC_SERVICES, 2026-01-01, 750000"
    })
    void each_day_has_its_threshold(Authority authority, ContractNature nature, LocalDate day, long euros) {
        assertThat(AW2012.thresholdAmount(authority, nature, day)).isEqualTo(Money.ofEuros(euros));
    }

    @Test
    void a_day_without_rules_is_refused_instead_of_guessed() {
        for (LocalDate day : List.of(LocalDate.of(2021, 12, 31), LocalDate.of(2028, 1, 1))) {
            assertThatThrownBy(() -> AW2012.threshold(CENTRAL, SERVICES, day))
                    .isInstanceOfSatisfying(
                            Rejection.class, e -> assertThat(e.reason()).isEqualTo(RuleReason.NO_RULE_FOR_THIS_DAY));
        }
    }

    @Test
    void every_row_says_where_it_stands_and_where_it_was_read() {
        assertThat(AW2012.rules()).allSatisfy(rule -> {
            assertThat(rule.article()).isNotBlank();
            assertThat(rule.source()).matches("(F[0-9]+|NV[0-9]+)(,F[0-9]+)*");
            assertThat(rule.verified()).isEqualTo(!rule.source().startsWith("NV"));
        });
    }

    @Test
    void the_set_is_named_by_its_latest_change() {
        assertThat(AW2012.on(LocalDate.of(2025, 12, 31)).effectiveFrom()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(AW2012.on(LocalDate.of(2026, 1, 1)).effectiveFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void two_values_for_one_day_are_refused() {
        Rule rule = AW2012.rules().getFirst();
        assertThatThrownBy(() -> new RuleSet("twice", List.of(rule, rule))).hasMessageContaining("two values");
    }
}
