package nl.kiem.events;

import java.util.List;
import java.util.stream.Stream;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Whose an aggregate is, who takes part in it and who may know of it: folded from its own facts.
 *
 * @param owner null when no fact has said so
 * @param participants sorted, the owner among them
 */
public record Custody(@Nullable OrganisationId owner, List<OrganisationId> participants, Visibility visibility) {

    /** Before the first fact. What says nothing of itself is there for public organisations and nobody else. */
    public static final Custody NONE = new Custody(null, List.of(), Visibility.GOVERNMENT);

    public Custody {
        participants = List.copyOf(participants);
        if (owner != null && !participants.contains(owner)) {
            throw new IllegalArgumentException("the organisation whose it is takes part in it: " + owner);
        }
    }

    /** Of something that is about to be made for an organisation. */
    public static Custody of(OrganisationId owner, Visibility visibility) {
        return new Custody(owner, List.of(owner), visibility);
    }

    public static Custody of(Iterable<? extends Event> history) {
        Custody custody = NONE;
        for (Event event : history) {
            custody = custody.after(event);
        }
        return custody;
    }

    public Custody after(Event event) {
        OrganisationId nowOwner = event.ownedBy() == null ? owner : event.ownedBy();
        Visibility nowVisibility = event.visibility() == null ? visibility : event.visibility();
        if (event.ownedBy() == null && event.takingPart().isEmpty()) {
            return nowVisibility == visibility ? this : new Custody(nowOwner, participants, nowVisibility);
        }
        List<OrganisationId> all = Stream.of(
                        participants.stream(), event.takingPart().stream(), Stream.ofNullable(nowOwner))
                .flatMap(organisations -> organisations)
                .distinct()
                .sorted(java.util.Comparator.comparing(OrganisationId::value))
                .toList();
        return new Custody(nowOwner, all, nowVisibility);
    }
}
