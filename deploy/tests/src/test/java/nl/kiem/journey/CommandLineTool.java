package nl.kiem.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** What a user types behind {@code ./kiem}, on ports and in a folder of its own, without what the script builds. */
final class CommandLineTool {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = Path.of(System.getProperty("kiem.root", "../.."));
    private static final int PORTS = 8;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    private final Path data;
    private final int portBase = freeBase();

    CommandLineTool(Path folder) {
        this.folder = folder;
        this.data = folder.resolve("data");
    }

    record Ran(int code, String output) {}

    Path data() {
        return data;
    }

    /** Starts a platform and leaves it running; what it says goes to a file. */
    Process begin(String command) throws IOException {
        return builder(List.of(command, "--port-base", Integer.toString(portBase)))
                .redirectOutput(said().toFile())
                .start();
    }

    String whatItSaid() throws IOException {
        return Files.exists(said()) ? Files.readString(said()) : "";
    }

    private Path said() {
        return folder.resolve("said.txt");
    }

    Ran run(Duration atMost, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "ran", ".txt");
        Process process =
                builder(List.of(arguments)).redirectOutput(output.toFile()).start();
        if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(List.of(arguments) + " took more than " + atMost);
        }
        return new Ran(process.exitValue(), Files.readString(output));
    }

    private ProcessBuilder builder(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dkiem.root=" + ROOT.toAbsolutePath().normalize(),
                "-cp",
                ROOT.resolve("deploy/local/target/kiem-local.jar").toString(),
                "nl.kiem.local.Kiem",
                arguments.getFirst(),
                "--data",
                data.toString()));
        command.addAll(arguments.subList(1, arguments.size()));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** What a service answers to an executive, by its place behind the first port. */
    JsonNode get(int service, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + (portBase + service) + "/v1" + path);
        String token = run(Duration.ofSeconds(30), "token", "EXE").output().strip();
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(10))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) throw new IOException(address + " answered " + answer.statusCode());
        return JSON.readTree(answer.body());
    }

    JsonNode status() throws IOException, InterruptedException {
        return JSON.readTree(run(Duration.ofSeconds(30), "status", "--json").output());
    }

    JsonNode story() throws IOException {
        return JSON.readTree(data.resolve("story.json").toFile());
    }

    long pid(String part) throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("run").resolve(part + ".pid")).getFirst());
    }

    private static int freeBase() {
        return IntStream.iterate(21_000, base -> base + 100)
                .limit(100)
                .filter(base -> IntStream.range(base, base + PORTS).allMatch(CommandLineTool::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
