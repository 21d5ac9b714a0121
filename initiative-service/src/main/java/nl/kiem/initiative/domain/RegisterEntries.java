package nl.kiem.initiative.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kiem.events.Reason;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import org.jspecify.annotations.Nullable;

/**
 * What the register says, on the day of a command, against organisations that the command names.
 *
 * @param unknown that nobody registered
 * @param ended that are there no more
 */
public record RegisterEntries(Set<OrganisationId> unknown, Map<OrganisationId, End> ended) {

    /** Nothing is said against any of them. */
    public static final RegisterEntries ALL_THERE = new RegisterEntries(Set.of(), Map.of());

    /**
     * How an organisation ended.
     *
     * @param lastDay on which it was there
     * @param successor that took over; null when nobody did
     */
    public record End(LocalDate lastDay, @Nullable OrganisationId successor) {}

    /** An organisation and where the command names it. */
    public record Named(String item, OrganisationId organisation) {}

    public RegisterEntries {
        unknown = Set.copyOf(unknown);
        ended = Map.copyOf(ended);
    }

    /**
     * Everything that is said against them at once.
     *
     * @param by who can name another organisation
     * @throws Rejection for {@code notThere} when one was never registered, else for {@code over}
     */
    public void require(List<Named> named, Role by, Reason notThere, Reason over) {
        List<Missing> strange = new ArrayList<>();
        List<Missing> gone = new ArrayList<>();
        for (Named one : named) {
            End end = ended.get(one.organisation());
            if (unknown.contains(one.organisation())) strange.add(register(one));
            else if (end != null) gone.add(replace(one, end, by));
        }
        List<Missing> all = new ArrayList<>(strange);
        all.addAll(gone);
        if (!strange.isEmpty()) throw new Rejection(notThere, strange.getFirst().detail(), all);
        if (!gone.isEmpty()) throw new Rejection(over, gone.getFirst().detail(), all);
    }

    private static Missing register(Named named) {
        return new Missing(
                named.item(), named.organisation() + " takes no part yet: its keeper registers it first", Role.SYS);
    }

    private static Missing replace(Named named, End end, Role by) {
        String instead = end.successor() == null
                ? "name an organisation that is there"
                : "%s took its place".formatted(end.successor());
        return new Missing(
                named.item(), "%s ended on %s: %s".formatted(named.organisation(), end.lastDay(), instead), by);
    }
}
