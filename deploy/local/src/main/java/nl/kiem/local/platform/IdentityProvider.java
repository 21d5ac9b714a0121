package nl.kiem.local.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.kiem.identity.KeycloakFolder;
import nl.kiem.identity.Realm;
import nl.kiem.local.Home;
import nl.kiem.local.Trouble;

/** Who issues tokens on this machine. */
public enum IdentityProvider {
    /** Hands a token to whoever asks; ready in a second. */
    LIGHT {
        @Override
        Launch launch(List<String> light, Home home, PortPlan ports, Readiness readiness) {
            return new Launch(
                    Part.IDENTITY,
                    light,
                    Map.of("KIEM_PROFILE", "local"),
                    home.data(),
                    "identity ready at",
                    readiness,
                    Duration.ofSeconds(60),
                    END_WITHIN);
        }
    },
    /** The provider that production has, with the same realm and with an account per role and organisation. */
    KEYCLOAK {
        @Override
        Launch launch(List<String> light, Home home, PortPlan ports, Readiness readiness) {
            Path zips = home.root().resolve(".kiem/keycloak");
            KeycloakFolder folder = KeycloakFolder.of(zip(zips), zips).with(Realm.local());
            String pages = ports.address(Part.MONITORING);
            return new Launch(
                    Part.IDENTITY,
                    folder.command(ports.of(Part.IDENTITY)),
                    folder.environment(KeycloakFolder.localNames(pages, pages + "/no-example-here")),
                    home.data(),
                    "Listening on",
                    readiness,
                    Duration.ofMinutes(5),
                    END_WITHIN);
        }
    };

    /** Between the services and a provider that both listen on the loopback address only. */
    static final String CLIENT_SECRET = "local";

    private static final Duration END_WITHIN = Duration.ofSeconds(20);

    /** @param light the command of the light provider */
    abstract Launch launch(List<String> light, Home home, PortPlan ports, Readiness readiness);

    private static Path zip(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new Trouble("There is no Keycloak in " + folder));
        } catch (java.io.IOException e) {
            throw Trouble.of("Keycloak is not there: ./kiem up --keycloak fetches it", e);
        }
    }
}
