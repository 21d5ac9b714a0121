package nl.kiem.events.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kiem.events.contract.Event;
import nl.kiem.events.runtime.store.EventCatalog;

/**
 * What was once written stays readable: one file for each event type, written once and never changed. A type whose
 * shape grew keeps its file as it is, and gets a second one, {@code <type>.<n>.json}, beside it.
 */
public final class GoldenEvents {

    /** System property for whoever runs this; {@code write} adds the files that are missing and touches no other. */
    public static final String MODE = "kiem.golden";

    private static final String SUFFIX = ".json";
    private static final Pattern NUMBER = Pattern.compile("\\.([0-9]+)\\.json$");

    private final EventCatalog catalog;
    private final Path folder;
    private final boolean writeMissing;

    public GoldenEvents(EventCatalog catalog, Path folder, boolean writeMissing) {
        this.catalog = catalog;
        this.folder = folder;
        this.writeMissing = writeMissing;
    }

    /** What an event of today looks like in the store: byte for byte the newest file of its type. */
    public void writes(EventCatalog.Type type) {
        String payload = catalog.encode(Samples.full().of(type.eventClass()));
        List<Path> files = files(type);
        boolean known = !files.isEmpty() && payload.equals(read(files.getLast()));
        if (!known && writeMissing) {
            String number = files.isEmpty() ? "" : "." + (number(files.getLast()) + 1);
            write(folder.resolve(type.name() + number + SUFFIX), payload);
            return;
        }
        assertThat(files)
                .as("golden files of %s; add the missing one with -D%s=write", type.name(), MODE)
                .isNotEmpty();
        assertThat(payload).as(files.getLast().getFileName().toString()).isEqualTo(read(files.getLast()));
    }

    /** Every file of the type can be read, and the newest gives the same record as today. */
    public void reads(EventCatalog.Type type) {
        List<Path> files = files(type);
        for (Path file : files) {
            assertThat(catalog.decode(type.name(), read(file)))
                    .as(file.toString())
                    .isInstanceOf(type.eventClass());
        }
        Event newest = catalog.decode(type.name(), read(files.getLast()));
        assertThat(newest).isEqualTo(Samples.full().of(type.eventClass()));
    }

    /** What may be null can be null, all of it at once. */
    public void readsBackWithNulls(EventCatalog.Type type) {
        Event sparse = Samples.sparse().of(type.eventClass());
        assertThat(catalog.decode(type.name(), catalog.encode(sparse))).isEqualTo(sparse);
    }

    /** No file is left whose type cannot be read any more. */
    public void noneIsOrphaned(Collection<EventCatalog.Type> types) {
        TreeSet<String> orphans = new TreeSet<>();
        for (Path file : list()) {
            String name = file.getFileName().toString();
            if (types.stream().noneMatch(type -> belongs(name, type))) orphans.add(name);
        }
        assertThat(orphans).as("recorded types that nobody can read any more").isEmpty();
    }

    private List<Path> files(EventCatalog.Type type) {
        return list().stream()
                .filter(file -> belongs(file.getFileName().toString(), type))
                .toList();
    }

    private boolean belongs(String file, EventCatalog.Type type) {
        String stored = file.substring(0, file.length() - SUFFIX.length()).replaceFirst("\\.[0-9]+$", "");
        return catalog.currentName(stored).equals(type.name());
    }

    private List<Path> list() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparingInt(GoldenEvents::number).thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first file of a type has no number in its name. */
    private static int number(Path file) {
        Matcher matcher = NUMBER.matcher(file.getFileName().toString());
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 1;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String payload) {
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, payload + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
