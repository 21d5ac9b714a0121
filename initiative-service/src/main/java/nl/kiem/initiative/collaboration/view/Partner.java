package nl.kiem.initiative.collaboration.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.contract.initiative.CollaborationEvent.ParticipantJoined;
import nl.kiem.events.contract.initiative.CollaborationEvent.ParticipantLeft;
import nl.kiem.events.contract.initiative.Participation;
import nl.kiem.events.contract.initiative.Stage;
import org.jspecify.annotations.Nullable;

/**
 * How one organisation is or was involved; that stays known when it leaves.
 *
 * @param shareBasisPoints its share in hundredths of a percent; 0 when it left
 * @param publicBody false for a company
 * @param involvedSince day from which it was involved, before it joined or with that; null while it has not joined,
 *     likewise the day on which it joined and the stage of the initiative on that day
 * @param pilotBegun whether a pilot had begun when it joined
 * @param leftOn null while it takes part
 */
public record Partner(
        String organisation,
        int shareBasisPoints,
        boolean publicBody,
        @Nullable LocalDate involvedSince,
        @Nullable LocalDate joinedOn,
        @Nullable Stage stage,
        boolean pilotBegun,
        @Nullable LocalDate leftOn) {

    /** Those that take part by now, with what was known of them, and those that did before. */
    static List<Partner> after(List<Partner> before, List<Participation> now) {
        List<Partner> all = new ArrayList<>();
        for (Participation one : now) {
            String name = one.organisation().value();
            Partner known = before.stream()
                    .filter(it -> it.organisation().equals(name))
                    .findFirst()
                    .orElseGet(() ->
                            new Partner(name, 0, one.organisation().isPublicBody(), null, null, null, false, null));
            all.add(known.sharing(one.shareBasisPoints()));
        }
        List<String> names = names(now);
        before.stream()
                .filter(it -> !names.contains(it.organisation()))
                .map(it -> it.sharing(0))
                .forEach(all::add);
        return List.copyOf(all);
    }

    static List<String> names(List<Participation> participants) {
        return participants.stream().map(one -> one.organisation().value()).toList();
    }

    static List<Partner> joined(List<Partner> all, ParticipantJoined e) {
        return all.stream()
                .map(one -> one.organisation().equals(e.organisation().value()) ? one.with(e) : one)
                .toList();
    }

    static List<Partner> left(List<Partner> all, ParticipantLeft e) {
        return all.stream()
                .map(one -> one.organisation().equals(e.organisation().value()) ? one.with(e) : one)
                .toList();
    }

    private Partner sharing(int share) {
        return new Partner(organisation, share, publicBody, involvedSince, joinedOn, stage, pilotBegun, leftOn);
    }

    /** Who comes back was involved from the first time on. */
    private Partner with(ParticipantJoined e) {
        boolean back = involvedSince != null;
        return new Partner(
                organisation,
                shareBasisPoints,
                publicBody,
                back ? involvedSince : e.involvedSince(),
                back ? joinedOn : e.joinedOn(),
                back ? stage : e.stage(),
                back ? pilotBegun : e.pilotBegun(),
                null);
    }

    private Partner with(ParticipantLeft e) {
        return new Partner(
                organisation, shareBasisPoints, publicBody, involvedSince, joinedOn, stage, pilotBegun, e.leftOn());
    }
}
