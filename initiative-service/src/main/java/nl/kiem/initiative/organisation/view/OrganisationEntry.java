package nl.kiem.initiative.organisation.view;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.initiative.FormerName;
import org.jspecify.annotations.Nullable;

/**
 * One organisation in the register: a row of {@code organisation_register_v2}.
 *
 * @param id scheme and code
 * @param nameEn in English; null when it is not known
 * @param parent under which it resorts; null when none
 * @param validFrom first day; null when it is not known
 * @param validUntil last day; null while none is known
 * @param successor that takes over after it
 * @param formerNames oldest first
 */
public record OrganisationEntry(
        String id,
        long version,
        String name,
        @Nullable String nameEn,
        String abbreviation,
        String kind,
        @Nullable String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String successor,
        List<FormerName> formerNames,
        Custody custody) {

    /** As it was called on a day. */
    OrganisationEntry on(LocalDate day) {
        return formerNames.stream()
                .filter(former -> !former.lastDay().isBefore(day))
                .findFirst()
                .map(former -> named(former.name(), former.nameEn(), former.abbreviation()))
                .orElse(this);
    }

    private OrganisationEntry named(String other, @Nullable String otherEn, String otherAbbreviation) {
        return new OrganisationEntry(
                id,
                version,
                other,
                otherEn,
                otherAbbreviation,
                kind,
                parent,
                validFrom,
                validUntil,
                successor,
                formerNames,
                custody);
    }
}
