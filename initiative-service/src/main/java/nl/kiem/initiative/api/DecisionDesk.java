package nl.kiem.initiative.api;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.kiem.events.Admission;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.initiative.domain.GateCommand.Mandates;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.InitiativeFile;
import nl.kiem.initiative.domain.Parties.Executive;
import nl.kiem.initiative.domain.VoteRules;

/** What a decision on a gate must know from elsewhere: the mandates in the register, and the pilots that run. */
@Singleton
class DecisionDesk {

    private final InitiativeSteering initiatives;
    private final Posts posts;
    private final RunningPilots pilots;

    DecisionDesk(InitiativeSteering initiatives, Posts posts, RunningPilots pilots) {
        this.initiatives = initiatives;
        this.posts = posts;
        this.pilots = pilots;
    }

    /** None for what is not there: the decision is refused anyway. */
    Uni<Mandates> mandates(InitiativeId id, Actor by, Instant now) {
        return initiatives.load(id, Admission.SYSTEM).chain(initiative -> switch (initiative) {
            case Initiative.Absent _ -> Uni.createFrom().item(Mandates.NONE);
            case Known known -> mandates(known.file(), by, now);
        });
    }

    /** Only stopping looks at them. */
    Uni<Set<PilotId>> running(InitiativeId id, GateOutcome outcome, Admission admission) {
        return outcome == GateOutcome.STOP
                ? pilots.of(id, admission)
                : Uni.createFrom().item(Set.of());
    }

    private Uni<Mandates> mandates(InitiativeFile file, Actor by, Instant now) {
        GateReviewRequested review = file.waiting().review();
        if (review == null) return Uni.createFrom().item(Mandates.NONE);
        return posts.boardMandate(VoteRules.board(file, review, by), now)
                .chain(board -> executive(file, by, now)
                        .map(executive -> new Mandates(executive.orElse(null), board.orElse(null))));
    }

    private Uni<Optional<Money>> executive(InitiativeFile file, Actor by, Instant now) {
        Executive executive = file.parties().executive();
        return executive == null || !executive.person().equals(by.person())
                ? Uni.createFrom().item(Optional.empty())
                : posts.functionMandate(by, executive.function(), now);
    }
}
