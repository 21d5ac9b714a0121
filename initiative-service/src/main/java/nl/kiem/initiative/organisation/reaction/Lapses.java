package nl.kiem.initiative.organisation.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.OptionalLong;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Metadata;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.LapseCause;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.InitiativeCommand;
import nl.kiem.initiative.domain.InitiativeCommand.LapseAccountability;
import nl.kiem.initiative.domain.InitiativeDecider;
import nl.kiem.initiative.organisation.domain.OrganisationFile.Post;

/** Tells an initiative that whoever answered for it left the function in which they did. */
@Singleton
class Lapses {

    private final CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives;
    private final SystemMetadata system;

    Lapses(CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives, SystemMetadata system) {
        this.initiatives = initiatives;
        this.system = system;
    }

    Uni<Void> lapse(InitiativeId initiative, Post post, Instant at, Metadata metadata) {
        LapseAccountability command =
                new LapseAccountability(post.person(), post.function(), LapseCause.FUNCTION_ENDED, system.actor(), at);
        return initiatives
                .handle(InitiativeDecider.stream(initiative), command, metadata, OptionalLong.empty())
                .replaceWithVoid();
    }
}
