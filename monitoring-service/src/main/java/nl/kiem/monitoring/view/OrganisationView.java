package nl.kiem.monitoring.view;

import jakarta.inject.Singleton;
import java.util.Set;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.OrganisationEvent;
import nl.kiem.events.contract.initiative.OrganisationEvent.AccountabilityNoted;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionDefined;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionEnded;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionHeld;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionLeft;
import nl.kiem.events.contract.initiative.OrganisationEvent.MandateGiven;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationAbolished;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationRegistered;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationRenamed;
import nl.kiem.events.contract.initiative.OrganisationEvent.TeamNamed;
import org.jspecify.annotations.Nullable;

/** The names of the organisations that take part. */
@Singleton
public final class OrganisationView implements View<OrganisationEntry> {

    @Override
    public String name() {
        return "organisation_v1";
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(OrganisationEvent.class);
    }

    @Override
    public Class<OrganisationEntry> rowType() {
        return OrganisationEntry.class;
    }

    @Override
    public @Nullable String key(Recorded<? extends Event> recorded) {
        return recorded.event() instanceof OrganisationEvent e
                ? e.organisationId().value()
                : null;
    }

    @Override
    public OrganisationEntry blank(String key) {
        return new OrganisationEntry(key, 0, key, "", "", null);
    }

    @Override
    public OrganisationEntry fold(OrganisationEntry row, Recorded<? extends Event> recorded) {
        return switch ((OrganisationEvent) recorded.event()) {
            case OrganisationRegistered e -> named(row, e, recorded.version());
            case OrganisationRenamed e -> renamed(row, e, recorded.version());
            case OrganisationAbolished _,
                    TeamNamed _,
                    FunctionDefined _,
                    FunctionEnded _,
                    FunctionHeld _,
                    FunctionLeft _,
                    MandateGiven _,
                    AccountabilityNoted _ ->
                new OrganisationEntry(
                        row.id(), recorded.version(), row.name(), row.abbreviation(), row.kind(), row.parent());
        };
    }

    @Override
    public long version(OrganisationEntry row) {
        return row.version();
    }

    /** Known ahead of its day it is shown from when it was told on: the register tells the days. */
    private static OrganisationEntry renamed(OrganisationEntry row, OrganisationRenamed e, long version) {
        return new OrganisationEntry(row.id(), version, e.name(), e.abbreviation(), row.kind(), row.parent());
    }

    private static OrganisationEntry named(OrganisationEntry row, OrganisationRegistered e, long version) {
        OrganisationId parent = e.parent();
        return new OrganisationEntry(
                row.id(), version, e.name(), e.abbreviation(), e.kind(), parent == null ? null : parent.value());
    }
}
