package nl.kiem.initiative.api;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.OrganisationEvent;
import nl.kiem.initiative.organisation.domain.Organisation;
import nl.kiem.initiative.organisation.domain.OrganisationCommand;
import nl.kiem.initiative.organisation.domain.OrganisationDecider;

/** Tells whether an organisation is registered. Remembered for good: a registered organisation never disappears. */
@Singleton
public class KnownOrganisations {

    private final CommandHandler<OrganisationCommand, Organisation, OrganisationEvent> organisations;
    private final Set<OrganisationId> known = ConcurrentHashMap.newKeySet();

    KnownOrganisations(CommandHandler<OrganisationCommand, Organisation, OrganisationEvent> organisations) {
        this.organisations = organisations;
    }

    public Uni<Boolean> hasAll(List<OrganisationId> ids) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(this::has)
                .collect()
                .asList()
                .map(found -> !found.contains(false));
    }

    public Uni<Boolean> has(OrganisationId id) {
        if (known.contains(id)) return Uni.createFrom().item(true);
        return organisations
                .load(OrganisationDecider.stream(id), Admission.SYSTEM)
                .map(found -> found.state() instanceof Organisation.Known)
                .invoke(registered -> {
                    if (registered) known.add(id);
                });
    }
}
