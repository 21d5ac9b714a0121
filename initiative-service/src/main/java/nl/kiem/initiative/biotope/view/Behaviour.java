package nl.kiem.initiative.biotope.view;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.runtime.view.Rows;
import nl.kiem.events.runtime.view.SightSql;
import nl.kiem.initiative.biotope.BiotopeSettings;
import nl.kiem.initiative.biotope.view.BehaviourCounts.Period;
import nl.kiem.initiative.domain.CivilDate;
import org.jspecify.annotations.Nullable;

/** Adds up what organisations do with their initiatives, over those that the reader may know of. */
@Singleton
class Behaviour {

    private final Rows rows;
    private final BiotopeSettings settings;
    private final InstantSource clock;

    Behaviour(Rows rows, BiotopeSettings settings, InstantSource clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What an organisation does.
     *
     * @param from first day of the period: that of the latest round, or as many days until today as are configured
     * @param previousFrom first day of the period that it is compared with; null when there is no earlier round
     * @param minimum fewest that have to be behind a figure; below that its counts are shown and no value
     */
    public record Measured(
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate previousFrom,
            @Nullable LocalDate previousTo,
            int minimum,
            List<Figure> figures) {}

    /** @param rounds the latest period first */
    Uni<Measured> of(OrganisationId organisation, List<BiotopeOverview> rounds, Sight sight) {
        LocalDate today = CivilDate.of(clock.instant());
        Period now = now(rounds, today);
        Period before = before(rounds, now);
        Uni<BehaviourCounts> counted = counted(organisation, now, today, sight);
        if (before == null) return counted.map(counts -> measured(now, counts, null, null));
        return Uni.combine()
                .all()
                .unis(counted, counted(organisation, before, today, sight))
                .asTuple()
                .map(both -> measured(now, both.getItem1(), before, both.getItem2()));
    }

    private Period now(List<BiotopeOverview> rounds, LocalDate today) {
        if (rounds.isEmpty()) return Period.until(today, settings.behaviourDays());
        return new Period(rounds.getFirst().periodFrom(), rounds.getFirst().periodTo());
    }

    private @Nullable Period before(List<BiotopeOverview> rounds, Period now) {
        if (rounds.isEmpty()) return now.before(settings.behaviourDays());
        BiotopeOverview round = Trend.previous(rounds);
        return round == null ? null : new Period(round.periodFrom(), round.periodTo());
    }

    private Uni<BehaviourCounts> counted(OrganisationId organisation, Period period, LocalDate today, Sight sight) {
        SightSql shown = BehaviourCounts.shown(sight);
        return rows.list(
                        BehaviourCounts.class,
                        BehaviourCounts.sql(shown),
                        BehaviourCounts.parameters(organisation, period, today, shown))
                .map(List::getFirst);
    }

    private Measured measured(
            Period now, BehaviourCounts counts, @Nullable Period before, @Nullable BehaviourCounts earlier) {
        int minimum = settings.minimumBehind();
        return new Measured(
                now.from(),
                now.to(),
                before == null ? null : before.from(),
                before == null ? null : before.to(),
                minimum,
                Stream.of(Measure.values())
                        .map(measure -> Figure.of(
                                measure, counts.of(measure), earlier == null ? null : earlier.of(measure), minimum))
                        .toList());
    }
}
