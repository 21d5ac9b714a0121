package nl.kiem.initiative.biotope.domain;

import static nl.kiem.initiative.biotope.domain.BiotopeReason.GROUPS_MISSING;
import static nl.kiem.initiative.biotope.domain.BiotopeReason.GROUP_NAMED_TWICE;
import static nl.kiem.initiative.biotope.domain.BiotopeReason.GROUP_TOO_SMALL;
import static nl.kiem.initiative.biotope.domain.BiotopeReason.ORGANISATION_UNKNOWN;
import static nl.kiem.initiative.biotope.domain.BiotopeReason.PERIOD_REVERSED;
import static nl.kiem.initiative.biotope.domain.BiotopeReason.PREVIOUS_ROUND_UNFIT;
import static nl.kiem.initiative.biotope.domain.BiotopeReason.ROUND_TOO_LONG;
import static nl.kiem.initiative.biotope.domain.BiotopeReason.ROUND_TOO_SHORT;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.BiotopeRoundId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.BiotopeRoundClosed;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.BiotopeRoundOpened;
import nl.kiem.initiative.biotope.domain.BiotopeCommand.Group;
import nl.kiem.initiative.domain.CivilDate;
import org.jspecify.annotations.Nullable;

/** Which rounds can be opened. */
record OpeningRules(BiotopeRules rules) {

    List<BiotopeRoundEvent> open(BiotopeCommand.Open c) {
        OrganisationId mine = c.by().organisation();
        if (!c.organisationKnown()) {
            throw new Rejection(ORGANISATION_UNKNOWN, mine + " takes no part yet: register it first");
        }
        if (c.to().isBefore(c.from())) throw new Rejection(PERIOD_REVERSED, "the period ends before it starts");
        LocalDate today = CivilDate.of(c.at());
        if (c.closesOn().isBefore(today.plusDays(rules.openDaysMin()))) {
            throw new Rejection(ROUND_TOO_SHORT, "let people answer until " + today.plusDays(rules.openDaysMin()));
        }
        if (c.closesOn().isAfter(today.plusDays(rules.openDaysMax()))) {
            throw new Rejection(ROUND_TOO_LONG, "close it by " + today.plusDays(rules.openDaysMax()));
        }
        return List.of(new BiotopeRoundOpened(
                c.id(),
                mine,
                c.from(),
                c.to(),
                c.closesOn(),
                groups(c.groups()),
                rules.minimumGroup(),
                c.publicKey(),
                previous(c),
                c.visibility(),
                c.at()));
    }

    /** In a group of a few people it is known beforehand who is behind whatever it says. */
    private List<String> groups(List<Group> groups) {
        if (groups.isEmpty()) {
            throw new Rejection(
                    GROUPS_MISSING,
                    "name at least one group",
                    List.of(new Missing("groups", "the whole organisation, or its parts", Role.TL)));
        }
        List<String> names = groups.stream().map(Group::name).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new Rejection(GROUP_NAMED_TWICE, "each group has a name of its own");
        }
        groups.stream()
                .filter(group -> group.people() < rules.minimumGroup())
                .findFirst()
                .ifPresent(small -> {
                    throw new Rejection(
                            GROUP_TOO_SMALL,
                            "%s has fewer than %d people: join it with another"
                                    .formatted(small.name(), rules.minimumGroup()));
                });
        return names;
    }

    private static @Nullable BiotopeRoundId previous(BiotopeCommand.Open c) {
        BiotopeRound previous = c.previous();
        if (previous == null) return null;
        BiotopeRoundClosed result = BiotopeRound.result(previous);
        if (result != null
                && result.organisation().equals(c.by().organisation())
                && result.to().isBefore(c.from())) {
            return result.roundId();
        }
        throw new Rejection(
                PREVIOUS_ROUND_UNFIT, "name a closed round of the same organisation about an earlier period");
    }
}
