package nl.kiem.initiative.organisation.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import java.util.Set;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountableExecutiveAssigned;
import nl.kiem.events.contract.initiative.OrganisationEvent;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.organisation.domain.Organisation;
import nl.kiem.initiative.organisation.domain.OrganisationCommand;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.NoteAccountability;
import nl.kiem.initiative.organisation.domain.OrganisationDecider;
import nl.kiem.initiative.organisation.domain.OrganisationFile.Post;

/** Who answers for what in which function, as the organisation remembers it. */
@Singleton
class Holdings {

    private final CommandHandler<OrganisationCommand, Organisation, OrganisationEvent> organisations;
    private final SystemMetadata system;

    Holdings(
            CommandHandler<OrganisationCommand, Organisation, OrganisationEvent> organisations, SystemMetadata system) {
        this.organisations = organisations;
        this.system = system;
    }

    /** @return whether the function was left in the meantime */
    Uni<Boolean> note(
            Reaction<AccountableExecutiveAssigned> reaction, Recorded<AccountableExecutiveAssigned> recorded) {
        AccountableExecutiveAssigned e = recorded.event();
        Post post = new Post(e.function(), e.executive());
        return organisations
                .handle(
                        OrganisationDecider.stream(e.organisation()),
                        new NoteAccountability(e.function(), e.executive(), e.initiativeId(), e.at()),
                        system.forReaction(reaction, recorded),
                        OptionalLong.empty())
                .map(outcome -> switch (outcome.state()) {
                    case Organisation.Absent _ -> false;
                    case Organisation.Known known -> known.file().left(post);
                });
    }

    /** For what somebody answered who left the function; nothing when they hold it again. */
    Uni<Set<InitiativeId>> orphaned(OrganisationId organisation, Post post) {
        return organisations.load(OrganisationDecider.stream(organisation)).map(found -> switch (found.state()) {
            case Organisation.Absent _ -> Set.of();
            case Organisation.Known known when !known.file().left(post) -> Set.of();
            case Organisation.Known known -> known.file().ledBy(post);
        });
    }
}
