package nl.kiem.infra;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One Kafka broker that is its own controller, on loopback, with its data kept. For laptops, tests and builds; in
 * production Kafka is run by others.
 *
 * <pre>{@code KafkaServer <data directory> <port> <controller port> [topic...]}</pre>
 *
 * <p>Says {@value #READY} on its output when the topics are there and clients may come. Ends with 2 and one line when
 * it cannot start.
 */
public final class KafkaServer {

    public static final String READY = "kafka is ready";

    /** A file of this name in the data directory asks to delete the directory at the end. */
    public static final String THROW_AWAY = "throw-away";

    private static final int PARTITIONS = 4;
    private static final int CANNOT_START = 2;
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    private final Path data;
    private final int port;
    private final int controllerPort;

    private KafkaServer(Path data, int port, int controllerPort) {
        this.data = data;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    public static void main(String[] arguments) {
        if (arguments.length < 3) {
            refuse("usage: KafkaServer <data directory> <port> <controller port> [topic...]");
        }
        Path data = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        int controllerPort = Integer.parseInt(arguments[2]);
        requireFree(port);
        requireFree(controllerPort);
        try {
            new KafkaServer(data, port, controllerPort)
                    .run(List.of(Arrays.copyOfRange(arguments, 3, arguments.length)));
        } catch (Exception e) {
            refuse("kafka cannot start: " + e.getMessage());
        }
    }

    private void run(List<String> topics) throws Exception {
        Files.createDirectories(data);
        format();
        // a broker that gives up calls exit; here that must end the process whatever hooks are still running
        Exit.setExitProcedure((status, message) -> Runtime.getRuntime().halt(status));
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings()), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
        ChildJvm.whenParentEnds(() -> System.exit(0));
        server.startup();
        ensure(topics);
        PrintStream out = System.out;
        out.println(READY + " at 127.0.0.1:" + port);
        out.flush();
        server.awaitShutdown();
    }

    private void format() throws Exception {
        if (Files.exists(data.resolve("meta.properties"))) return;
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setIgnoreFormatted(true)
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setMetadataLogDirectory(data.toString())
                .setDirectories(List.of(data.toString()))
                .setPrintStream(new PrintStream(PrintStream.nullOutputStream(), false))
                .run();
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "log.dirs",
                data.toString(),
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort),
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port,
                "inter.broker.listener.name",
                "PLAINTEXT",
                "controller.listener.names",
                "CONTROLLER",
                "controller.quorum.voters",
                "1@127.0.0.1:" + controllerPort));
        settings.putAll(Map.of(
                "auto.create.topics.enable", "false",
                "num.partitions", Integer.toString(PARTITIONS),
                "log.retention.ms", "-1",
                "log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20),
                "group.initial.rebalance.delay.ms", "0",
                "controlled.shutdown.enable", "false",
                "controller.quorum.election.timeout.ms", "300",
                "controller.quorum.request.timeout.ms", "1000"));
        settings.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", Integer.toString(PARTITIONS),
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1"));
        return settings;
    }

    /** Nobody else creates topics, so that a misspelt name is an error and not a topic. */
    private void ensure(List<String> topics) throws Exception {
        Properties client = new Properties();
        client.put("bootstrap.servers", "127.0.0.1:" + port);
        client.put("default.api.timeout.ms", Long.toString(READY_WITHIN.toMillis()));
        try (Admin admin = Admin.create(client)) {
            Set<String> present = admin.listTopics().names().get(READY_WITHIN.toSeconds(), TimeUnit.SECONDS);
            List<NewTopic> missing = topics.stream()
                    .filter(topic -> !present.contains(topic))
                    .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1).configs(Map.of("retention.ms", "-1")))
                    .toList();
            if (missing.isEmpty()) return;
            admin.createTopics(missing).all().get(READY_WITHIN.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void stop(KafkaRaftServer server) {
        server.shutdown();
        if (Files.exists(data.resolve(THROW_AWAY))) delete(data);
    }

    private static void delete(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            System.err.println("left behind: " + directory + " (" + e.getMessage() + ")");
        }
    }

    private static void requireFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            refuse("kafka cannot start: port " + port + " is taken");
        }
    }

    private static void refuse(String why) {
        System.err.println(why);
        System.exit(CANNOT_START);
    }
}
