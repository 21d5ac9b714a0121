package nl.kiem.identity;

import java.util.Locale;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;

/** Somebody of whom nothing is known but a role in an organisation: for a developer's machine. */
public record Account(Role role, OrganisationId organisation) {

    /** Such as {@code tl-mnre1034}: what one logs in with, and a good reference to a person. */
    public String name() {
        return role.name().toLowerCase(Locale.ROOT) + "-" + code(organisation);
    }

    /** That of the organisation, or one of the range for tests when another register names it. */
    public String oin() {
        return organisation.value().startsWith("oin:") ? code(organisation) : Accounts.OIN_OF_TESTS;
    }

    private static String code(OrganisationId organisation) {
        return organisation.value().substring(organisation.value().indexOf(':') + 1);
    }
}
