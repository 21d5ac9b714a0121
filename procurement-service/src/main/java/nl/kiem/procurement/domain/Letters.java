package nl.kiem.procurement.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.procurement.TenderEvent.Loser;
import nl.kiem.procurement.domain.TenderCommand.NotifyDecision;

/** Whoever tendered for a lot and did not win it gets a letter that says why. */
final class Letters {

    private Letters() {}

    static void requireComplete(NotifyDecision c, int tenders) {
        if (tenders == 0) {
            throw new Rejection(TenderReason.NO_TENDER_RECEIVED, "no tender came in for " + c.lotId());
        }
        Set<OrganisationId> concerned =
                c.losers().stream().map(Loser::tenderer).collect(Collectors.toCollection(HashSet::new));
        concerned.add(c.supplier());
        if (c.losers().size() != tenders - 1 || concerned.size() != tenders) {
            throw new Rejection(
                    TenderReason.LOSERS_NOT_COMPLETE,
                    "%d tenders came in for %s: one winner and a letter to each of the other %d"
                            .formatted(tenders, c.lotId(), tenders - 1));
        }
        List<Missing> missing = c.losers().stream()
                .filter(loser -> Words.absent(loser.motivation()))
                .map(loser -> new Missing(
                        "losers[%s].motivation".formatted(loser.tenderer()),
                        "why this tender did not win, and what the winner did better",
                        Role.EVA))
                .toList();
        if (missing.isEmpty()) return;
        throw new Rejection(TenderReason.LOSER_WITHOUT_MOTIVATION, "each loser is told why", missing);
    }
}
