package nl.kiem.initiative.api;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.initiative.alike.api.Advice;
import nl.kiem.initiative.alike.domain.Question;
import nl.kiem.initiative.alike.view.Lookalike;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.RegisterEntries;

/** What is looked up when somebody comes with a proposal. */
@Singleton
class Door {

    private final KnownOrganisations organisations;
    private final Advice advice;

    Door(KnownOrganisations organisations, Advice advice) {
        this.organisations = organisations;
        this.advice = advice;
    }

    Uni<RegisterEntries> asks(List<OrganisationId> ids, Instant now) {
        return organisations.entries(ids, CivilDate.of(now));
    }

    Uni<Optional<List<Lookalike>>> remembers(UUID proposed, Question question, Sight sight) {
        return advice.beforeMoneyIsSpent(proposed, question, sight);
    }
}
