package nl.kiem.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.kiem.audit.Audit;
import nl.kiem.audit.Finding;
import nl.kiem.audit.KeptHead;
import nl.kiem.audit.Keys;
import nl.kiem.events.proof.TreeHead;
import nl.kiem.local.Trouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks that nothing that was recorded has changed. Needs the databases and no service. */
@Command(
        name = "audit",
        description = "Checks whole stores: every chain, leaf, head and signature. Names the first event that was"
                + " changed, removed or inserted. Ends with 0 when all is as it was recorded, else with 1.",
        mixinStandardHelpOptions = true,
        subcommands = {ProveCommand.class, VerifyCommand.class, HeadsCommand.class})
public final class AuditCommand implements Callable<Integer> {

    private static final int NOT_GOOD = 1;
    private static final long TELL_EVERY_NANOS = 2_000_000_000L;
    private static final int HASH_SHOWN = 12;

    @Mixin
    private AuditedStores stores = new AuditedStores();

    @Parameters(paramLabel = "SERVICE", arity = "0..*", description = "such as initiative-service (default: all four)")
    private List<String> services = List.of();

    @Option(
            names = "--heads",
            paramLabel = "FILE",
            description = "signed heads that were kept outside, one or many, whatever stands around them")
    private @Nullable Path kept;

    @Override
    public Integer call() throws SQLException {
        Keys keys = stores.keys();
        Audit.Evidence evidence = new Audit.Evidence(Optional.of(keys), kept(keys));
        boolean good = true;
        for (String service : stores.named(services)) {
            good &= audit(service, evidence);
        }
        return good ? 0 : NOT_GOOD;
    }

    private boolean audit(String service, Audit.Evidence evidence) throws SQLException {
        long begun = System.nanoTime();
        Connection connection = stores.connect(service);
        Audit.Report report = Audit.run(service, connection, evidence, new Told(service));
        double seconds = (System.nanoTime() - begun) / 1e9;
        Optional<Finding> first = report.first();
        String counted = String.format(
                Locale.ROOT,
                "%,d events in %,d streams, %,d sealed, %s, %s%.1f s",
                report.events(),
                report.streams(),
                report.sealed(),
                heads(report.heads()),
                report.kept() == 0 ? "" : "compared with " + report.kept() + " kept outside, ",
                seconds);
        System.out.println(service + ": " + (first.isEmpty() ? "good: " + counted : "NOT GOOD: " + first.get()));
        if (report.found() > 1) {
            System.out.printf("%s: %d more behind it; %s%n", service, report.found() - 1, counted);
        }
        return first.isEmpty();
    }

    private static String heads(List<TreeHead> heads) {
        if (heads.isEmpty()) return "no head yet";
        TreeHead last = heads.getLast();
        return String.format(
                Locale.ROOT,
                "%,d heads, the last %s over %,d with root %s",
                heads.size(),
                last.day(),
                last.size(),
                last.root().toString().substring(0, HASH_SHOWN));
    }

    private List<KeptHead> kept(Keys keys) {
        if (kept == null) return List.of();
        try {
            List<KeptHead> heads = keys.heads(Files.readString(kept));
            if (heads.isEmpty()) throw new Trouble("there is no signed head in " + kept);
            return heads;
        } catch (IOException | IllegalArgumentException e) {
            throw Trouble.of("the kept heads in " + kept + " cannot be used", e);
        }
    }

    /** Says now and then how far it is. */
    private static final class Told implements Audit.Progress {

        private final String service;
        private long toldNanos = System.nanoTime();

        private Told(String service) {
            this.service = service;
        }

        @Override
        public void at(String step, long done, long about) {
            if (System.nanoTime() - toldNanos < TELL_EVERY_NANOS) return;
            toldNanos = System.nanoTime();
            System.err.printf(Locale.ROOT, "%s: %s, %,d of about %,d%n", service, step, done, Math.max(done, about));
        }
    }
}
