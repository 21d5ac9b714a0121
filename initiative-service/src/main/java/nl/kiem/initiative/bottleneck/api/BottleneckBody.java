package nl.kiem.initiative.bottleneck.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.BottleneckOutcome;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckAnswered;
import nl.kiem.initiative.bottleneck.domain.Bottleneck;
import nl.kiem.initiative.bottleneck.domain.Bottleneck.Absent;
import nl.kiem.initiative.bottleneck.domain.Bottleneck.Answered;
import nl.kiem.initiative.bottleneck.domain.Bottleneck.Assigned;
import nl.kiem.initiative.bottleneck.domain.Bottleneck.BottleneckFile;
import nl.kiem.initiative.bottleneck.domain.Bottleneck.Known;
import nl.kiem.initiative.bottleneck.domain.Bottleneck.Registered;
import nl.kiem.initiative.bottleneck.domain.Bottleneck.Resolved;
import nl.kiem.initiative.bottleneck.domain.Bottleneck.Withdrawn;
import nl.kiem.initiative.bottleneck.domain.BottleneckReason;
import nl.kiem.initiative.bottleneck.domain.LawRef;
import nl.kiem.initiative.domain.OpenTerm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A legal bottleneck with all that was said of it.
 *
 * @param reference to the article, for wetten.overheid.nl
 * @param conclusion how it ended: what is possible now, or why it was withdrawn
 */
@Schema(
        description = "A legal bottleneck with all that was said of it / Een wetgevingsknelpunt met alles wat erover is"
                + " gezegd")
public record BottleneckBody(
        UUID id,
        String state,
        @Nullable UUID initiative,
        String title,
        String description,
        @Nullable String lawRef,
        @Nullable String article,
        @Nullable String reference,
        List<String> services,
        long affectedEstimate,
        String organisation,
        @Nullable String policyMinistry,
        @Nullable GivenAnswer answer,
        @Nullable String conclusion,
        @Nullable Role waitingFor,
        @Nullable LocalDate dueBy,
        int timesTold) {

    /** What the ministry said last. */
    public record GivenAnswer(
            BottleneckOutcome outcome,
            String reason,
            @Nullable LocalDate plannedDate,
            boolean late) {

        static @Nullable GivenAnswer of(@Nullable LegalBottleneckAnswered e) {
            return e == null ? null : new GivenAnswer(e.outcome(), e.reason(), e.plannedDate(), e.late());
        }
    }

    static BottleneckBody of(Bottleneck state) {
        return switch (state) {
            case Absent _ ->
                throw new Rejection(BottleneckReason.BOTTLENECK_UNKNOWN, "there is no such legal bottleneck");
            case Registered s -> of(s, null, null, null);
            case Assigned s -> of(s, s.ministry(), null, null);
            case Answered s -> of(s, s.answer().policyMinistry(), s.answer(), null);
            case Resolved s -> of(s, s.answer().policyMinistry(), s.answer(), s.resolution());
            case Withdrawn s -> of(s, null, null, s.reason());
        };
    }

    private static BottleneckBody of(
            Known state,
            @Nullable OrganisationId ministry,
            @Nullable LegalBottleneckAnswered answer,
            @Nullable String conclusion) {
        BottleneckFile file = state.file();
        OpenTerm term = file.term();
        ThreadId thread = file.threadId();
        String law = file.lawRef();
        String article = file.article();
        return new BottleneckBody(
                file.id().value(),
                state.getClass().getSimpleName(),
                thread == null ? null : thread.value(),
                file.registered().title(),
                file.registered().description(),
                law,
                article,
                law == null || article == null ? null : LawRef.jci(law, article),
                file.registered().services(),
                file.registered().affectedEstimate(),
                file.registered().organisation().value(),
                ministry == null ? null : ministry.value(),
                GivenAnswer.of(answer),
                conclusion,
                term == null ? null : term.waitingFor(),
                term == null ? null : term.dueBy(),
                term == null ? 0 : term.told());
    }
}
