package nl.kiem.initiative.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.initiative.LegalBasis;
import nl.kiem.events.contract.initiative.PilotAwaited;
import nl.kiem.events.contract.initiative.PilotEvent.EvidenceAssessed;
import nl.kiem.events.contract.initiative.PilotEvent.HypothesisDoubted;
import nl.kiem.events.contract.initiative.PilotEvent.LegalFindingRecorded;
import nl.kiem.events.contract.initiative.PilotEvent.MeasurementRecorded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.events.contract.initiative.PilotEvent.PilotProven;
import nl.kiem.events.contract.initiative.PilotEvent.StopCriterionMet;
import org.jspecify.annotations.Nullable;

/**
 * What a pilot has gathered.
 *
 * @param plan as it was designed
 * @param custody whose it is, who takes part and who may know of it
 * @param measurements one for each measure and period, corrections in place of what they correct
 * @param terms what it waits for
 */
public record PilotFile(
        PilotDesigned plan,
        Custody custody,
        @Nullable LegalBasis legalBasis,
        List<MeasurementRecorded> measurements,
        PilotHarm harm,
        Ending ending,
        Heard heard,
        Map<PilotAwaited, OpenTerm> terms) {

    /**
     * How it ended.
     *
     * @param earlyStop why it ended before its time, or before it began; null when it did not
     * @param proven the board's verdict when it was proven
     * @param expired whether it was told that the proof does not count any more
     */
    public record Ending(
            @Nullable String earlyStop,
            @Nullable EvidenceAssessed assessment,
            @Nullable PilotProven proven,
            boolean expired) {

        static final Ending NONE = new Ending(null, null, null, false);
    }

    /**
     * What was heard beside the measures.
     *
     * @param legal laws that stood in the way
     * @param doubted what other pilots did not prove and this one wants to show too
     * @param met stop criteria that are met, since it last went on
     */
    public record Heard(List<LegalFindingRecorded> legal, List<HypothesisDoubted> doubted, List<StopCriterionMet> met) {

        static final Heard NONE = new Heard(List.of(), List.of(), List.of());
    }

    static PilotFile of(PilotDesigned plan) {
        PilotHarm harm = PilotHarm.budget(plan.harmMax());
        return new PilotFile(plan, Custody.NONE, null, List.of(), harm, Ending.NONE, Heard.NONE, Map.of());
    }

    /** The value that counts at the end: of the latest period. */
    public Optional<MeasurementRecorded> endValue(String measure) {
        return measurements.stream()
                .filter(measurement -> measurement.measure().equals(measure))
                .max(Comparator.comparing(MeasurementRecorded::periodTo)
                        .thenComparing(MeasurementRecorded::periodFrom));
    }

    /** Facilities without which it does not start. */
    public List<BookingId> bookings() {
        return plan.bookings() == null ? List.of() : plan.bookings();
    }

    Optional<MeasurementRecorded> earlier(String measure, LocalDate from, LocalDate to) {
        return measurements.stream()
                .filter(known -> known.measure().equals(measure)
                        && known.periodFrom().equals(from)
                        && known.periodTo().equals(to))
                .findFirst();
    }

    PilotFile clearedOn(LegalBasis basis) {
        return new PilotFile(plan, custody, basis, measurements, harm, ending, heard, terms);
    }

    PilotFile measured(MeasurementRecorded e) {
        List<MeasurementRecorded> all = new ArrayList<>(measurements);
        earlier(e.measure(), e.periodFrom(), e.periodTo()).ifPresent(all::remove);
        all.add(e);
        return new PilotFile(plan, custody, legalBasis, List.copyOf(all), harm, ending, heard, terms);
    }

    PilotFile with(Custody now) {
        return new PilotFile(plan, now, legalBasis, measurements, harm, ending, heard, terms);
    }

    PilotFile with(PilotHarm now) {
        return new PilotFile(plan, custody, legalBasis, measurements, now, ending, heard, terms);
    }

    PilotFile with(Ending now) {
        return new PilotFile(plan, custody, legalBasis, measurements, harm, now, heard, terms);
    }

    PilotFile hindered(LegalFindingRecorded e) {
        Heard now = new Heard(plus(heard.legal(), e), heard.doubted(), heard.met());
        return new PilotFile(plan, custody, legalBasis, measurements, harm, ending, now, terms);
    }

    PilotFile doubted(HypothesisDoubted e) {
        Heard now = new Heard(heard.legal(), plus(heard.doubted(), e), heard.met());
        return new PilotFile(plan, custody, legalBasis, measurements, harm, ending, now, terms);
    }

    PilotFile stopping(List<StopCriterionMet> met) {
        Heard now = new Heard(heard.legal(), heard.doubted(), List.copyOf(met));
        return new PilotFile(plan, custody, legalBasis, measurements, harm, ending, now, terms);
    }

    PilotFile stopping(StopCriterionMet e) {
        return stopping(plus(heard.met(), e));
    }

    /** Waits for that and nothing else. */
    PilotFile waitingOnly(PilotAwaited awaited, OpenTerm term) {
        return waiting(Map.of(awaited, term));
    }

    PilotFile waitingToo(PilotAwaited awaited, OpenTerm term) {
        Map<PilotAwaited, OpenTerm> all = new HashMap<>(terms);
        all.put(awaited, term);
        return waiting(all);
    }

    PilotFile waitingNoMore(PilotAwaited awaited) {
        Map<PilotAwaited, OpenTerm> all = new HashMap<>(terms);
        all.remove(awaited);
        return waiting(all);
    }

    PilotFile waiting(Map<PilotAwaited, OpenTerm> now) {
        return new PilotFile(plan, custody, legalBasis, measurements, harm, ending, heard, Map.copyOf(now));
    }

    private static <T> List<T> plus(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return List.copyOf(more);
    }
}
