package nl.kiem.initiative.biotope.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.BiotopeRoundId;
import nl.kiem.events.contract.initiative.BiotopeDimension;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.BiotopeRoundClosed;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.BiotopeRoundOpened;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.Score;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.Withheld;
import nl.kiem.initiative.biotope.domain.BiotopeReason;
import nl.kiem.initiative.biotope.domain.BiotopeRound;
import nl.kiem.initiative.biotope.domain.BiotopeRound.Absent;
import nl.kiem.initiative.biotope.domain.BiotopeRound.Closed;
import nl.kiem.initiative.biotope.domain.BiotopeRound.Known;
import nl.kiem.initiative.biotope.domain.BiotopeRound.Open;
import nl.kiem.initiative.biotope.domain.BiotopeRound.PlanAwaited;
import nl.kiem.initiative.biotope.domain.BiotopeRound.PlanGiven;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A round with what people said together, as far as nobody can be recognised in it.
 *
 * @param publicKey with which tokens are blinded and checked
 * @param answers how many people answered; null until it is counted
 * @param below dimensions for which a plan is asked
 */
@Schema(description = "A round with what people said together / Een biotoopmeting met wat mensen samen zeiden")
public record RoundBody(
        UUID id,
        String state,
        String organisation,
        LocalDate from,
        LocalDate to,
        LocalDate closesOn,
        List<String> groups,
        int minimumGroup,
        String publicKey,
        @Nullable UUID previousRound,
        @Nullable Integer answers,
        List<Score> scores,
        List<Withheld> withheld,
        List<BiotopeDimension> below,
        @Nullable LocalDate planDue,
        List<String> actions) {

    private record Plan(
            List<BiotopeDimension> below, @Nullable LocalDate due, List<String> actions) {}

    static RoundBody of(BiotopeRound state) {
        return switch (state) {
            case Absent _ -> throw new Rejection(BiotopeReason.ROUND_UNKNOWN, "there is no such round");
            case Known known -> of(known, BiotopeRound.result(known), plan(known));
        };
    }

    private static Plan plan(Known state) {
        return switch (state) {
            case Open _, Closed _ -> new Plan(List.of(), null, List.of());
            case PlanAwaited s -> new Plan(s.below(), s.term().dueBy(), List.of());
            case PlanGiven s -> new Plan(s.below(), null, s.plan().actions());
        };
    }

    private static RoundBody of(Known state, @Nullable BiotopeRoundClosed result, Plan plan) {
        BiotopeRoundOpened opened = state.opened();
        BiotopeRoundId previous = opened.previousRound();
        return new RoundBody(
                opened.roundId().value(),
                state.getClass().getSimpleName(),
                opened.organisation().value(),
                opened.from(),
                opened.to(),
                opened.closesOn(),
                opened.groups(),
                opened.minimumGroup(),
                opened.publicKey(),
                previous == null ? null : previous.value(),
                result == null ? null : result.answers(),
                result == null ? List.of() : result.scores(),
                result == null ? List.of() : result.withheld(),
                plan.below(),
                plan.due(),
                plan.actions());
    }
}
