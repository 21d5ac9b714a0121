package nl.kiem.initiative.collaboration.api;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.kiem.events.Admission;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.CollaborationId;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.initiative.api.InitiativeSteering;
import nl.kiem.initiative.api.KnownOrganisations;
import nl.kiem.initiative.collaboration.CollaborationDesk;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Draft;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Propose;
import nl.kiem.initiative.domain.CivilDate;

/** What an agreement must know of its initiative and of those whom it names. */
@Singleton
class Drafting {

    private final CollaborationDesk desk;
    private final InitiativeSteering initiatives;
    private final KnownOrganisations organisations;

    Drafting(CollaborationDesk desk, InitiativeSteering initiatives, KnownOrganisations organisations) {
        this.desk = desk;
        this.initiatives = initiatives;
        this.organisations = organisations;
    }

    /** @param admission what the caller may do with the initiative */
    Uni<Draft> draft(
            CollaborationId id,
            InitiativeId initiative,
            AgreementRequest request,
            Admission admission,
            Actor by,
            Instant at) {
        return initiatives
                .facts(initiative, admission)
                .chain(facts -> organisations
                        .entries(request.organisations(), CivilDate.of(at))
                        .map(register -> new Draft(id, facts, request.value(), register, by, at)));
    }

    /** @param admission what the caller may do with the collaboration */
    Uni<Propose> propose(CollaborationId id, AgreementRequest request, Admission admission, Actor by, Instant at) {
        return desk.facts(id, admission)
                .chain(facts -> organisations.entries(all(facts.bodies(), request), CivilDate.of(at)))
                .map(register -> new Propose(request.value(), register, by, at));
    }

    private static List<OrganisationId> all(List<OrganisationId> now, AgreementRequest then) {
        return Stream.concat(now.stream(), then.organisations().stream()).toList();
    }
}
