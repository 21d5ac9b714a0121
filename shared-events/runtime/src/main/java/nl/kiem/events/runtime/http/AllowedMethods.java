package nl.kiem.events.runtime.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which methods an address takes, out of the service's own description; the platform does not say with a 405. */
@Singleton
class AllowedMethods {

    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    private final List<Address> addresses;

    private record Address(Pattern path, List<String> methods) {}

    AllowedMethods(ObjectMapper json) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream document = loader.getResourceAsStream(DOCUMENT)) {
            this.addresses = document == null ? List.of() : read(json.readTree(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String at(String path) {
        return addresses.stream()
                .filter(address -> address.path().matcher(path).matches())
                .flatMap(address -> address.methods().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }

    private static List<Address> read(JsonNode document) {
        List<Address> all = new ArrayList<>();
        String base = document.at("/servers/0/url").asText();
        document.path("paths").properties().forEach(path -> {
            List<String> methods = path.getValue().properties().stream()
                    .map(operation -> operation.getKey().toUpperCase(Locale.ROOT))
                    .toList();
            String pattern = PARAMETER
                    .splitAsStream(base + path.getKey())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("[^/]+", "", path.getKey().endsWith("}") ? "[^/]+" : ""));
            all.add(new Address(Pattern.compile(pattern), methods));
        });
        return List.copyOf(all);
    }
}
