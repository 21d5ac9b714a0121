package nl.kiem.initiative.organisation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.initiative.organisation.domain.Organisation.Absent;
import nl.kiem.initiative.organisation.domain.Organisation.Active;
import nl.kiem.initiative.organisation.domain.Organisation.Ending;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody's list says something else of an organisation than the register; what the register says stands.
 *
 * @param field name, abbreviation, kind, parent, or lastDay of an organisation that is no longer there
 * @param register what stands there; null for nothing
 * @param said by the list; null for nothing, as it does of a last day
 */
public record RegisterDifference(
        String field, @Nullable String register, @Nullable String said) {

    /** What is not said differs in nothing. */
    public static List<RegisterDifference> between(Organisation state, Mention said, LocalDate today) {
        return switch (state) {
            case Absent _ -> List.of();
            case Active s -> described(s.file().about(), said);
            case Ending s
            when s.over(today) -> {
                List<RegisterDifference> all =
                        new ArrayList<>(described(s.file().about(), said));
                all.add(new RegisterDifference("lastDay", s.end().lastDay().toString(), null));
                yield all;
            }
            case Ending s -> described(s.file().about(), said);
        };
    }

    private static List<RegisterDifference> described(Description known, Mention said) {
        List<RegisterDifference> all = new ArrayList<>();
        add(all, "name", known.name(), said.name());
        add(all, "abbreviation", known.abbreviation(), said.abbreviation());
        add(all, "kind", known.kind(), said.kind());
        add(all, "parent", text(known.parent()), text(said.parent()));
        return all;
    }

    private static void add(
            List<RegisterDifference> all, String field, @Nullable String register, @Nullable String said) {
        if (said != null && !Objects.equals(register, said)) all.add(new RegisterDifference(field, register, said));
    }

    private static @Nullable String text(@Nullable OrganisationId id) {
        return id == null ? null : id.value();
    }
}
