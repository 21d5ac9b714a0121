package nl.kiem.procurement.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.procurement.Authority;
import nl.kiem.events.contract.procurement.ComputedDate;
import nl.kiem.events.contract.procurement.ContractNature;
import nl.kiem.events.contract.procurement.Procedure;
import nl.kiem.events.contract.procurement.TenderEvent.ApprovedForDispatch;
import nl.kiem.events.contract.procurement.TenderEvent.NoticeDispatched;
import nl.kiem.events.contract.procurement.TenderEvent.TenderPrepared;
import nl.kiem.events.contract.procurement.TenderEvent.TenderPublished;
import nl.kiem.procurement.domain.Tender.Dispatched;
import nl.kiem.procurement.domain.Tender.Ready;
import nl.kiem.procurement.domain.TenderCommand.Approve;
import nl.kiem.procurement.domain.TenderCommand.ConfirmPublication;
import nl.kiem.procurement.domain.TenderCommand.Dispatch;
import org.jspecify.annotations.Nullable;

/** From approval to publication: the periods that the notice promises, and when it counts as published. */
final class NoticeRules {

    private final RuleSet rules;
    private final Periods periods;
    private final String ocidPrefix;

    NoticeRules(RuleSet rules, String ocidPrefix) {
        this.rules = rules;
        this.periods = new Periods(rules);
        this.ocidPrefix = ocidPrefix;
    }

    ApprovedForDispatch approve(TenderPrepared plan, Approve c) {
        if (!plan.tenderId().equals(c.serving())) {
            throw new Rejection(TenderReason.NEED_SERVED_BY_ANOTHER, "the need is not linked to this tender");
        }
        if (c.by().person().equals(plan.preparer())) {
            throw new Rejection(TenderReason.APPROVER_IS_PREPARER, "whoever prepared a tender does not approve it");
        }
        LocalDate today = Amsterdam.day(c.at());
        LocalDate dispatch = plan.plannedDispatch().isBefore(today) ? today : plan.plannedDispatch();
        requireMotivation(plan, dispatch, c);
        Promise promise = new Promise(c.requestDeadline(), c.tenderDeadline(), c.accelerated());
        return new ApprovedForDispatch(
                plan.tenderId(),
                plan.threadId(),
                c.by().person(),
                c.requestDeadline(),
                c.tenderDeadline(),
                kept(plan, dispatch, promise),
                c.accelerated(),
                c.manualMotivation(),
                c.at());
    }

    NoticeDispatched dispatch(Ready state, Dispatch c) {
        TenderPrepared plan = state.plan();
        Set<Integer> allowed = subtypes(plan);
        if (!allowed.contains(c.subtype())) {
            throw new Rejection(
                    TenderReason.NOTICE_SUBTYPE_NOT_ALLOWED,
                    "eForms subtype %d does not fit this tender; allowed: %s. 10 (prior notice as call for competition) is"
                                    .formatted(c.subtype(), allowed)
                            + " closed to central government, 12 and 20 are for social and specific services");
        }
        LocalDate dispatch = Amsterdam.day(c.at());
        ApprovedForDispatch approval = state.approval();
        Promise promise = new Promise(approval.requestDeadline(), approval.tenderDeadline(), approval.accelerated());
        return new NoticeDispatched(
                plan.tenderId(),
                plan.threadId(),
                c.subtype(),
                rules.on(dispatch),
                kept(plan, dispatch, promise),
                c.at());
    }

    TenderPublished publish(Dispatched state, ConfirmPublication c) {
        TenderPrepared plan = state.plan();
        Instant dispatchedAt = state.notice().at();
        requirePublishable(c, dispatchedAt);
        return new TenderPublished(
                plan.tenderId(),
                plan.threadId(),
                plan.needId(),
                plan.organisation(),
                plan.title(),
                plan.procedure(),
                plan.lots(),
                dispatchedAt,
                c.publishedAt(),
                state.approval().requestDeadline(),
                state.approval().tenderDeadline(),
                state.notice().ruleSet(),
                state.notice().subtype(),
                ocidPrefix + "-" + plan.tenderId(),
                c.noticeReference(),
                c.at());
    }

    /** The deadlines that the notice will say. */
    private record Promise(@Nullable LocalDate requestDeadline, LocalDate tenderDeadline, boolean accelerated) {}

    private void requirePublishable(ConfirmPublication c, Instant dispatchedAt) {
        if (c.publishedAt().isBefore(dispatchedAt) || c.publishedAt().isAfter(c.at())) {
            throw new Rejection(
                    TenderReason.PUBLICATION_TOO_EARLY,
                    "publication lies between dispatch on %s and now, not at %s"
                            .formatted(dispatchedAt, c.publishedAt()));
        }
        if (c.noticeReference() != null) return;
        Rule waiting = rules.rule("publication.without-ted", Amsterdam.day(dispatchedAt));
        Instant earliest = dispatchedAt.plus(waiting.amount(), ChronoUnit.HOURS);
        if (c.publishedAt().isBefore(earliest)) {
            throw new Rejection(
                    TenderReason.PUBLICATION_TOO_EARLY,
                    "without a publication in TED not before %s, %d hours after dispatch (%s)"
                            .formatted(earliest, waiting.amount(), waiting.article()));
        }
    }

    private void requireMotivation(TenderPrepared plan, LocalDate dispatch, Approve c) {
        if (!Words.absent(c.manualMotivation())) return;
        List<Rule> unverified = periods.unverified(plan, dispatch, c.accelerated());
        if (unverified.isEmpty()) return;
        List<Missing> missing = unverified.stream()
                .map(rule -> new Missing(
                        "manualMotivation",
                        "%s: %s (%s); say why the given period suffices"
                                .formatted(rule.key(), rule.article(), rule.source()),
                        Role.BUY))
                .toList();
        throw new Rejection(
                TenderReason.PERIOD_NOT_VERIFIED,
                "this period is not computed, it is entered with a motivation",
                missing);
    }

    /** The minimums of that day of dispatch, all kept by what is promised. */
    private List<ComputedDate> kept(TenderPrepared plan, LocalDate dispatch, Promise promise) {
        requireOrder(plan, dispatch, promise);
        List<ComputedDate> minimums =
                periods.minimums(plan, dispatch, promise.requestDeadline(), promise.accelerated());
        List<Missing> tooShort = new ArrayList<>();
        for (ComputedDate minimum : minimums) {
            boolean forRequests = minimum.rule().startsWith("requests.");
            LocalDate given = forRequests ? promise.requestDeadline() : promise.tenderDeadline();
            if (given != null && !given.isBefore(minimum.date())) continue;
            tooShort.add(new Missing(
                    forRequests ? "requestDeadline" : "tenderDeadline",
                    "%s is before the minimum %s by %s: %s"
                            .formatted(given, minimum.date(), minimum.article(), minimum.arithmetic()),
                    Role.BUY));
        }
        if (tooShort.isEmpty()) return minimums;
        throw new Rejection(
                TenderReason.PERIOD_BELOW_MINIMUM, tooShort.getFirst().detail(), tooShort);
    }

    private static void requireOrder(TenderPrepared plan, LocalDate dispatch, Promise promise) {
        LocalDate requests = promise.requestDeadline();
        boolean open = plan.procedure() == Procedure.OPEN;
        if (open && requests != null) {
            throw new Rejection(
                    TenderReason.DEADLINES_OUT_OF_ORDER, "an open procedure has no requests to participate");
        }
        if (!open && requests == null) {
            throw new Rejection(
                    TenderReason.DEADLINES_INCOMPLETE,
                    "this procedure begins with requests to participate",
                    List.of(new Missing("requestDeadline", "last day for requests", Role.BUY)));
        }
        LocalDate first = requests == null ? dispatch : requests;
        if (!first.isBefore(promise.tenderDeadline()) || (requests != null && !dispatch.isBefore(requests))) {
            throw new Rejection(
                    TenderReason.DEADLINES_OUT_OF_ORDER,
                    "first dispatch (%s), then requests, then tenders (%s)"
                            .formatted(dispatch, promise.tenderDeadline()));
        }
    }

    private static Set<Integer> subtypes(TenderPrepared plan) {
        boolean social = plan.nature() == ContractNature.SOCIAL_AND_SPECIFIC_SERVICES;
        if (social) return new TreeSet<>(Set.of(12, 20));
        boolean callByPriorNotice = plan.authority() == Authority.SUB_CENTRAL
                && (plan.procedure() == Procedure.RESTRICTED || plan.procedure() == Procedure.NEGOTIATED_WITH_CALL);
        return new TreeSet<>(callByPriorNotice ? Set.of(10, 16) : Set.of(16));
    }
}
