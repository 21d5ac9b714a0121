package nl.kiem.initiative.bottleneck.domain;

import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.BOTTLENECK_OF_NO_PUBLIC_BODY;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.LAW_NOT_CITED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.LAW_REFERENCE_MALFORMED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.MINISTRY_IS_NO_PUBLIC_BODY;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.MINISTRY_UNKNOWN;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.NOT_THE_OWNER;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.NOT_THE_RESPONSIBLE_MINISTRY;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.NO_CHANGE_HAS_NO_DATE;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.ORGANISATION_UNKNOWN;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.PLANNED_DATE_MISSING;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.PLANNED_DATE_PAST;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.REASON_MISSING;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.TAKES_NO_PART_IN_INITIATIVE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.OrganisationId;
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
import nl.kiem.initiative.bottleneck.domain.Bottleneck.Answered;
import nl.kiem.initiative.bottleneck.domain.Bottleneck.Assigned;
import nl.kiem.initiative.bottleneck.domain.Bottleneck.BottleneckFile;
import nl.kiem.initiative.bottleneck.domain.Bottleneck.Known;
import nl.kiem.initiative.bottleneck.domain.Bottleneck.Registered;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.Answer;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.Assign;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.HandOn;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.Register;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.Resolve;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.TellTerm;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.Withdraw;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.InitiativeFacts;
import nl.kiem.initiative.domain.OpenTerm;
import nl.kiem.initiative.domain.WorkingDays;
import org.jspecify.annotations.Nullable;

/** The rules behind each line of the transition table. */
record BottleneckChoices(BottleneckRules rules) {

    /** Within an initiative it is the initiative's own organisation that is hindered. */
    List<LegalBottleneckEvent> register(Register c) {
        InitiativeFacts initiative = c.initiative();
        OrganisationId mine = c.by().organisation();
        if (!mine.isPublicBody()) {
            throw new Rejection(
                    BOTTLENECK_OF_NO_PUBLIC_BODY, "public bodies put laws before ministries; ask your partner to");
        }
        if (!c.organisationKnown()) {
            throw new Rejection(ORGANISATION_UNKNOWN, mine + " takes no part yet: register it first");
        }
        if (initiative != null && !initiative.custody().participants().contains(mine)) {
            throw new Rejection(TAKES_NO_PART_IN_INITIATIVE, mine + " takes no part in the initiative");
        }
        requireShaped(c.lawRef());
        return List.of(new LegalBottleneckRegistered(
                c.id(),
                initiative == null ? null : initiative.threadId(),
                c.title(),
                c.lawRef(),
                c.article(),
                c.description(),
                c.services(),
                c.affectedEstimate(),
                initiative == null ? mine : initiative.organisation(),
                initiative == null ? List.of() : initiative.custody().participants(),
                c.cause(),
                after(c.at(), rules.assignWorkingDays()),
                initiative == null ? c.visibility() : initiative.custody().visibility(),
                c.at()));
    }

    List<LegalBottleneckEvent> assign(Registered state, Assign c) {
        requireOwner(state, c.by());
        requireMinistry(c.ministry(), c.ministryKnown());
        requireShaped(c.lawRef());
        String law = c.lawRef() == null ? state.file().lawRef() : c.lawRef();
        String article = c.article() == null ? state.file().article() : c.article();
        if (law == null || article == null) throw notCited(law, article);
        return List.of(new LegalBottleneckAssigned(
                state.file().id(),
                state.file().threadId(),
                c.ministry(),
                law,
                article,
                after(c.at(), rules.answerWorkingDays()),
                c.at()));
    }

    /** Handing it on wins nobody time: the clock runs for whoever is hindered, not for a ministry. */
    static List<LegalBottleneckEvent> handOn(Assigned state, HandOn c) {
        boolean mayHand = c.by().organisation().equals(state.ministry())
                || c.by().organisation().equals(state.file().owner());
        if (!mayHand) throw notResponsible(state.ministry());
        requireMinistry(c.ministry(), c.ministryKnown());
        if (c.ministry().equals(state.ministry())) return List.of();
        String reason = text(c.reason(), "reason", "why another ministry is responsible");
        return List.of(
                new LegalBottleneckHandedOn(state.file().id(), state.file().threadId(), c.ministry(), reason, c.at()));
    }

    List<LegalBottleneckEvent> answer(Known state, OrganisationId ministry, Answer c) {
        if (!c.by().organisation().equals(ministry)) throw notResponsible(ministry);
        String reason = text(c.reason(), "reason", "what it rests on");
        OpenTerm term = state.file().term();
        boolean late = state instanceof Assigned
                && term != null
                && CivilDate.of(c.at()).isAfter(term.dueBy());
        return List.of(new LegalBottleneckAnswered(
                state.file().id(),
                state.file().threadId(),
                c.outcome(),
                reason,
                planned(c),
                ministry,
                c.by().person(),
                late,
                settleBy(c),
                c.at()));
    }

    static List<LegalBottleneckEvent> resolve(Answered state, Resolve c) {
        requireOwner(state, c.by());
        String resolution =
                text(c.resolution(), "resolution", "what is possible now, or how the service lives with the law");
        return List.of(
                new LegalBottleneckResolved(state.file().id(), state.file().threadId(), resolution, c.at()));
    }

    static List<LegalBottleneckEvent> withdraw(Registered state, Withdraw c) {
        requireOwner(state, c.by());
        String reason = text(c.reason(), "reason", "what stood in the way instead");
        return List.of(
                new LegalBottleneckWithdrawn(state.file().id(), state.file().threadId(), reason, c.at()));
    }

    static List<LegalBottleneckEvent> tell(Known state, TellTerm c) {
        BottleneckFile file = state.file();
        OpenTerm term = file.term();
        if (term == null || !term.isOver(c.lastDay(), c.at())) return List.of(); // somebody acted in the meantime
        return List.of(new LegalBottleneckTermExceeded(
                file.id(),
                file.threadId(),
                term.waitingFor(),
                term.since(),
                term.dueBy(),
                term.told() + 1,
                term.told() == 0 ? List.of() : tops(state),
                c.at()));
    }

    /** The organisations whose tops settle it between them. */
    private static List<OrganisationId> tops(Known state) {
        Stream<OrganisationId> ministry = switch (state) {
            case Assigned s -> Stream.of(s.ministry());
            case Answered s -> Stream.of(s.answer().policyMinistry());
            default -> Stream.of();
        };
        return Stream.concat(Stream.of(state.file().owner()), ministry)
                .distinct()
                .toList();
    }

    private static @Nullable LocalDate planned(Answer c) {
        LocalDate planned = c.plannedDate();
        boolean changes = c.outcome() != BottleneckOutcome.NO_CHANGE;
        if (!changes && planned != null) {
            throw new Rejection(NO_CHANGE_HAS_NO_DATE, "a law that stays as it is has no date by which it changes");
        }
        if (changes && planned == null) {
            throw new Rejection(
                    PLANNED_DATE_MISSING,
                    "whoever is hindered must know when it ends",
                    List.of(new Missing("plannedDate", "the day by which it is done", Role.POL)));
        }
        if (planned != null && planned.isBefore(CivilDate.of(c.at()))) {
            throw new Rejection(PLANNED_DATE_PAST, "plan it for today or later");
        }
        return planned;
    }

    private LocalDate settleBy(Answer c) {
        LocalDate planned = c.plannedDate();
        return planned == null ? after(c.at(), rules.settleWorkingDays()) : planned;
    }

    private static LocalDate after(Instant at, int workingDays) {
        return WorkingDays.after(CivilDate.of(at), workingDays);
    }

    private static void requireOwner(Known state, Actor by) {
        OrganisationId owner = state.file().owner();
        if (!by.organisation().equals(owner)) {
            throw new Rejection(NOT_THE_OWNER, "that is for " + owner + ", which is hindered by it");
        }
    }

    private static void requireMinistry(OrganisationId ministry, boolean known) {
        if (!known) throw new Rejection(MINISTRY_UNKNOWN, ministry + " takes no part yet: register it first");
        if (!ministry.isPublicBody()) {
            throw new Rejection(MINISTRY_IS_NO_PUBLIC_BODY, "laws are of ministries, not of companies");
        }
    }

    private static void requireShaped(@Nullable String lawRef) {
        if (lawRef == null || LawRef.isShaped(lawRef)) return;
        throw new Rejection(LAW_REFERENCE_MALFORMED, "cite the law as in the Basiswettenbestand, such as BWBR0005537");
    }

    private static Rejection notCited(@Nullable String law, @Nullable String article) {
        List<Missing> missing = new ArrayList<>();
        if (law == null) missing.add(new Missing("lawRef", "the law, such as BWBR0005537", Role.TL));
        if (article == null) missing.add(new Missing("article", "the article, such as 4:17", Role.TL));
        return new Rejection(LAW_NOT_CITED, "a ministry can only answer for an article of a law", missing);
    }

    private static Rejection notResponsible(OrganisationId ministry) {
        return new Rejection(NOT_THE_RESPONSIBLE_MINISTRY, "that is for the policy owner of " + ministry);
    }

    private static String text(@Nullable String given, String field, String detail) {
        if (given != null && !given.isBlank()) return given;
        throw new Rejection(REASON_MISSING, "say " + detail, List.of(new Missing(field, detail, Role.POL)));
    }
}
