package nl.kiem.events.runtime.operations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import nl.kiem.events.Rejection;
import nl.kiem.events.runtime.flow.FailedEvent;
import nl.kiem.events.runtime.flow.FailedEvents;
import nl.kiem.events.runtime.flow.Redriver;

/** Tries events again that were set aside. */
@Singleton
class Redrives {

    private static final Duration TAKEN_WITHIN = Duration.ofSeconds(8);

    private final FailedEvents failedEvents;
    private final Instance<Redriver> redrivers;

    Redrives(FailedEvents failedEvents, @Any Instance<Redriver> redrivers) {
        this.failedEvents = failedEvents;
        this.redrivers = redrivers;
    }

    /** Fails with a {@link Rejection} when there is no such event or when it fails again. */
    Uni<FailedEventAnswer> redrive(long id) {
        return failedEvents
                .find(id)
                .chain(found -> found.map(this::redrive)
                        .orElseThrow(() -> new Rejection(
                                OperationsReason.FAILED_EVENT_UNKNOWN, "there is no failed event " + id)));
    }

    private Uni<FailedEventAnswer> redrive(FailedEvent failed) {
        FailedEventAnswer answer = FailedEventAnswer.of(failed);
        Redriver redriver = redrivers.stream()
                .filter(one -> one.knows(failed))
                .findFirst()
                .orElseThrow(() -> new Rejection(
                        OperationsReason.REDRIVE_FAILED, "nobody here is called " + failed.consumer + " any more"));
        return redriver.redrive(failed)
                .ifNoItem()
                .after(TAKEN_WITHIN)
                .fail()
                .onItemOrFailure()
                .transformToUni((taken, failure) -> failure == null
                        ? failedEvents.redriven(answer.id()).replaceWith(answer)
                        : failedEvents
                                .failedAgain(answer.id(), String.valueOf(failure))
                                .chain(() -> Uni.createFrom()
                                        .failure(new Rejection(
                                                OperationsReason.REDRIVE_FAILED, "it failed again: " + failure))));
    }
}
