package nl.kiem.events.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.contract.Families;
import nl.kiem.events.proof.TreeHead;
import nl.kiem.infra.ChildJvm;
import nl.kiem.infra.KafkaServer;

/** A real Kafka for tests, with every topic of the product. Ends with the process that started it. */
public final class LocalKafka {

    private static final String SHARED = "kiem.test.kafka";
    private static final int HEAP_MIB = 256;
    private static final Duration READY_WITHIN = Duration.ofSeconds(120);

    private final Path folder;
    private final int port;
    private Process process;

    private LocalKafka(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.process = launch();
    }

    /** Where the Kafka of this test process listens; starts it at the first call. */
    public static String bootstrapServers() {
        synchronized (LocalKafka.class) {
            // a system property, because class loaders come and go within one test process
            String running = System.getProperty(SHARED);
            if (running != null) return running;
            String started = start().address();
            System.setProperty(SHARED, started);
            return started;
        }
    }

    /** One of its own, for tests that kill it. */
    public static LocalKafka start() {
        try {
            Path folder = Files.createTempDirectory("kiem-kafka-");
            Path data = Files.createDirectory(folder.resolve("data"));
            Files.createFile(data.resolve(KafkaServer.THROW_AWAY));
            return new LocalKafka(folder, freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    /** As a power cut would: no goodbye. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** After {@link #kill}: the same data at the same address. */
    public void startAgain() {
        process = launch();
    }

    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    private Process launch() {
        List<String> arguments = new ArrayList<>();
        arguments.add(folder.resolve("data").toString());
        arguments.add(Integer.toString(port));
        arguments.add(Integer.toString(freePort()));
        Families.ALL.forEach(family -> arguments.addAll(Families.topics(family)));
        arguments.add(TreeHead.TOPIC);
        Path log = folder.resolve("log-" + System.nanoTime());
        Process started = ChildJvm.start(KafkaServer.class, HEAP_MIB, true, log, arguments);
        awaitReady(started, log);
        return started;
    }

    private static void awaitReady(Process started, Path log) {
        Instant until = Instant.now().plus(READY_WITHIN);
        try {
            while (!Files.readString(log).contains(KafkaServer.READY)) {
                if (!started.isAlive()) throw new IllegalStateException("Kafka ended: " + Files.readString(log));
                if (Instant.now().isAfter(until)) throw new IllegalStateException("Kafka is late: " + log);
                Thread.sleep(50);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Kafka started", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
