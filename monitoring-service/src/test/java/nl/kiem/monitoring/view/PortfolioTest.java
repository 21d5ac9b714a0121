package nl.kiem.monitoring.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.monitoring.view.Portfolio.Cell;
import nl.kiem.monitoring.view.Portfolio.OrganisationCount;
import nl.kiem.monitoring.view.Portfolio.StageCount;
import org.junit.jupiter.api.Test;

class PortfolioTest {

    static final List<Cell> CELLS = List.of(
            new Cell("oin:1", "First", "F", Stage.EXPLORING, 3, 1),
            new Cell("oin:1", "First", "F", Stage.PILOTING, 2, 0),
            new Cell("oin:2", "Second", "S", Stage.PILOTING, 5, 5));

    @Test
    void totals_are_over_all_organisations_also_when_a_part_is_shown() {
        Portfolio first = Portfolio.of(CELLS, "", 1);
        assertThat(first.initiatives()).isEqualTo(10);
        assertThat(first.withoutExecutive()).isEqualTo(6);
        assertThat(first.organisations())
                .extracting(OrganisationCount::organisation)
                .containsExactly("oin:1");
        assertThat(first.next()).isEqualTo("oin:1");
        Portfolio second = Portfolio.of(CELLS, "oin:1", 1);
        assertThat(second.organisations())
                .extracting(OrganisationCount::organisation)
                .containsExactly("oin:2");
        assertThat(second.next()).isNull();
    }

    @Test
    void every_stage_is_there_in_the_order_of_life_with_its_list() {
        Portfolio portfolio = Portfolio.of(CELLS, "", 100);
        assertThat(portfolio.stages()).extracting(StageCount::stage).containsExactly(Stage.values());
        assertThat(portfolio.organisations().getFirst().stages())
                .contains(new StageCount(
                        Stage.EXPLORING, 3, 1, "/v1/portfolio/initiatives?organisation=oin%3A1&stage=EXPLORING"));
    }

    @Test
    void nothing_at_all_is_a_portfolio_too() {
        Portfolio none = Portfolio.of(List.of(), "", 100);
        assertThat(none.initiatives()).isZero();
        assertThat(none.organisations()).isEmpty();
        assertThat(none.next()).isNull();
    }
}
