package nl.kiem.initiative.view;

import jakarta.inject.Singleton;
import java.util.Set;
import nl.kiem.events.Custody;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.OrganisationEvent;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationRegistered;

/** Which organisations take part. */
@Singleton
public class OrganisationRegisterView implements View<OrganisationEntry> {

    @Override
    public String name() {
        return "organisation_register_v1";
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
    public String key(Recorded<? extends Event> recorded) {
        return ((OrganisationEvent) recorded.event()).organisationId().value();
    }

    @Override
    public OrganisationEntry blank(String key) {
        return new OrganisationEntry(key, 0, "", "", "", null, Custody.NONE);
    }

    @Override
    public long version(OrganisationEntry row) {
        return row.version();
    }

    @Override
    public OrganisationEntry fold(OrganisationEntry row, Recorded<? extends Event> recorded) {
        return switch ((OrganisationEvent) recorded.event()) {
            case OrganisationRegistered e -> {
                OrganisationId parent = e.parent();
                yield new OrganisationEntry(
                        row.id(),
                        recorded.version(),
                        e.name(),
                        e.abbreviation(),
                        e.kind(),
                        parent == null ? null : parent.value(),
                        row.custody().after(e));
            }
        };
    }
}
