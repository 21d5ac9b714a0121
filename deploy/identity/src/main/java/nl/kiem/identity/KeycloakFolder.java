package nl.kiem.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Keycloak's distribution, unpacked from its Maven artifact, and how it is started. It keeps nothing over starts. */
public final class KeycloakFolder {

    private final Path home;

    private KeycloakFolder(Path home) {
        this.home = home;
    }

    /**
     * Unpacks what is not unpacked yet.
     *
     * @param zip the artifact {@code org.keycloak:keycloak-quarkus-dist:zip}
     * @param into folder that then holds {@code keycloak-<version>}
     */
    public static KeycloakFolder of(Path zip, Path into) {
        String name =
                zip.getFileName().toString().replaceFirst("-quarkus-dist", "").replaceFirst("\\.zip$", "");
        Path home = into.resolve(name);
        Path done = into.resolve(name + ".unpacked");
        try {
            if (!Files.exists(done)) {
                unzip(zip, into);
                Files.createFile(done);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + zip, e);
        }
        return new KeycloakFolder(home);
    }

    /** Puts realms where the next start finds them. */
    public KeycloakFolder with(ObjectNode... realms) {
        try {
            Path place = Files.createDirectories(home.resolve("data/import"));
            for (ObjectNode realm : realms) {
                String file = realm.path("realm").asText() + ".json";
                new ObjectMapper().writeValue(place.resolve(file).toFile(), realm);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first start takes half a minute longer than the next: it builds the server for these options. */
    public List<String> command(int port) {
        return List.of(
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--db=dev-mem",
                "--cache=local",
                "--import-realm");
    }

    /** @param realm what the names in the realm stand for */
    public Map<String, String> environment(Map<String, String> realm) {
        Map<String, String> all = new TreeMap<>(realm);
        all.put("JAVA_HOME", System.getProperty("java.home"));
        all.put("JAVA_OPTS_KC_HEAP", "-Xmx512m");
        all.put("KC_HEALTH_ENABLED", "false");
        return all;
    }

    /** What the realm's names stand for on one machine. Nothing of it is secret: everything listens on loopback. */
    public static Map<String, String> localNames(String pagesAddress, String exampleKeys) {
        return Map.of(
                "KIEM_PAGES_URL",
                pagesAddress,
                "KIEM_PAGES_CLIENT_SECRET",
                "local",
                "KIEM_OIDC_CLIENT_SECRET",
                "local",
                "KIEM_OIN",
                Accounts.keeper().value().substring("oin:".length()),
                "KIEM_PAIRWISE_SALT",
                "local",
                "KIEM_EXAMPLE_JWKS_URL",
                exampleKeys);
    }

    private static void unzip(Path zip, Path into) throws IOException {
        Files.createDirectories(into);
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream in = new ZipInputStream(file)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) throw new IOException("leads out of the folder: " + entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(in, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                    if (entry.getName().endsWith(".sh")) makeExecutable(target);
                }
            }
        }
    }

    private static void makeExecutable(Path script) throws IOException {
        if (Files.getFileAttributeView(script, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
