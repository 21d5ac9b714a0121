package nl.kiem.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import nl.kiem.local.Trouble;
import nl.kiem.local.demo.Cast;
import nl.kiem.local.platform.Part;
import nl.kiem.local.platform.PlatformState;
import nl.kiem.local.platform.PortPlan;
import nl.kiem.local.portfolio.ImportReport;
import nl.kiem.local.portfolio.Mapping;
import nl.kiem.local.portfolio.PortfolioClient;
import nl.kiem.local.portfolio.PortfolioImport;
import nl.kiem.local.rest.Rest;
import nl.kiem.local.rest.Tokens;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a portfolio that somebody already keeps, as it is. Run again, it takes what is new or changed. */
@Command(
        name = "import",
        description = {
            "Takes a portfolio into Kiem through the public API. Run again, it takes only what is new or has changed.",
            "Ends with a line: taken N, warned N, refused N, unchanged N, events N."
        },
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

    private static final String PERSON = "portfolio-import";
    private static final int REMARKS_SHOWN_MAX = 12;

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(index = "0", paramLabel = "FILE", description = "the portfolio, a CSV file with a header")
    private Path file = Path.of("");

    @Option(
            names = "--mapping",
            required = true,
            paramLabel = "FILE",
            description = "which column becomes what; for an example see deploy/portfolios")
    private Path mapping = Path.of("");

    @Option(names = "--dry-run", description = "reports what would be taken, and writes nothing to Kiem")
    private boolean dryRun;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "where every row is accounted for (default: beside FILE, else in the current folder)")
    private @Nullable Path report;

    @Option(
            names = "--as",
            paramLabel = "ORG",
            defaultValue = Cast.KEEPER,
            description =
                    "who imports, and part of each identity: an organisation its own portfolio, the one that runs this"
                            + " installation any (default: ${DEFAULT-VALUE})")
    private String keeper = Cast.KEEPER;

    @Option(
            names = "--target",
            paramLabel = "URL",
            description = "initiative-service elsewhere, with a token in KIEM_TOKEN (default: the local platform)")
    private @Nullable String target;

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) throw new Trouble(file + " cannot be read; is the path right?");
        ImportReport rows = new ImportReport();
        Path where = report == null ? beside() : report;
        long begun = System.nanoTime();
        @Nullable Trouble broken = null;
        try (var progress = new ImportProgress(rows, System.err)) {
            Mapping how = Mapping.read(mapping);
            new PortfolioImport(how, rows, dryRun ? null : client(how)).run(file);
        } catch (Mapping.Unusable e) {
            throw new Trouble(String.valueOf(e.getMessage()));
        } catch (PortfolioClient.Away e) {
            broken = new Trouble("The import stopped: no use in waiting longer for " + e.getMessage()
                    + ". What was taken is kept; run the same command again to finish");
        }
        write(rows, where);
        tell(rows, where, (System.nanoTime() - begun) / 1e9);
        if (broken != null) throw broken;
        return 0;
    }

    private PortfolioClient client(Mapping how) {
        if (target != null) {
            String token = System.getenv("KIEM_TOKEN");
            if (token == null) throw new Trouble("KIEM_TOKEN is not set: with --target it holds a token of role SYS");
            return new PortfolioClient(target.replaceAll("/+$", ""), how.portfolio(), () -> token);
        }
        PortPlan ports = PlatformState.require(data.home()).ports();
        Tokens tokens = new Tokens(new Rest(), ports.issuer());
        Supplier<String> bearer = () -> tokens.token(new Tokens.Who("SYS", keeper, PERSON));
        return new PortfolioClient(ports.address(Part.INITIATIVE), how.portfolio(), bearer);
    }

    /** Next to the file, unless its folder is not meant to be written in. */
    private Path beside() throws IOException {
        String name = file.getFileName() + ".report.csv";
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && mayBeWritten(folder) ? folder.resolve(name) : Path.of(name);
    }

    private static boolean mayBeWritten(Path folder) throws IOException {
        if (!Files.isWritable(folder)) return false;
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) return true;
        return Files.getPosixFilePermissions(folder)
                .contains(PosixFilePermission.OWNER_WRITE); // root may write anywhere
    }

    private static void write(ImportReport rows, Path where) {
        try {
            rows.write(where);
        } catch (IOException e) {
            throw Trouble.of("the report " + where + " cannot be written", e);
        }
    }

    private void tell(ImportReport rows, Path where, double seconds) {
        remarks("Refused, by field:", rows.summary("REFUSED"));
        remarks("Taken with a warning, by field:", rows.summary("WARNING"));
        System.out.printf(
                Locale.ROOT,
                "%d rows in %.1f s%s; each is accounted for in %s%n",
                rows.totals().rows(),
                seconds,
                dryRun ? ", nothing written to Kiem" : "",
                where);
        System.out.println(rows.totals());
    }

    private static void remarks(String title, java.util.List<String> lines) {
        if (lines.isEmpty()) return;
        System.out.println(title);
        lines.stream().limit(REMARKS_SHOWN_MAX).forEach(System.out::println);
        if (lines.size() > REMARKS_SHOWN_MAX) {
            System.out.println("      and " + (lines.size() - REMARKS_SHOWN_MAX) + " more fields");
        }
    }
}
