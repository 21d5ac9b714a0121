package nl.kiem.initiative.biotope.view;

import jakarta.inject.Singleton;
import java.util.Set;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.BiotopeRoundClosed;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.BiotopeRoundOpened;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.ImprovementPlanAsked;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.ImprovementPlanGiven;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.PlanTermExceeded;

/** Which rounds there are, what people said together, and what is done about it. */
@Singleton
public class BiotopeOverviewView implements View<BiotopeOverview> {

    @Override
    public String name() {
        return "biotope_round_v1";
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(BiotopeRoundEvent.class);
    }

    @Override
    public Class<BiotopeOverview> rowType() {
        return BiotopeOverview.class;
    }

    @Override
    public String key(Recorded<? extends Event> recorded) {
        return recorded.stream().id().toString();
    }

    @Override
    public BiotopeOverview blank(String key) {
        return BiotopeOverview.blank(key);
    }

    @Override
    public long version(BiotopeOverview row) {
        return row.version();
    }

    @Override
    public BiotopeOverview fold(BiotopeOverview row, Recorded<? extends Event> recorded) {
        return next(row, (BiotopeRoundEvent) recorded.event())
                .at(recorded.version(), row.custody().after(recorded.event()));
    }

    private static BiotopeOverview next(BiotopeOverview row, BiotopeRoundEvent event) {
        return switch (event) {
            case BiotopeRoundOpened e -> row.opened(e);
            case BiotopeRoundClosed e -> row.counted(e);
            case ImprovementPlanAsked e -> row.asked(e.below(), e.dueBy());
            case ImprovementPlanGiven e -> row.planned(e.actions());
            case PlanTermExceeded e -> row.told(e.times());
        };
    }
}
