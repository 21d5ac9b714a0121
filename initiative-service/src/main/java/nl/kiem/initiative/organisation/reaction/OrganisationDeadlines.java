package nl.kiem.initiative.organisation.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.OptionalLong;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.initiative.OrganisationEvent;
import nl.kiem.events.runtime.deadline.DeadlineHandler;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.organisation.domain.Organisation;
import nl.kiem.initiative.organisation.domain.OrganisationCommand;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.PassDays;
import nl.kiem.initiative.organisation.domain.OrganisationDecider;

/** A last day that has passed is told, once. */
@Singleton
class OrganisationDeadlines implements DeadlineHandler {

    private final CommandHandler<OrganisationCommand, Organisation, OrganisationEvent> organisations;
    private final SystemMetadata system;

    OrganisationDeadlines(
            CommandHandler<OrganisationCommand, Organisation, OrganisationEvent> organisations, SystemMetadata system) {
        this.organisations = organisations;
        this.system = system;
    }

    @Override
    public String category() {
        return OrganisationDecider.CATEGORY;
    }

    @Override
    public Uni<Void> passed(StreamId stream, String name, Instant dueAt) {
        return organisations
                .handle(stream, new PassDays(dueAt), system.forDeadline(stream, name, dueAt), OptionalLong.empty())
                .replaceWithVoid();
    }
}
