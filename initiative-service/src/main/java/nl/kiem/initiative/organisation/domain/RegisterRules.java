package nl.kiem.initiative.organisation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.FormerName;
import nl.kiem.events.contract.initiative.OrganisationEvent;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationAbolished;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationRegistered;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationRenamed;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.organisation.domain.Organisation.Active;
import nl.kiem.initiative.organisation.domain.Organisation.Ending;
import nl.kiem.initiative.organisation.domain.Organisation.Known;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.Abolish;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.Mention;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.Register;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.Rename;

/** How an organisation comes into the register, changes its name and goes. */
final class RegisterRules {

    private RegisterRules() {}

    static List<OrganisationEvent> first(Register c) {
        return List.of(sound(c));
    }

    static List<OrganisationEvent> again(Known state, Register c) {
        OrganisationRegistered now = sound(c);
        Description known = state.file().about();
        return known.after(now).equals(known) ? List.of() : List.of(now);
    }

    static List<OrganisationEvent> mentioned(Mention c) {
        String abbreviation = c.abbreviation();
        return first(new Register(
                c.id(),
                c.name(),
                null,
                abbreviation == null ? code(c.id()) : abbreviation,
                c.kind(),
                c.parent(),
                c.parentKnown(),
                null,
                null,
                null,
                c.at()));
    }

    private static String code(OrganisationId id) {
        return id.value().substring(id.value().indexOf(':') + 1);
    }

    static List<OrganisationEvent> rename(Known state, Rename c) {
        Description known = state.file().about();
        Description.Name wanted = new Description.Name(c.name(), c.nameEn(), c.abbreviation());
        if (wanted.equals(new Description.Name(known.name(), known.nameEn(), known.abbreviation()))) return List.of();
        LocalDate before = known.formerNames().isEmpty()
                ? known.validFrom()
                : known.formerNames().getLast().lastDay().plusDays(1);
        if (before != null && !c.from().isAfter(before)) {
            throw new Rejection(
                    OrganisationReason.NAMES_OUT_OF_ORDER,
                    "it has its present name from %s on; a later name begins later".formatted(before));
        }
        return List.of(new OrganisationRenamed(known.id(), c.name(), c.nameEn(), c.abbreviation(), c.from(), c.at()));
    }

    /** What is planned can be planned otherwise; what has passed stands and is put right in the same way. */
    static List<OrganisationEvent> abolish(Known state, Abolish c) {
        Description known = state.file().about();
        if (known.id().equals(c.successor())) {
            throw new Rejection(OrganisationReason.SUCCESSOR_IS_ITSELF, "an organisation is not its own successor");
        }
        if (c.successor() != null && !c.successorKnown()) {
            throw new Rejection(OrganisationReason.SUCCESSOR_UNKNOWN, "register " + c.successor() + " first");
        }
        if (known.validFrom() != null && c.lastDay().isBefore(known.validFrom())) {
            throw new Rejection(OrganisationReason.PERIOD_REVERSED, "its first day is %s".formatted(known.validFrom()));
        }
        OrganisationAbolished end = new OrganisationAbolished(known.id(), c.lastDay(), c.successor(), c.at());
        boolean said = switch (state) {
            case Active _ -> false;
            case Ending s -> same(s.end(), end);
        };
        if (said) return List.of();
        List<OrganisationEvent> all = new ArrayList<>();
        if (c.lastDay().isBefore(CivilDate.of(c.at()))) {
            all.addAll(FunctionRules.endAll(state.file(), c.lastDay(), c.at()));
        }
        all.add(end);
        return all;
    }

    private static boolean same(OrganisationAbolished known, OrganisationAbolished now) {
        return known.equals(
                new OrganisationAbolished(now.organisationId(), now.lastDay(), now.successor(), known.at()));
    }

    private static OrganisationRegistered sound(Register c) {
        if (c.id().equals(c.parent())) {
            throw new Rejection(OrganisationReason.PARENT_IS_ITSELF, "an organisation does not resort under itself");
        }
        if (c.parent() != null && !c.parentKnown()) {
            throw new Rejection(OrganisationReason.PARENT_UNKNOWN, "register " + c.parent() + " first");
        }
        if (c.identifiers() != null) Identifiers.requireWellFormed(c.id(), c.identifiers());
        if (c.formerNames() != null) requireOrder(c.formerNames());
        return new OrganisationRegistered(
                c.id(),
                c.name(),
                c.abbreviation(),
                c.kind(),
                c.parent(),
                c.nameEn(),
                c.identifiers(),
                c.formerNames(),
                c.validFrom(),
                c.at());
    }

    private static void requireOrder(List<FormerName> names) {
        for (int i = 1; i < names.size(); i++) {
            if (!names.get(i).lastDay().isAfter(names.get(i - 1).lastDay())) {
                throw new Rejection(
                        OrganisationReason.NAMES_OUT_OF_ORDER,
                        "formerNames[%d] ends on %s, not after the name before it; put the oldest first"
                                .formatted(i, names.get(i).lastDay()));
            }
        }
    }
}
