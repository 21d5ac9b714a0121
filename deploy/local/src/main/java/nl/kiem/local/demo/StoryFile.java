package nl.kiem.local.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.kiem.local.Home;
import nl.kiem.local.Trouble;
import nl.kiem.local.rest.Rest;

/**
 * What must be known to tell a story again on the same data: on which day it began, so that every request is the same.
 *
 * @param told whether it was told to its end
 * @param ids what it made, by name
 */
public record StoryFile(LocalDate begun, boolean told, Map<String, String> ids) {

    static StoryFile beginning(LocalDate begun) {
        return new StoryFile(begun, false, Map.of());
    }

    StoryFile toldWith(Map<String, String> made) {
        return new StoryFile(begun, true, new TreeMap<>(made));
    }

    public static Optional<StoryFile> read(Home home) {
        Path file = file(home);
        try {
            return Files.exists(file)
                    ? Optional.of(Rest.JSON.readValue(file.toFile(), new TypeReference<StoryFile>() {}))
                    : Optional.empty();
        } catch (IOException e) {
            throw Trouble.of("the file " + home.shown(file) + " cannot be read", e);
        }
    }

    void write(Home home) {
        try {
            Files.writeString(file(home), Rest.write(this));
        } catch (IOException e) {
            throw Trouble.of("the file " + home.shown(file(home)) + " cannot be written", e);
        }
    }

    private static Path file(Home home) {
        return home.data().resolve("story.json");
    }
}
