package nl.kiem.local.platform;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kiem.events.contract.Families;
import nl.kiem.events.proof.TreeHead;
import nl.kiem.infra.ChildJvm;
import nl.kiem.infra.KafkaServer;
import nl.kiem.infra.PostgresDatabases;
import nl.kiem.infra.PostgresMain;
import nl.kiem.local.Home;
import nl.kiem.local.identity.IdentityMain;

/** How each part is started on this machine: small, on the loopback address, with its data under one folder. */
final class Launches {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final Duration SERVICE_READY_WITHIN = Duration.ofSeconds(90);
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    private static final Duration END_WITHIN = Duration.ofSeconds(20);
    private static final Duration STORE_END_WITHIN = Duration.ofSeconds(40);

    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-Xss512k",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Home home;
    private final PortPlan ports;
    private final Secrets secrets;
    private final IdentityProvider provider;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT_WITHIN)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Launches(Home home, PortPlan ports, Secrets secrets, IdentityProvider provider) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.provider = provider;
    }

    Launch of(Part part) {
        return switch (part) {
            case POSTGRESQL -> postgresql();
            case KAFKA -> kafka();
            case IDENTITY -> identity();
            case INITIATIVE, SCALING, PROCUREMENT, MONITORING -> service(part);
        };
    }

    private Launch postgresql() {
        List<String> arguments = new ArrayList<>(List.of(
                "--data", home.data().resolve("postgresql/data").toString(),
                "--port", Integer.toString(ports.of(Part.POSTGRESQL))));
        for (String database : Part.databases()) {
            arguments.addAll(List.of("--database", database));
        }
        return new Launch(
                Part.POSTGRESQL,
                own("192m", PostgresMain.class.getName(), arguments),
                Map.of(PostgresDatabases.PASSWORD, secrets.superuser()),
                home.data(),
                PostgresMain.READY,
                Readiness.listens(ports.of(Part.POSTGRESQL)),
                READY_WITHIN,
                STORE_END_WITHIN);
    }

    private Launch kafka() {
        List<String> arguments = new ArrayList<>(List.of(
                home.data().resolve("kafka").toString(),
                Integer.toString(ports.of(Part.KAFKA)),
                Integer.toString(ports.kafkaController())));
        Families.ALL.forEach(family -> arguments.addAll(Families.topics(family)));
        arguments.add(TreeHead.TOPIC);
        return new Launch(
                Part.KAFKA,
                own("256m", KafkaServer.class.getName(), arguments),
                Map.of(),
                home.data(),
                KafkaServer.READY,
                Readiness.listens(ports.of(Part.KAFKA)),
                READY_WITHIN,
                STORE_END_WITHIN);
    }

    private Launch identity() {
        String port = Integer.toString(ports.of(Part.IDENTITY));
        return provider.launch(
                own(
                        "64m",
                        IdentityMain.class.getName(),
                        List.of(port, home.run().toString())),
                home,
                ports,
                Readiness.answers(client, ports.issuer() + "/.well-known/openid-configuration"));
    }

    private Launch service(Part service) {
        List<String> command = java("160m");
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-jar", "quarkus-run.jar"));
        Path directory = home.root().resolve(service.title()).resolve("target/quarkus-app");
        return new Launch(
                service,
                command,
                environment(service),
                directory,
                "",
                Readiness.answers(client, ports.address(service) + "/q/health/ready"),
                SERVICE_READY_WITHIN,
                END_WITHIN);
    }

    private Map<String, String> environment(Part service) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("KIEM_PROFILE", "local");
        environment.put("KIEM_HTTP_PORT", Integer.toString(ports.of(service)));
        environment.put("KIEM_DB_HOST", "127.0.0.1");
        environment.put("KIEM_DB_PORT", Integer.toString(ports.of(Part.POSTGRESQL)));
        database(environment, "KIEM_DB_", service.database());
        database(environment, "KIEM_VAULT_DB_", service.vault());
        environment.put("KIEM_MASTER_KEY_FILE", MasterKeys.fileOf(home, service).toString());
        environment.put("KIEM_DB_AUDITOR_USER", service.database() + "_auditor");
        environment.put("KIEM_AUDIT_KEY_FILE", AuditKey.ensure(home).toString());
        environment.put("KIEM_KAFKA", ports.address(Part.KAFKA));
        environment.put("KIEM_OIDC_ISSUER", ports.issuer());
        environment.put("KIEM_OIDC_CLIENT_SECRET", IdentityProvider.CLIENT_SECRET);
        environment.put("KIEM_PAGES_CLIENT_SECRET", IdentityProvider.CLIENT_SECRET);
        environment.put("KIEM_CLOCK_FILE", home.clock().toString());
        for (Part other : Part.SERVICES) {
            environment.put("KIEM_" + other.name() + "_URL", ports.address(other));
        }
        return environment;
    }

    private void database(Map<String, String> environment, String prefix, String database) {
        environment.put(prefix + "NAME", database);
        environment.put(prefix + "APP_USER", database + "_app");
        environment.put(prefix + "APP_PASSWORD", secrets.app(database));
        environment.put(prefix + "OWNER_USER", database + "_owner");
        environment.put(prefix + "OWNER_PASSWORD", secrets.owner(database));
    }

    /** A main class out of the jar beside this one. */
    private List<String> own(String heapMax, String mainClass, List<String> arguments) {
        List<String> command = java(heapMax);
        command.add("-D" + ChildJvm.PARENT + "=" + ProcessHandle.current().pid());
        command.addAll(List.of("-cp", home.localJar().toString(), mainClass));
        command.addAll(arguments);
        return command;
    }

    private static List<String> java(String heapMax) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heapMax);
        command.addAll(SMALL);
        return command;
    }
}
