package nl.kiem.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class KafkaServerTest {

    @TempDir
    Path folder;

    @Nullable
    Process server;

    @AfterEach
    void end() {
        if (server != null) server.destroyForcibly();
    }

    @Test
    void what_was_acknowledged_is_there_after_kill_9_and_a_start_on_other_ports() throws Exception {
        int port = free();
        Process first = start("first", port);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + port, "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("kiem.pilot", 3, "key", "kept")).get(30, TimeUnit.SECONDS);
        }
        first.destroyForcibly().waitFor();

        int again = free();
        Process second = start("second", again);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + again),
                new StringDeserializer(),
                new StringDeserializer())) {
            assertThat(consumer.partitionsFor("kiem.pilot")).hasSize(4);
            TopicPartition third = new TopicPartition("kiem.pilot", 3);
            consumer.assign(List.of(third));
            consumer.seekToBeginning(List.of(third));
            assertThat(consumer.poll(Duration.ofSeconds(20)))
                    .hasSize(1)
                    .first()
                    .satisfies(found -> assertThat(found.value()).isEqualTo("kept"));
        }
        Instant asked = Instant.now();
        second.destroy();
        assertThat(second.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_taken_port_is_one_clear_line() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path log = folder.resolve("log");
            List<String> arguments = arguments(taken.getLocalPort(), free());
            assertThat(ChildJvm.start(KafkaServer.class, 256, true, log, arguments)
                            .waitFor())
                    .isEqualTo(2);
            assertThat(Files.readAllLines(log))
                    .containsExactly("kafka cannot start: port " + taken.getLocalPort() + " is taken");
        }
    }

    private Process start(String name, int port) throws Exception {
        Path log = folder.resolve(name);
        Process started = ChildJvm.start(KafkaServer.class, 256, true, log, arguments(port, free()));
        server = started;
        Instant until = Instant.now().plusSeconds(90);
        while (!Files.readString(log).contains(KafkaServer.READY)) {
            assertThat(started.isAlive()).as(Files.readString(log)).isTrue();
            assertThat(Instant.now()).isBefore(until);
            Thread.sleep(50);
        }
        return started;
    }

    private List<String> arguments(int port, int controllerPort) {
        String data = folder.resolve("data").toString();
        return List.of(data, Integer.toString(port), Integer.toString(controllerPort), "kiem.pilot", "kiem.initiative");
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
