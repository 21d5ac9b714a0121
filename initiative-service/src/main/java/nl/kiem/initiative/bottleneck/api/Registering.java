package nl.kiem.initiative.bottleneck.api;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.BottleneckId;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.initiative.api.Asked;
import nl.kiem.initiative.api.KnownOrganisations;
import nl.kiem.initiative.bottleneck.api.BottleneckResource.BottleneckRequest;
import nl.kiem.initiative.domain.InitiativeFacts;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Registers what somebody met, inside an initiative or outside any. */
@Singleton
class Registering {

    private final BottleneckSteering bottlenecks;
    private final KnownOrganisations organisations;
    private final InstantSource clock;

    Registering(BottleneckSteering bottlenecks, KnownOrganisations organisations, InstantSource clock) {
        this.bottlenecks = bottlenecks;
        this.organisations = organisations;
        this.clock = clock;
    }

    Uni<RestResponse<CommandAnswer>> made(
            UUID id, BottleneckRequest request, @Nullable InitiativeFacts initiative, Actor by, Asked asked) {
        return organisations
                .has(by.organisation())
                .chain(known -> bottlenecks.handle(
                        id, request.command(new BottleneckId(id), initiative, known, by, clock.instant()), asked))
                .map(outcome -> Answers.created("/v1/legal-bottlenecks/" + id, id, outcome));
    }
}
