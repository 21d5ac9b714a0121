package nl.kiem.scaling.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.initiative.PilotEvent.PilotProven;
import nl.kiem.events.contract.scaling.ScalingCaseEvent;
import nl.kiem.scaling.domain.ScalingCase;
import nl.kiem.scaling.domain.ScalingCase.Undecided;
import nl.kiem.scaling.domain.ScalingCaseCommand;
import nl.kiem.scaling.domain.ScalingCaseCommand.OpenScalingCase;
import nl.kiem.scaling.domain.ScalingCaseReason;
import nl.kiem.scaling.domain.Streams;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What is proven does not wait until somebody remembers it: the file for the board opens by itself. */
@Singleton
public class WhenPilotProvenThenOpenScalingCase implements Reaction<PilotProven> {

    private static final Logger LOG = Logger.getLogger(WhenPilotProvenThenOpenScalingCase.class);

    private final CommandHandler<ScalingCaseCommand, ScalingCase, ScalingCaseEvent> cases;
    private final OpenCases openCases;
    private final Asker asker;

    WhenPilotProvenThenOpenScalingCase(
            CommandHandler<ScalingCaseCommand, ScalingCase, ScalingCaseEvent> cases, OpenCases openCases, Asker asker) {
        this.cases = cases;
        this.openCases = openCases;
        this.asker = asker;
    }

    @Override
    public Class<PilotProven> on() {
        return PilotProven.class;
    }

    @Override
    public Uni<Void> react(Recorded<PilotProven> recorded) {
        ScalingCaseId caseId = Streams.caseOf(recorded.event().pilotId());
        return openCases
                .take(recorded.event().threadId(), caseId)
                .chain(holder -> holder.equals(caseId) ? open(recorded, null) : openBeside(recorded, holder));
    }

    private Uni<Void> openBeside(Recorded<PilotProven> recorded, ScalingCaseId holder) {
        return cases.load(Streams.scalingCase(holder.value())).chain(found -> {
            if (found.state() instanceof Undecided) return open(recorded, holder);
            ScalingCaseId caseId = Streams.caseOf(recorded.event().pilotId());
            return openCases
                    .takeOver(recorded.event().threadId(), holder, caseId)
                    .chain(taken -> taken ? open(recorded, null) : react(recorded));
        });
    }

    private Uni<Void> open(Recorded<PilotProven> recorded, @Nullable ScalingCaseId openCase) {
        PilotProven proof = recorded.event();
        ScalingCaseId caseId = Streams.caseOf(proof.pilotId());
        var command = new OpenScalingCase(
                caseId, proof, openCase, recorded.metadata().visibility(), asker.actor(), asker.after(proof));
        return cases.handle(
                        Streams.scalingCase(caseId.value()),
                        command,
                        asker.metadata(this, recorded),
                        OptionalLong.empty())
                .replaceWithVoid()
                .onFailure(WhenPilotProvenThenOpenScalingCase::anotherIsOpen)
                .recoverWithUni(refused -> {
                    LOG.infof("pilot %s opens no case: %s", proof.pilotId(), refused.getMessage());
                    return Uni.createFrom().voidItem();
                });
    }

    private static boolean anotherIsOpen(Throwable failure) {
        return failure instanceof Rejection rejection && rejection.reason() == ScalingCaseReason.CASE_OPEN_FOR_THREAD;
    }
}
