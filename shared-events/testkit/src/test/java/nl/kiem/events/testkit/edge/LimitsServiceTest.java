package nl.kiem.events.testkit.edge;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.kiem.events.contract.Role;
import nl.kiem.events.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** Abuse in numbers: bursts, drips, and requests that take too long. */
@QuarkusTest
@TestProfile(LimitsProfile.class)
class LimitsServiceTest {

    private static final int BURST = 1_000;
    private static final int DRIPPING = 200;
    private static final int PERSON_WRITES_PER_MINUTE = 600;
    private static final String SAMPLE = """
            {"title": "Shorter forms", "organisation": "tooi:mnre1034", "size": 4}
            """;

    @Test
    void a_burst_of_1000_commands_by_one_client_is_cut_and_its_neighbour_does_not_notice() throws Exception {
        String neighbour = token("p-neighbour");
        long[] quiet = times(neighbour);
        String loud = token("p-loud");
        List<HttpResponse<String>> answers;
        long[] during;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient client = HttpClient.newHttpClient()) {
            List<Callable<HttpResponse<String>>> burst = new ArrayList<>();
            for (int i = 0; i < BURST; i++) {
                burst.add(() -> client.send(command(loud), BodyHandlers.ofString()));
            }
            Future<List<Future<HttpResponse<String>>>> all = threads.submit(() -> threads.invokeAll(burst));
            during = times(neighbour);
            answers = new ArrayList<>();
            for (Future<HttpResponse<String>> one : all.get()) answers.add(one.get());
        }
        long taken =
                answers.stream().filter(answer -> answer.statusCode() == 201).count();
        List<HttpResponse<String>> cut =
                answers.stream().filter(answer -> answer.statusCode() == 429).toList();
        long refused = cut.size();
        assertThat(taken + refused).isEqualTo(BURST);
        assertThat(taken).isBetween((long) PERSON_WRITES_PER_MINUTE, PERSON_WRITES_PER_MINUTE + BURST / 4L);
        System.out.printf(
                "burst: %d taken, %d refused; neighbour's median %d us before, %d us during%n",
                taken, refused, quiet[quiet.length / 2] / 1_000, during[during.length / 2] / 1_000);
        for (HttpResponse<String> answer : cut) {
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.headers().firstValue("Retry-After"))
                    .get()
                    .asString()
                    .matches("[1-9][0-9]?");
            assertThat(answer.headers().firstValue("RateLimit-Policy")).contains("\"write\";q=600;w=60");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.body()).contains("TOO_MANY_REQUESTS");
        }
        given().auth().oauth2(loud).get("/v1/samples").then().statusCode(200); // reading is another budget
    }

    /** Each answered, and how long it took in nanoseconds, sorted. */
    private static long[] times(String neighbour) {
        long[] times = new long[40];
        for (int i = 0; i < times.length; i++) {
            long begun = System.nanoTime();
            Response answer = given().auth().oauth2(neighbour).get("/v1/samples");
            times[i] = System.nanoTime() - begun;
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        Arrays.sort(times);
        return times;
    }

    @Test
    void guessing_tokens_costs_as_much_as_having_none() throws Exception {
        int tooMany = 0;
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 1_400; i++) {
                HttpResponse<String> answer = client.send(command("e30.e30.guess" + i), BodyHandlers.ofString());
                assertThat(answer.statusCode()).isIn(401, 429);
                if (answer.statusCode() == 429) tooMany++;
            }
        }
        assertThat(tooMany).isPositive();
        given().auth().oauth2(token("p-honest")).get("/v1/samples").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void connections_that_drip_are_closed_in_a_fixed_time_while_others_are_served() throws Exception {
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> drips = new ArrayList<>();
            for (int i = 0; i < DRIPPING; i++) {
                String start = i % 2 == 0
                        ? "GET /v1/samples HTTP/1.1\r\nHost: x\r\nX-Slow: "
                        : "POST /v1/samples HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n{\"";
                drips.add(threads.submit(() -> dripUntilClosed(start)));
            }
            for (int i = 0; i < 10; i++) {
                given().auth()
                        .oauth2(token("p-patient"))
                        .get("/v1/samples")
                        .then()
                        .statusCode(200);
            }
            for (Future<Long> drip : drips) assertThat(drip.get()).isLessThan(8_000);
        }
        assertThat(System.nanoTime() - begun).isLessThan(15_000_000_000L);
    }

    /** One byte now and then; how many milliseconds the service listened. */
    private static long dripUntilClosed(String start) throws IOException {
        long begun = System.nanoTime();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(250);
            socket.getOutputStream().write(start.getBytes(US_ASCII));
            while (System.nanoTime() - begun < 12_000_000_000L) {
                try {
                    if (socket.getInputStream().read() < 0) break;
                } catch (SocketTimeoutException e) {
                    socket.getOutputStream().write('x');
                }
            }
        } catch (IOException e) {
            return (System.nanoTime() - begun) / 1_000_000; // reset
        }
        return (System.nanoTime() - begun) / 1_000_000;
    }

    @Test
    void a_request_that_takes_too_long_is_told_to_come_back() {
        given().auth()
                .oauth2(token("p-slow"))
                .get("/v1/samples/slow")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("5"))
                .body("code", equalTo("TOO_SLOW"));
        given().auth().oauth2(token("p-slow")).get("/v1/samples").then().statusCode(200);
    }

    @Test
    void only_pages_of_listed_hosts_may_ask() {
        given().header("Origin", "https://listed.example")
                .get("/v1/samples/open")
                .then()
                .header("Access-Control-Allow-Origin", equalTo("https://listed.example"));
        given().header("Origin", "https://elsewhere.example")
                .get("/v1/samples/open")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    private static HttpRequest command(String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/samples"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(SAMPLE))
                .build();
    }

    private static String token(String person) {
        return TestTokens.as(Role.INI, "tooi:mnre1034", person);
    }
}
