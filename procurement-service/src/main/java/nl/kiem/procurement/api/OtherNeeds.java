package nl.kiem.procurement.api;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.kiem.events.contract.NeedId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.runtime.view.Filter;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.events.runtime.view.ViewReader;
import nl.kiem.procurement.domain.OtherNeed;
import nl.kiem.procurement.view.NeedOverview;
import nl.kiem.procurement.view.NeedOverviewView;
import org.jspecify.annotations.Nullable;

/** All needs of an organisation, whoever may see them, for adding up; which of them count is a rule of the domain. */
@Singleton
class OtherNeeds {

    private final ViewReader reader;
    private final NeedOverviewView needs;

    OtherNeeds(ViewReader reader, NeedOverviewView needs) {
        this.reader = reader;
        this.needs = needs;
    }

    Uni<List<OtherNeed>> of(OrganisationId organisation) {
        return page(organisation, null, new ArrayList<>());
    }

    private Uni<List<OtherNeed>> page(OrganisationId organisation, @Nullable String after, List<OtherNeed> found) {
        Filter own = Filter.equal("organisation", organisation);
        return reader.page(needs, after, ViewReader.LIMIT_MAX, own).chain((Page<NeedOverview> page) -> {
            page.items().forEach(row -> found.add(other(row)));
            if (page.next() == null) return Uni.createFrom().item(found);
            return page(organisation, page.next(), found);
        });
    }

    private static OtherNeed other(NeedOverview row) {
        return new OtherNeed(
                new NeedId(UUID.fromString(row.id())),
                Objects.requireNonNull(row.threadId()),
                Objects.requireNonNull(row.organisation()),
                row.cpv(),
                row.estimateMax(),
                row.raisedAt(),
                row.route());
    }
}
