package nl.kiem.procurement.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.procurement.TenderEvent;
import nl.kiem.events.contract.procurement.TenderEvent.InterestsDeclared;
import nl.kiem.events.contract.procurement.TenderEvent.Loser;
import nl.kiem.procurement.domain.Tender.Opened;
import nl.kiem.procurement.domain.TenderCommand.DeclareInterests;
import nl.kiem.procurement.domain.TenderCommand.NotifyDecision;

/** Who may have a say in which tender is the best: two at least, who declared their interests, and in none of these. */
final class Committee {

    private static final int EVALUATORS_MIN = 2;

    private Committee() {}

    /** Everybody declares for themselves and for nobody else. */
    static List<TenderEvent> declare(Opened state, DeclareInterests c) {
        PersonRef evaluator = c.by().person();
        if (Set.copyOf(c.interests()).equals(state.interests().get(evaluator))) return List.of();
        var plan = state.plan();
        return List.of(new InterestsDeclared(
                plan.tenderId(),
                plan.threadId(),
                evaluator,
                c.interests().stream().distinct().toList(),
                c.at()));
    }

    static Map<PersonRef, Set<OrganisationId>> with(Opened state, InterestsDeclared declared) {
        Map<PersonRef, Set<OrganisationId>> all = new HashMap<>(state.interests());
        all.put(declared.evaluator(), Set.copyOf(declared.interests()));
        return Map.copyOf(all);
    }

    static void requireIndependent(Opened state, NotifyDecision c) {
        if (new HashSet<>(c.evaluators()).size() < EVALUATORS_MIN) {
            throw new Rejection(
                    TenderReason.TWO_EVALUATORS_NEEDED,
                    "at least two different members of the evaluation committee evaluate a lot",
                    List.of(new Missing("evaluators", "two persons at least", Role.EVA)));
        }
        List<Missing> silent = c.evaluators().stream()
                .filter(evaluator -> !state.interests().containsKey(evaluator))
                .map(evaluator -> new Missing(
                        "declarations." + evaluator, "in whom the evaluator has an interest, or in nobody", Role.EVA))
                .toList();
        if (!silent.isEmpty()) {
            throw new Rejection(
                    TenderReason.INTERESTS_NOT_DECLARED, "every evaluator of the lot declares interests first", silent);
        }
        Set<OrganisationId> tenderers = Stream.concat(c.losers().stream().map(Loser::tenderer), Stream.of(c.supplier()))
                .collect(Collectors.toSet());
        List<Missing> partial = c.evaluators().stream()
                .filter(evaluator -> state.interests().getOrDefault(evaluator, Set.of()).stream()
                        .anyMatch(tenderers::contains))
                .map(evaluator -> new Missing(
                        "evaluators." + evaluator, "somebody without an interest in any tenderer of the lot", Role.EVA))
                .toList();
        if (partial.isEmpty()) return;
        throw new Rejection(
                TenderReason.EVALUATOR_HAS_INTEREST,
                "nobody evaluates the tender of a partner, nor its rivals",
                partial);
    }
}
