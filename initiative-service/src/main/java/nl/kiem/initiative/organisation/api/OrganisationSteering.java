package nl.kiem.initiative.organisation.api;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.OrganisationEvent;
import nl.kiem.initiative.api.Asked;
import nl.kiem.initiative.api.PutAnswer;
import nl.kiem.initiative.organisation.api.PortfolioOrganisationResource.MentionAnswer;
import nl.kiem.initiative.organisation.domain.Organisation;
import nl.kiem.initiative.organisation.domain.OrganisationCommand;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.Mention;
import nl.kiem.initiative.organisation.domain.OrganisationDecider;
import nl.kiem.initiative.organisation.domain.RegisterDifference;
import org.jboss.resteasy.reactive.RestResponse;

/** Hands commands to organisations. */
@Singleton
class OrganisationSteering {

    private final CommandHandler<OrganisationCommand, Organisation, OrganisationEvent> organisations;

    OrganisationSteering(CommandHandler<OrganisationCommand, Organisation, OrganisationEvent> organisations) {
        this.organisations = organisations;
    }

    Uni<RestResponse<PutAnswer>> put(OrganisationId id, OrganisationCommand command, Asked asked) {
        return organisations
                .handle(OrganisationDecider.stream(id), command, asked.metadata(), asked.expected(), asked.admission())
                .map(outcome -> PutAnswer.of(id.value(), outcome));
    }

    Uni<RestResponse<MentionAnswer>> mention(OrganisationId id, Mention command, Asked asked, LocalDate today) {
        return organisations
                .handle(OrganisationDecider.stream(id), command, asked.metadata(), asked.expected(), asked.admission())
                .map(outcome -> PutAnswer.like(
                        outcome,
                        taken -> new MentionAnswer(
                                id.value(),
                                outcome.version(),
                                taken,
                                RegisterDifference.between(outcome.state(), command, today))));
    }

    Uni<CommandHandler.Outcome<Organisation>> load(OrganisationId id, Admission admission) {
        return organisations.load(OrganisationDecider.stream(id), admission);
    }
}
