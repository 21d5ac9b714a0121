package nl.kiem.events.contract.initiative;

import java.time.LocalDate;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import org.jspecify.annotations.Nullable;

/**
 * A condition under which a gate opened.
 *
 * @param number counts from 1 through all conditions of one initiative
 * @param text what has to be so
 * @param owner role that sees to it; null when a person was named instead
 * @param person who sees to it; null when a role was named
 * @param dueBy last day for it
 */
public record GateCondition(
        int number,
        String text,
        @Nullable Role owner,
        @Nullable PersonRef person,
        LocalDate dueBy) {}
