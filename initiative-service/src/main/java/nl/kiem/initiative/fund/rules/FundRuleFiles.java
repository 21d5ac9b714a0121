package nl.kiem.initiative.fund.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kiem.initiative.fund.domain.FundRuleBook;
import nl.kiem.initiative.fund.domain.FundRuleSet;

/** Finds the files with the rules of funds: those that come with the service, and those of the installation. */
public final class FundRuleFiles {

    private static final int FILES_MAX = 100;
    private static final long BYTES_MAX = 64 * 1024;

    private FundRuleFiles() {}

    /**
     * Everything that is there.
     *
     * @param shipped ids of sets that come with the service
     * @param folder with one set in each file that ends in {@code .yaml}
     * @throws IllegalStateException in one line that names file, field and remedy
     */
    public static FundRuleBook book(Optional<List<String>> shipped, Optional<String> folder) {
        Map<String, String> files = new HashMap<>();
        List<FundRuleSet> sets = new ArrayList<>();
        for (String id : shipped.orElse(List.of())) add(shipped(id), id + ".yaml", files, sets);
        if (folder.isPresent()) {
            for (Path file : inFolder(Path.of(folder.get()))) add(read(file), file.toString(), files, sets);
        }
        return new FundRuleBook(sets);
    }

    private static void add(FundRuleSet set, String file, Map<String, String> files, List<FundRuleSet> sets) {
        String other = files.put(set.id(), file);
        if (other != null) {
            throw new IllegalStateException("fund rules %s: field id: %s is in %s too: give each set an id of its own"
                    .formatted(file, set.id(), other));
        }
        sets.add(set);
    }

    private static FundRuleSet shipped(String id) {
        String name = "/fund-rules/" + id + ".yaml";
        try (InputStream data = FundRuleFiles.class.getResourceAsStream(name)) {
            if (data == null) {
                throw new IllegalStateException(
                        "no fund rules %s come with the service: take it out of kiem.initiative.fund.shipped-rules"
                                .formatted(id));
            }
            return FundRuleReader.read(id + ".yaml", data.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("fund rules " + name + " cannot be read", e);
        }
    }

    private static List<Path> inFolder(Path folder) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.yaml")) {
            found.forEach(files::add);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the folder of fund rules cannot be read: " + folder
                            + ": make it, or leave out kiem.initiative.fund.rules-folder",
                    e);
        }
        if (files.size() > FILES_MAX) {
            throw new IllegalStateException(
                    "more than %d fund rules in %s: take out what is not used".formatted(FILES_MAX, folder));
        }
        files.sort(null);
        return files;
    }

    private static FundRuleSet read(Path file) {
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw new IllegalStateException("fund rules %s are larger than %d bytes".formatted(file, BYTES_MAX));
            }
            return FundRuleReader.read(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalStateException("fund rules " + file + " cannot be read: check who may read it", e);
        }
    }
}
