package nl.kiem.events.contract.initiative;

import java.util.List;
import java.util.stream.Stream;
import nl.kiem.events.contract.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Organisations that a fact names as taking part; older facts name fewer. */
final class Partners {

    private Partners() {}

    static List<OrganisationId> of(@Nullable List<OrganisationId> several, @Nullable OrganisationId one) {
        Stream<OrganisationId> named = several == null ? Stream.empty() : several.stream();
        return Stream.concat(named, Stream.ofNullable(one)).distinct().toList();
    }
}
