package nl.kiem.initiative.bottleneck.domain;

import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.ALREADY_ANSWERED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.ALREADY_ASSIGNED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.BOTTLENECK_CLOSED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.BOTTLENECK_UNKNOWN;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.NOT_ANSWERED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.NOT_ASSIGNED;

import java.util.List;
import nl.kiem.events.Custody;
import nl.kiem.events.Decider;
import nl.kiem.events.Rejection;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.BottleneckId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.BottleneckOutcome;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckAnswered;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckAssigned;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckHandedOn;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckRegistered;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckResolved;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckTermExceeded;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckWithdrawn;
import nl.kiem.initiative.bottleneck.domain.Bottleneck.Absent;
import nl.kiem.initiative.bottleneck.domain.Bottleneck.Answered;
import nl.kiem.initiative.bottleneck.domain.Bottleneck.Assigned;
import nl.kiem.initiative.bottleneck.domain.Bottleneck.BottleneckFile;
import nl.kiem.initiative.bottleneck.domain.Bottleneck.Closed;
import nl.kiem.initiative.bottleneck.domain.Bottleneck.Known;
import nl.kiem.initiative.bottleneck.domain.Bottleneck.Registered;
import nl.kiem.initiative.bottleneck.domain.Bottleneck.Resolved;
import nl.kiem.initiative.bottleneck.domain.Bottleneck.Withdrawn;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.Answer;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.Assign;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.HandOn;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.Register;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.Resolve;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.Steer;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.TellTerm;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.Withdraw;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.OpenTerm;

/** The transition table of a legal bottleneck: one line per case, and the compiler checks that no case is missing. */
public final class BottleneckDecider implements Decider<BottleneckCommand, Bottleneck, LegalBottleneckEvent> {

    public static final String CATEGORY = "legal-bottleneck";

    private final BottleneckChoices choices;

    public BottleneckDecider(BottleneckRules rules) {
        this.choices = new BottleneckChoices(rules);
    }

    private record When(Bottleneck state, BottleneckCommand command) {}

    private record Then(Bottleneck state, LegalBottleneckEvent event) {}

    public static StreamId stream(BottleneckId id) {
        return new StreamId(CATEGORY, id.value());
    }

    @Override
    public Bottleneck initial() {
        return new Absent();
    }

    @Override
    public List<LegalBottleneckEvent> decide(BottleneckCommand command, Bottleneck state) {
        return switch (new When(state, command)) {
            case When(Absent _, Register c) -> choices.register(c);
            case When(Absent _, BottleneckCommand _) ->
                throw new Rejection(BOTTLENECK_UNKNOWN, "there is no such legal bottleneck");
            case When(Known _, Register _) -> List.of(); // it is there
            case When(Known s, TellTerm c) -> BottleneckChoices.tell(s, c);
            case When(Closed _, Steer _) -> throw new Rejection(BOTTLENECK_CLOSED, "nothing is awaited any more");

            case When(Registered s, Assign c) -> choices.assign(s, c);
            case When(Assigned _, Assign _) -> throw new Rejection(ALREADY_ASSIGNED, "the ministry can hand it on");
            case When(Answered _, Assign _) -> throw answered();

            case When(Registered _, HandOn _) -> throw unassigned();
            case When(Assigned s, HandOn c) -> BottleneckChoices.handOn(s, c);
            case When(Answered _, HandOn _) -> throw answered();

            case When(Registered _, Answer _) -> throw unassigned();
            case When(Assigned s, Answer c) -> choices.answer(s, s.ministry(), c);
            case When(Answered s, Answer c) -> choices.answer(s, s.answer().policyMinistry(), c);

            case When(Registered _, Resolve _) -> throw unanswered();
            case When(Assigned _, Resolve _) -> throw unanswered();
            case When(Answered s, Resolve c) -> BottleneckChoices.resolve(s, c);

            case When(Registered s, Withdraw c) -> BottleneckChoices.withdraw(s, c);
            case When(Assigned _, Withdraw _) -> throw new Rejection(ALREADY_ASSIGNED, "the ministry answers it");
            case When(Answered _, Withdraw _) -> throw answered();
        };
    }

    @Override
    public Bottleneck evolve(Bottleneck state, LegalBottleneckEvent event) {
        return switch (new Then(state, event)) {
            case Then(Absent _, LegalBottleneckRegistered e) ->
                new Registered(new BottleneckFile(
                        e,
                        Custody.NONE.after(e),
                        e.lawRef(),
                        e.article(),
                        OpenTerm.of(Role.TL, CivilDate.of(e.at()), e.assignBy())));
            case Then(Registered s, LegalBottleneckAssigned e) ->
                new Assigned(
                        seen(s, e)
                                .cited(e.lawRef(), e.article())
                                .waiting(OpenTerm.of(Role.POL, CivilDate.of(e.at()), e.dueBy())),
                        e.policyMinistry());
            case Then(Assigned s, LegalBottleneckHandedOn e) -> new Assigned(seen(s, e), e.policyMinistry());
            case Then(Assigned s, LegalBottleneckAnswered e) ->
                new Answered(s.file().waiting(settling(e)), e);
            case Then(Answered s, LegalBottleneckAnswered e) ->
                new Answered(s.file().waiting(settling(e)), e);
            case Then(Answered s, LegalBottleneckResolved e) ->
                new Resolved(s.file().waiting(null), s.answer(), e.resolution());
            case Then(Registered s, LegalBottleneckWithdrawn e) ->
                new Withdrawn(s.file().waiting(null), e.reason());
            case Then(Known s, LegalBottleneckTermExceeded _) -> told(s);
            case Then _ -> throw new IllegalStateException("corrupt history: %s after %s".formatted(event, state));
        };
    }

    /** What was promised waits for who promised it; a law that stays waits for who must live with it. */
    public static OpenTerm settling(LegalBottleneckAnswered e) {
        Role role = e.outcome() == BottleneckOutcome.NO_CHANGE ? Role.TL : Role.POL;
        return OpenTerm.of(role, CivilDate.of(e.at()), e.settleBy());
    }

    private static BottleneckFile seen(Known state, LegalBottleneckEvent e) {
        return state.file().in(state.file().custody().after(e));
    }

    private static Known told(Known state) {
        OpenTerm term = state.file().term();
        BottleneckFile file = state.file().waiting(term == null ? null : term.toldAgain());
        return switch (state) {
            case Registered _ -> new Registered(file);
            case Assigned s -> new Assigned(file, s.ministry());
            case Answered s -> new Answered(file, s.answer());
            case Closed s -> s;
        };
    }

    private static Rejection unassigned() {
        return new Rejection(NOT_ASSIGNED, "put it before the responsible ministry first");
    }

    private static Rejection unanswered() {
        return new Rejection(NOT_ANSWERED, "the responsible ministry answers it first");
    }

    private static Rejection answered() {
        return new Rejection(ALREADY_ANSWERED, "the ministry can answer anew, or whoever is hindered resolves it");
    }
}
