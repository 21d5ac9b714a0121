package nl.kiem.initiative.organisation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.FormerName;
import nl.kiem.events.contract.initiative.OfficialIdentifier;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationRegistered;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationRenamed;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation is known.
 *
 * @param name of now, or of the day from which it is to have it
 * @param formerNames oldest first
 */
public record Description(
        OrganisationId id,
        String name,
        @Nullable String nameEn,
        String abbreviation,
        String kind,
        @Nullable OrganisationId parent,
        List<OfficialIdentifier> identifiers,
        List<FormerName> formerNames,
        @Nullable LocalDate validFrom) {

    /** How it was called on a day. */
    public record Name(String name, @Nullable String nameEn, String abbreviation) {}

    static Description of(OrganisationRegistered e) {
        return new Description(
                e.organisationId(),
                e.name(),
                e.nameEn(),
                e.abbreviation(),
                e.kind(),
                e.parent(),
                e.identifiers() == null ? List.of() : e.identifiers(),
                e.formerNames() == null ? List.of() : e.formerNames(),
                e.validFrom());
    }

    /** What is not said stays as it was. */
    Description after(OrganisationRegistered e) {
        return new Description(
                id,
                e.name(),
                e.nameEn() == null ? nameEn : e.nameEn(),
                e.abbreviation(),
                e.kind(),
                e.parent(),
                e.identifiers() == null ? identifiers : e.identifiers(),
                e.formerNames() == null ? formerNames : e.formerNames(),
                e.validFrom() == null ? validFrom : e.validFrom());
    }

    Description after(OrganisationRenamed e) {
        FormerName before = new FormerName(name, nameEn, abbreviation, e.from().minusDays(1));
        List<FormerName> former =
                Stream.concat(formerNames.stream(), Stream.of(before)).toList();
        return new Description(
                id, e.name(), e.nameEn(), e.abbreviation(), kind, parent, identifiers, former, validFrom);
    }

    public Name nameOn(LocalDate day) {
        return formerNames.stream()
                .filter(former -> !former.lastDay().isBefore(day))
                .findFirst()
                .map(former -> new Name(former.name(), former.nameEn(), former.abbreviation()))
                .orElse(new Name(name, nameEn, abbreviation));
    }
}
