package nl.kiem.local.portfolio;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import nl.kiem.local.portfolio.Translation.Note;

/** Every row with what came of it. Safe to add to from several threads. */
public final class ImportReport {

    /** Characters at the front of a cell that a spreadsheet would take for a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final ConcurrentLinkedQueue<Line> lines = new ConcurrentLinkedQueue<>();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong warned = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong unchanged = new AtomicLong();
    private final AtomicLong events = new AtomicLong();

    private record Line(long row, long line, String outcome, String reference, String id, Note note) {}

    /** A consistent copy of the counts at a moment of rest, an approximate one while rows come in. */
    public record Totals(long taken, long warned, long refused, long unchanged, long events) {

        public long rows() {
            return taken + refused;
        }

        @Override
        public String toString() {
            return "taken %d, warned %d, refused %d, unchanged %d, events %d"
                    .formatted(taken, warned, refused, unchanged, events);
        }
    }

    void organisationRecorded(long count) {
        events.addAndGet(count);
    }

    /** Said once of an organisation, at the first row that names it; no row is counted as warned for it. */
    void differs(Translation.Organisation organisation, List<Note> differs) {
        for (Note note : differs) {
            lines.add(new Line(organisation.row(), organisation.line(), "WARNING", organisation.id(), "", note));
        }
    }

    /** @param outcome TAKEN, CHANGED, UNCHANGED, or WOULD_TAKE in a dry run */
    void taken(Translation.Initiative initiative, String outcome, String id, long recorded) {
        taken.incrementAndGet();
        events.addAndGet(recorded);
        if (outcome.equals("UNCHANGED")) unchanged.incrementAndGet();
        if (!initiative.warnings().isEmpty()) warned.incrementAndGet();
        SourceRow row = initiative.row();
        String reference = initiative.reference();
        lines.add(new Line(row.number(), row.line(), outcome, reference, id, new Note("", "")));
        for (Note warning : initiative.warnings()) {
            lines.add(new Line(row.number(), row.line(), "WARNING", reference, id, warning));
        }
    }

    void refused(SourceRow row, List<Note> reasons) {
        refused.incrementAndGet();
        for (Note reason : reasons) {
            lines.add(new Line(row.number(), row.line(), "REFUSED", "", "", reason));
        }
    }

    public Totals totals() {
        return new Totals(taken.get(), warned.get(), refused.get(), unchanged.get(), events.get());
    }

    /** How often each kind of remark was made, most frequent first: "12 x Date Initiated". */
    public List<String> summary(String outcome) {
        var counts = lines.stream()
                .filter(line -> line.outcome().equals(outcome))
                .collect(Collectors.groupingBy(line -> line.note().field(), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Comparator.comparingLong((java.util.Map.Entry<String, Long> e) -> -e.getValue())
                        .thenComparing(java.util.Map.Entry::getKey))
                .map(entry -> "%5d x %s".formatted(entry.getValue(), entry.getKey()))
                .toList();
    }

    /** Whole or not at all: written beside and moved into place. */
    public void write(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingLong(Line::row)); // stable: a row's own lines stay in order
        try (CsvWriter csv = CsvWriter.builder().build(part)) {
            csv.writeRecord("row", "line", "outcome", "reference", "initiative", "field", "remark");
            for (Line line : sorted) {
                csv.writeRecord(
                        Long.toString(line.row()),
                        Long.toString(line.line()),
                        line.outcome(),
                        harmless(line.reference()),
                        line.id(),
                        harmless(line.note().field()),
                        harmless(line.note().message()));
            }
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
