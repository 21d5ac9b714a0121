package nl.kiem.local.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import nl.kiem.local.portfolio.ImportReport;

/** Tells once a second how far an import is: on one line where a person looks on, else every ten seconds on a new one. */
final class ImportProgress implements AutoCloseable {

    private static final Duration ON_A_TERMINAL = Duration.ofSeconds(1);
    private static final Duration IN_A_LOG = Duration.ofSeconds(10);

    private final ImportReport rows;
    private final PrintStream out;
    private final boolean terminal =
            System.console() != null && System.console().isTerminal();
    private final long begun = System.nanoTime();
    private final Thread teller;

    ImportProgress(ImportReport rows, PrintStream out) {
        this.rows = rows;
        this.out = out;
        this.teller = Thread.ofVirtual().name("import-progress").start(this::tell);
    }

    private void tell() {
        try {
            while (true) {
                Thread.sleep(terminal ? ON_A_TERMINAL : IN_A_LOG);
                line();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private void line() {
        ImportReport.Totals totals = rows.totals();
        double seconds = (System.nanoTime() - begun) / 1e9;
        String text = String.format(
                Locale.ROOT,
                "%6.1f s  %d rows, %.0f a second: %s",
                seconds,
                totals.rows(),
                totals.rows() / seconds,
                totals);
        out.print(terminal ? "\r" + text + "\u001b[K" : text + System.lineSeparator());
        out.flush();
    }

    @Override
    public void close() {
        teller.interrupt();
        if (terminal) out.print("\r\u001b[K");
    }
}
