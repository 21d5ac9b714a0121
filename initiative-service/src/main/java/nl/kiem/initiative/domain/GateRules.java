package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.InitiativeReason.BOARD_TAKES_NO_PART;
import static nl.kiem.initiative.domain.InitiativeReason.GATE_FILE_INCOMPLETE;
import static nl.kiem.initiative.domain.InitiativeReason.GATE_NOT_AT_THIS_STAGE;
import static nl.kiem.initiative.domain.InitiativeReason.LESSON_INCOMPLETE;
import static nl.kiem.initiative.domain.InitiativeReason.MANDATE_EXCEEDED;
import static nl.kiem.initiative.domain.InitiativeReason.NOT_THE_EXECUTIVE;
import static nl.kiem.initiative.domain.InitiativeReason.REVIEW_ALREADY_OPEN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Awaited;
import nl.kiem.events.contract.initiative.GateCondition;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.Lesson;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.initiative.domain.GateCommand.DecideGate;
import nl.kiem.initiative.domain.GateCommand.RequestGateReview;
import nl.kiem.initiative.domain.Initiative.Underway;
import nl.kiem.initiative.domain.Parties.Executive;
import nl.kiem.initiative.domain.VoteRules.Ballot;
import org.jspecify.annotations.Nullable;

/** Who may open a gate, on what, and what then happens. */
record GateRules(InitiativeRules rules, VoteRules votes) {

    GateRules(InitiativeRules rules) {
        this(rules, new VoteRules(rules));
    }

    List<InitiativeEvent> request(Underway state, RequestGateReview c) {
        InitiativeFile file = state.file();
        if (file.waiting().review() != null) {
            throw new Rejection(
                    REVIEW_ALREADY_OPEN,
                    "a review waits for its decision already",
                    List.of(new Missing("decision", "the board decides on the open review", Role.PB)));
        }
        LapseRules.requireNotFrozen(state, c.at());
        PartyRules.requireMayLead(state, c.by().person());
        if (c.gate() != GateFile.next(state)) {
            throw new Rejection(
                    GATE_NOT_AT_THIS_STAGE, "%s is not the gate of stage %s".formatted(c.gate(), state.stage()));
        }
        OrganisationId board = board(file, c);
        GateFile asked =
                new GateFile(c.gate(), VoiceRules.counting(file, c.by().person()), c.legalBasis(), c.humanScalePlan());
        LocalDate today = CivilDate.of(c.at());
        requireComplete(asked, state, today);
        return List.of(new GateReviewRequested(
                file.id(),
                c.gate(),
                c.by().person(),
                asked.voices(),
                c.legalBasis(),
                c.humanScalePlan(),
                rules.gateDue(today),
                board,
                dossier(file, c),
                c.at()));
    }

    List<InitiativeEvent> decide(Underway state, DecideGate c) {
        InitiativeFile file = state.file();
        GateReviewRequested review = VoteRules.open(state, c.gate());
        LapseRules.requireNotFrozen(state, c.at());
        String rationale = VoteRules.rationale(c.rationale());
        List<GateCondition> agreed = ConditionRules.agreed(file, c);
        boolean board = VoteRules.isMember(review, c.by());
        if (!board) requireExecutive(file, review, c);
        VoteRules.requireFree(file, c.by().person());
        requireMandate(file, review, c, board);
        LocalDate today = CivilDate.of(c.at());
        List<InitiativeEvent> events = new ArrayList<>();
        Ballot ballot = board ? votes.ofBoard(state, review, c, rationale) : VoteRules.ofExecutive(file, c);
        if (ballot.last() != null) events.add(ballot.last());
        var decision = new Decision(file, c, rationale, ballot, agreed, today.isAfter(review.dueBy()));
        switch (c.outcome()) {
            case PASS, CONDITIONAL -> {
                requireComplete(GateFile.of(review), state, today);
                Stage next = next(c);
                events.add(decision.leadsTo(next, rules.due(next, today)));
            }
            case HOLD -> events.add(decision.leadsTo(state.stage(), stageDue(state)));
            case STOP -> {
                PartyRules.requireNoneRunning(c.running());
                Lesson lesson = Lessons.complete(c.lesson(), LESSON_INCOMPLETE);
                events.add(decision.leadsTo(Stage.STOPPED, null));
                events.add(PartyRules.stopped(state, rationale, lesson, c.at()));
            }
        }
        return List.copyOf(events);
    }

    private static OrganisationId board(InitiativeFile file, RequestGateReview c) {
        OrganisationId owner = file.about().organisation();
        OrganisationId board = c.board() == null ? owner : c.board();
        if (!board.equals(owner) && !file.custody().participants().contains(board)) {
            throw new Rejection(
                    BOARD_TAKES_NO_PART, "%s takes no part in it, so its board does not decide".formatted(board));
        }
        return board;
    }

    private static String dossier(InitiativeFile file, RequestGateReview c) {
        return c.dossierRef() == null ? "/v1/initiatives/%s/gate-reviews".formatted(file.id()) : c.dossierRef();
    }

    private static void requireExecutive(InitiativeFile file, GateReviewRequested review, DecideGate c) {
        Executive executive = file.parties().executive();
        if (executive != null && executive.person().equals(c.by().person())) return;
        if (c.by().is(Role.PB)) throw VoteRules.notOfTheBoard(file, review);
        throw new Rejection(NOT_THE_EXECUTIVE, "outside the board only the accountable executive decides, alone");
    }

    private void requireMandate(InitiativeFile file, GateReviewRequested review, DecideGate c, boolean board) {
        Money held = file.funding() == null ? new Money(0) : file.funding().money();
        Money boardMost = most(c.mandates().board(), rules.boardMandate());
        Money most = board ? boardMost : most(c.mandates().executive(), rules.executiveMandate());
        if (held.compareTo(most) <= 0) return;
        OrganisationId organisation = VoteRules.board(file, review);
        Missing higher = !board && held.compareTo(boardMost) <= 0
                ? new Missing(
                        "decision",
                        "the portfolio board of %s may decide up to %d cents"
                                .formatted(organisation, boardMost.eurCents()),
                        Role.PB)
                : new Missing(
                        "mandate",
                        "a mandate for gates of %d cents or more, told by a system of %s"
                                .formatted(held.eurCents(), organisation),
                        Role.SYS);
        throw new Rejection(
                MANDATE_EXCEEDED,
                "%d cents are held for it, your mandate ends at %d".formatted(held.eurCents(), most.eurCents()),
                List.of(higher));
    }

    private static Money most(@Nullable Money told, Money configured) {
        return told == null ? configured : told;
    }

    private static void requireComplete(GateFile file, Underway state, LocalDate today) {
        List<Missing> missing = file.missing(state, today);
        if (!missing.isEmpty()) {
            throw new Rejection(GATE_FILE_INCOMPLETE, "%s cannot open yet".formatted(file.gate()), missing);
        }
    }

    private static Stage next(DecideGate c) {
        return switch (c.gate()) {
            case G1 -> Stage.DEVELOPING;
            case G2 -> Stage.PILOTING;
        };
    }

    /** Holding gives no extra time. */
    private static @Nullable LocalDate stageDue(Underway state) {
        Term term = state.file().waiting().terms().get(Awaited.STAGE);
        return term == null ? null : term.dueBy();
    }

    private record Decision(
            InitiativeFile file,
            DecideGate command,
            String rationale,
            Ballot ballot,
            List<GateCondition> agreed,
            boolean late) {

        GateDecided leadsTo(Stage next, @Nullable LocalDate nextDue) {
            return new GateDecided(
                    file.id(),
                    command.gate(),
                    command.outcome(),
                    agreed.stream().map(GateCondition::text).toList(),
                    rationale,
                    ballot.members(),
                    late,
                    next,
                    nextDue,
                    agreed,
                    ConditionRules.firstDue(file, agreed),
                    ballot.tally(),
                    command.at());
        }
    }
}
