package nl.kiem.scaling;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Metadata;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.RolloutId;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.scaling.RolloutEvent;
import nl.kiem.events.contract.scaling.ScalingCaseEvent;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpApproved;
import nl.kiem.events.contract.scaling.ScalingKind;
import nl.kiem.scaling.domain.Rollout;
import nl.kiem.scaling.domain.RolloutCommand;
import nl.kiem.scaling.domain.RolloutCommand.PlanRollout;
import nl.kiem.scaling.domain.ScalingCase;
import nl.kiem.scaling.domain.ScalingCaseCommand;
import nl.kiem.scaling.domain.ScalingCaseCommand.OpenScalingCase;
import nl.kiem.scaling.domain.ScalingCaseCommand.PledgeAdoption;
import nl.kiem.scaling.domain.Streams;

/** Cases and rollouts of {@link #OWNER} in which {@link #ADOPTER} takes part, made without anybody asking over HTTP. */
@Singleton
public class Planted {

    static final OrganisationId OWNER = new OrganisationId("tooi:mnre1034");
    static final OrganisationId ADOPTER = new OrganisationId("tooi:gm0363");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CommandHandler<ScalingCaseCommand, ScalingCase, ScalingCaseEvent> cases;
    private final CommandHandler<RolloutCommand, Rollout, RolloutEvent> rollouts;

    Planted(
            CommandHandler<ScalingCaseCommand, ScalingCase, ScalingCaseEvent> cases,
            CommandHandler<RolloutCommand, Rollout, RolloutEvent> rollouts) {
        this.cases = cases;
        this.rollouts = rollouts;
    }

    /** Opened, with a pledge. */
    UUID scalingCase(Visibility visibility) {
        PilotId pilot = new PilotId(UUID.randomUUID());
        ScalingCaseId id = Streams.caseOf(pilot);
        var proof = Wire.proven(pilot, new ThreadId(UUID.randomUUID()), OWNER);
        Actor system = Actor.system("scaling-service", OWNER);
        tell(id, new OpenScalingCase(id, proof, null, visibility, system, proof.at()));
        Actor pledger = new Actor(new PersonRef("pledger"), ADOPTER, EnumSet.of(Role.ADO));
        tell(
                id,
                new PledgeAdoption(
                        ADOPTER, null, 900, Wire.today().plusMonths(3), "line 4", null, pledger, proof.at()));
        return id.value();
    }

    /** Planned, and nothing must be bought for it. */
    UUID rollout(Visibility visibility) {
        RolloutId id = new RolloutId(UUID.randomUUID());
        Actor system = Actor.system("scaling-service", OWNER);
        var approval = new ScaleUpApproved(
                new ScalingCaseId(UUID.randomUUID()),
                new ThreadId(UUID.randomUUID()),
                "Plain letters",
                OWNER,
                List.of(ScalingKind.IN, ScalingKind.OUT),
                List.of(ADOPTER),
                List.of(),
                Money.ofEuros(1_000),
                false,
                null,
                "own staff can do it",
                "proven",
                Instant.now());
        var command = new PlanRollout(id, approval, visibility, system, approval.at());
        await(rollouts.handle(Streams.rollout(id.value()), command, metadata(system), OptionalLong.empty()));
        return id.value();
    }

    private void tell(ScalingCaseId id, ScalingCaseCommand command) {
        await(cases.handle(Streams.scalingCase(id.value()), command, metadata(command.by()), OptionalLong.empty()));
    }

    private static Metadata metadata(Actor by) {
        return new Metadata(UUID.randomUUID(), "", by, null);
    }

    private static <T> void await(Uni<T> asked) {
        asked.await().atMost(PATIENCE);
    }
}
