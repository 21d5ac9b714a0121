package nl.kiem.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.kiem.local.PlatformClock;
import nl.kiem.local.Trouble;
import nl.kiem.local.platform.Part;
import nl.kiem.local.platform.PortPlan;
import nl.kiem.local.rest.Rest;
import nl.kiem.local.rest.Tokens;
import nl.kiem.local.rest.Tokens.Who;

/**
 * What a step can do: talk to the services as somebody, and remember what was made. Keys of requests are the same each
 * time the story is told, so that telling it again changes nothing.
 */
final class Scene {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final int STALE = 412;

    private final PortPlan ports;
    private final Rest rest;
    private final Tokens tokens;
    private final LocalDate begun;
    private final Map<String, String> ids = new HashMap<>();

    Scene(PortPlan ports, Rest rest, LocalDate begun) {
        this.ports = ports;
        this.rest = rest;
        this.tokens = new Tokens(rest, ports.issuer());
        this.begun = begun;
    }

    /** Date of a day of the story. */
    LocalDate day(int day) {
        return begun.plusDays(day);
    }

    Instant morning(int day) {
        return day(day).atTime(LocalTime.of(9, 0)).atZone(PlatformClock.ZONE).toInstant();
    }

    /** What an earlier step made under that name. */
    String id(String name) {
        String id = ids.get(name);
        if (id == null) throw new IllegalStateException("the story has made no " + name + " yet");
        return id;
    }

    void remember(String name, String id) {
        ids.put(name, id);
    }

    Map<String, String> remembered() {
        return new TreeMap<>(ids);
    }

    /** By which the services know somebody: what the token says, whatever provider it comes from. */
    String reference(Who who) {
        return tokens.subject(who);
    }

    void put(Part service, String path, Who who, Object body) {
        good(rest.put(ports.address(service) + "/v1" + path, tokens.headers(who), body), path);
    }

    /** Makes something and remembers its id. */
    void create(Part service, String path, Who who, String name, Object body) {
        remember(name, post(service, path, who, name, body).text("id"));
    }

    JsonNode tell(Part service, String path, Who who, String key, Object body) {
        return post(service, path, who, key, body).body();
    }

    private Rest.Answer post(Part service, String path, Who who, String key, Object body) {
        Map<String, String> headers = new TreeMap<>(tokens.headers(who));
        headers.put("Idempotency-Key", "story-" + key);
        return good(rest.post(ports.address(service) + "/v1" + path, headers, body), path);
    }

    /** Decides on a thing as it is now: says which version was looked at, and looks again when it moved on meanwhile. */
    void decide(Part service, String thing, String decision, Who who, String key, Object body) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String address = ports.address(service) + "/v1" + thing;
        while (true) {
            Map<String, String> headers = new TreeMap<>(tokens.headers(who));
            String version = good(rest.get(address, headers), thing).etag();
            headers.put("Idempotency-Key", "story-" + key);
            headers.put("If-Match", "\"" + version + "\"");
            Rest.Answer answer = rest.post(address + decision, headers, body);
            if (answer.status() != STALE || System.nanoTime() > deadline) {
                good(answer, thing + decision);
                return;
            }
            pause();
        }
    }

    JsonNode look(Part service, String path, Who who) {
        return good(rest.get(ports.address(service) + "/v1" + path, tokens.headers(who)), path)
                .body();
    }

    /** Waits for something that the platform does by itself. */
    JsonNode await(Part service, String path, Who who, String what, Predicate<JsonNode> there) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Rest.Answer answer = rest.get(ports.address(service) + "/v1" + path, tokens.headers(who));
            if (answer.isGood() && there.test(answer.body())) return answer.body();
            if (System.nanoTime() > deadline) {
                throw new Trouble("%s did not happen within %d s; last seen at %s: %d %s"
                        .formatted(what, PATIENCE.toSeconds(), path, answer.status(), answer.body()));
            }
            pause();
        }
    }

    private static Rest.Answer good(Rest.Answer answer, String path) {
        if (answer.isGood()) return answer;
        String missing = StreamSupport.stream(answer.body().path("missing").spliterator(), false)
                .map(item ->
                        item.path("item").asText() + ": " + item.path("detail").asText())
                .collect(Collectors.joining("; "));
        throw new Trouble("%s answered %d: %s %s"
                .formatted(path, answer.status(), detail(answer), missing)
                .strip());
    }

    private static String detail(Rest.Answer answer) {
        return answer.body().has("detail")
                ? answer.text("detail")
                : answer.body().toString();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("The story was broken off");
        }
    }
}
