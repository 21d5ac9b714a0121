package nl.kiem.initiative.api;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.OrganisationEvent;
import nl.kiem.initiative.domain.RegisterEntries;
import nl.kiem.initiative.domain.RegisterEntries.End;
import nl.kiem.initiative.organisation.domain.Organisation;
import nl.kiem.initiative.organisation.domain.Organisation.Absent;
import nl.kiem.initiative.organisation.domain.Organisation.Active;
import nl.kiem.initiative.organisation.domain.Organisation.Ending;
import nl.kiem.initiative.organisation.domain.OrganisationCommand;
import nl.kiem.initiative.organisation.domain.OrganisationDecider;

/** Tells what the register knows of organisations. */
@Singleton
public class KnownOrganisations {

    private final CommandHandler<OrganisationCommand, Organisation, OrganisationEvent> organisations;
    private final Set<OrganisationId> known = ConcurrentHashMap.newKeySet();

    KnownOrganisations(CommandHandler<OrganisationCommand, Organisation, OrganisationEvent> organisations) {
        this.organisations = organisations;
    }

    /** What is said on that day against those organisations. Not remembered: each may end any day. */
    public Uni<RegisterEntries> entries(List<OrganisationId> ids, LocalDate today) {
        return Multi.createFrom()
                .iterable(new LinkedHashSet<>(ids))
                .onItem()
                .transformToUniAndConcatenate(id -> load(id).map(state -> Map.entry(id, state)))
                .collect()
                .asList()
                .map(found -> against(found, today));
    }

    /** Whether it is registered, also when it is over. Remembered for good: a registered one never disappears. */
    public Uni<Boolean> has(OrganisationId id) {
        if (known.contains(id)) return Uni.createFrom().item(true);
        return load(id).map(state -> state instanceof Organisation.Known).invoke(registered -> {
            if (registered) known.add(id);
        });
    }

    private Uni<Organisation> load(OrganisationId id) {
        return organisations
                .load(OrganisationDecider.stream(id), Admission.SYSTEM)
                .map(CommandHandler.Outcome::state);
    }

    private static RegisterEntries against(List<Map.Entry<OrganisationId, Organisation>> found, LocalDate today) {
        Set<OrganisationId> unknown = new HashSet<>();
        Map<OrganisationId, End> ended = new HashMap<>();
        found.forEach(entry -> {
            switch (entry.getValue()) {
                case Absent _ -> unknown.add(entry.getKey());
                case Active _ -> {}
                case Ending state -> {
                    if (state.over(today)) {
                        ended.put(
                                entry.getKey(),
                                new End(state.end().lastDay(), state.end().successor()));
                    }
                }
            }
        });
        return new RegisterEntries(unknown, ended);
    }
}
