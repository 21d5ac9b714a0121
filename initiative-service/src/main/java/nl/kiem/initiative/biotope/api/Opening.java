package nl.kiem.initiative.biotope.api;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.BiotopeRoundId;
import nl.kiem.initiative.api.Asked;
import nl.kiem.initiative.api.KnownOrganisations;
import nl.kiem.initiative.api.SeenBy;
import nl.kiem.initiative.biotope.api.BiotopeRoundResource.RoundRequest;
import nl.kiem.initiative.biotope.ballot.Ballots;
import nl.kiem.initiative.biotope.domain.BiotopeCommand.Open;
import nl.kiem.initiative.biotope.domain.BiotopeRound;
import org.jspecify.annotations.Nullable;

/** Opens a round with the key under which its tokens are signed. */
@Singleton
class Opening {

    private static final String NO_KEY_YET = "";

    private final RoundSteering rounds;
    private final Ballots ballots;
    private final KnownOrganisations organisations;
    private final InstantSource clock;

    Opening(RoundSteering rounds, Ballots ballots, KnownOrganisations organisations, InstantSource clock) {
        this.rounds = rounds;
        this.ballots = ballots;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** A round that is over has no key any more and gets none. */
    Uni<CommandHandler.Outcome<BiotopeRound>> open(
            BiotopeRoundId id, RoundRequest request, Actor by, Asked asked, Sight sight) {
        Uni<String> key = rounds.load(id.value(), asked.admission())
                .chain(found -> found.state() instanceof BiotopeRound.Absent
                        ? ballots.open(id)
                        : Uni.createFrom().item(NO_KEY_YET));
        return Uni.combine()
                .all()
                .unis(organisations.has(by.organisation()), previous(request.previousRound(), sight), key)
                .asTuple()
                .chain(all -> rounds.handle(
                        id, command(id, request, all.getItem2().state(), all.getItem1(), all.getItem3(), by), asked));
    }

    private Open command(
            BiotopeRoundId id,
            RoundRequest request,
            @Nullable BiotopeRound previous,
            boolean known,
            String publicKey,
            Actor by) {
        return new Open(
                id,
                request.from(),
                request.to(),
                request.closesOn(),
                request.named(),
                publicKey,
                previous,
                known,
                SeenBy.value(request.visibility()),
                by,
                clock.instant());
    }

    private record Previous(@Nullable BiotopeRound state) {}

    private Uni<Previous> previous(@Nullable UUID id, Sight sight) {
        return id == null
                ? Uni.createFrom().item(new Previous(null))
                : rounds.known(id, sight).map(Previous::new);
    }
}
