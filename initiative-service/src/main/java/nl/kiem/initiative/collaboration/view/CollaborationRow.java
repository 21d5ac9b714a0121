package nl.kiem.initiative.collaboration.view;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.CollaborationAgreement;
import nl.kiem.initiative.domain.OpenTerm;
import org.jspecify.annotations.Nullable;

/**
 * One collaboration: a row of {@code collaboration_v1}.
 *
 * @param revision that holds; of a draft the one that waits for signatures
 * @param organisations that take part now
 * @param participants that take part or took part, each with how it was involved
 * @param toDay last day
 * @param waitingFor role that has to act from {@code waitingSince} until {@code dueBy}; all null when nothing is awaited
 * @param overdue how often it was told that nobody acted
 */
@RecordBuilder
public record CollaborationRow(
        String id,
        long version,
        String initiative,
        State state,
        int revision,
        String lead,
        List<String> organisations,
        List<Partner> participants,
        LocalDate fromDay,
        LocalDate toDay,
        @Nullable Role waitingFor,
        @Nullable LocalDate waitingSince,
        @Nullable LocalDate dueBy,
        int overdue,
        Custody custody)
        implements CollaborationRowBuilder.With {

    /** Where a collaboration stands. */
    public enum State {
        DRAFTED,
        ACTIVE,
        ENDED,
        WITHDRAWN
    }

    static CollaborationRow blank(String id) {
        return new CollaborationRow(
                id,
                0,
                "",
                State.DRAFTED,
                0,
                "",
                List.of(),
                List.of(),
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                null,
                null,
                null,
                0,
                Custody.NONE);
    }

    /** Of a draft, in which nobody is involved yet. */
    CollaborationRow drafted(int number, CollaborationAgreement agreement) {
        return with(row -> row.revision(number)
                .lead(agreement.lead().value())
                .organisations(Partner.names(agreement.participants()))
                .participants(Partner.after(List.of(), agreement.participants()))
                .fromDay(agreement.from())
                .toDay(agreement.to()));
    }

    @Nullable
    OpenTerm term() {
        if (waitingFor == null || waitingSince == null || dueBy == null) return null;
        return new OpenTerm(waitingFor, waitingSince, dueBy, overdue);
    }

    CollaborationRow waiting(@Nullable OpenTerm term) {
        if (term == null)
            return with(
                    row -> row.waitingFor(null).waitingSince(null).dueBy(null).overdue(0));
        return with(row -> row.waitingFor(term.waitingFor())
                .waitingSince(term.since())
                .dueBy(term.dueBy())
                .overdue(term.told()));
    }

    CollaborationRow at(long newVersion, Custody now) {
        return with(row -> row.version(newVersion).custody(now));
    }
}
