package nl.kiem.initiative.collaboration.domain;

import static nl.kiem.initiative.collaboration.domain.CollaborationReason.COLLABORATION_OVER;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.COLLABORATION_UNKNOWN;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.NOT_ACTIVE;

import java.util.List;
import nl.kiem.events.Decider;
import nl.kiem.events.Rejection;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.CollaborationId;
import nl.kiem.events.contract.initiative.CollaborationEvent;
import nl.kiem.initiative.collaboration.domain.Collaboration.Absent;
import nl.kiem.initiative.collaboration.domain.Collaboration.Active;
import nl.kiem.initiative.collaboration.domain.Collaboration.Drafted;
import nl.kiem.initiative.collaboration.domain.Collaboration.Known;
import nl.kiem.initiative.collaboration.domain.Collaboration.Over;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Decline;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Draft;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.EndPeriod;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.EndWithInitiative;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Leave;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Propose;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Sign;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Steer;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.TellTerm;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Withdraw;

/** The transition table of a collaboration: one line per case, and the compiler checks that no case is missing. */
public final class CollaborationDecider implements Decider<CollaborationCommand, Collaboration, CollaborationEvent> {

    public static final String CATEGORY = "collaboration";

    private final ChangeRules changes;
    private final SigningRules signing;
    private final EndRules ending;

    private record When(Collaboration state, CollaborationCommand command) {}

    public CollaborationDecider(CollaborationRules rules) {
        this.changes = new ChangeRules(rules);
        this.signing = new SigningRules(changes);
        this.ending = new EndRules(changes);
    }

    public static StreamId stream(CollaborationId id) {
        return new StreamId(CATEGORY, id.value());
    }

    @Override
    public Collaboration initial() {
        return new Absent();
    }

    @Override
    public List<CollaborationEvent> decide(CollaborationCommand command, Collaboration state) {
        return switch (new When(state, command)) {
            case When(Absent _, Draft c) -> changes.draft(c);
            case When(Absent _, CollaborationCommand _) -> throw unknown();
            case When(Known _, Draft _) -> List.of(); // it is there

            case When(Known s, TellTerm c) -> EndRules.tell(s, c);
            case When(Known s, EndWithInitiative c) -> EndRules.endWithInitiative(s, c);
            case When(Active s, EndPeriod c) -> EndRules.endPeriod(s, c);
            case When(Known _, EndPeriod _) -> List.of(); // it does not hold

            case When(Over _, Steer _) -> throw new Rejection(COLLABORATION_OVER, "nothing holds any more; draft anew");
            case When(Drafted s, Propose c) -> changes.revise(s, c);
            case When(Active s, Propose c) -> changes.amend(s, c);
            case When(Drafted s, Sign c) -> SigningRules.sign(s, c);
            case When(Active s, Sign c) -> SigningRules.sign(s, c);
            case When(Drafted s, Decline c) -> signing.decline(s, c);
            case When(Active s, Decline c) -> signing.decline(s, c);
            case When(Drafted s, Withdraw c) -> ChangeRules.withdraw(s, c);
            case When(Active s, Withdraw c) -> changes.withdraw(s, c);
            case When(Drafted _, Leave _) -> throw new Rejection(NOT_ACTIVE, "nobody is bound by a draft; decline it");
            case When(Active s, Leave c) -> ending.leave(s, c);
        };
    }

    @Override
    public Collaboration evolve(Collaboration state, CollaborationEvent event) {
        return CollaborationHistory.evolve(state, event);
    }

    static Rejection unknown() {
        return new Rejection(COLLABORATION_UNKNOWN, "there is no such collaboration");
    }
}
