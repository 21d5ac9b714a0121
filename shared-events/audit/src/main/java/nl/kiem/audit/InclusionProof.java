package nl.kiem.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kiem.events.proof.ChainedEvent;
import nl.kiem.events.proof.Hash;
import nl.kiem.events.proof.Merkle;
import nl.kiem.events.proof.SealedEvent;
import nl.kiem.events.proof.TreeHead;

/**
 * Shows somebody who has a signed head and the public key that one event is part of what the head covers.
 *
 * @param event as it stands in the store; sealed parts stay sealed
 * @param previous hash of the event before it in its stream
 * @param leaf its place in the tree, from 0
 * @param path from the leaf to the root, bottom up
 * @param head compact JWS
 */
public record InclusionProof(
        ChainedEvent event, Hash previous, Instant recordedAt, long leaf, List<Hash> path, String head) {

    private static final String KIND = "kiem-inclusion-proof-1";
    private static final ObjectMapper JSON = new ObjectMapper();

    public InclusionProof {
        path = List.copyOf(path);
    }

    public String id() {
        return event.stream() + "/" + event.version();
    }

    /** Empty when it holds, else what does not. */
    public Optional<String> fault(Keys keys) {
        Optional<TreeHead> signed = keys.read(head);
        if (signed.isEmpty()) return Optional.of("the head is not signed by the key");
        TreeHead tree = signed.get();
        Hash sealed = new SealedEvent(event.stream(), event.version(), event.after(previous), recordedAt).leaf();
        return Merkle.includes(sealed, leaf, tree.size(), path, tree.root())
                ? Optional.empty()
                : Optional.of(
                        "the event is not the one that the head covers as leaf %d of %d".formatted(leaf, tree.size()));
    }

    public String write() {
        ObjectNode json = JSON.createObjectNode().put("kind", KIND);
        json.putObject("event")
                .put("stream", event.stream())
                .put("version", event.version())
                .put("ordinal", event.ordinal())
                .put("commandId", event.commandId().toString())
                .put("fingerprint", event.fingerprint())
                .put("type", event.type())
                .put("payload", event.payload())
                .put("metadata", event.metadata())
                .put("recordedAt", recordedAt.toString())
                .put("previous", previous.toString());
        json.put("leaf", leaf);
        ArrayNode hashes = json.putArray("path");
        path.forEach(hash -> hashes.add(hash.toString()));
        json.put("head", head);
        return json.toPrettyString() + "\n";
    }

    /** @throws IllegalArgumentException when it is no such proof */
    public static InclusionProof parse(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (!KIND.equals(json.path("kind").asText())) throw new IllegalArgumentException("not a " + KIND);
            JsonNode event = json.path("event");
            List<Hash> path = new ArrayList<>();
            json.required("path").forEach(hash -> path.add(Hash.parse(hash.asText())));
            ChainedEvent chained = new ChainedEvent(
                    text(event, "stream"),
                    event.required("version").asLong(),
                    event.required("ordinal").asInt(),
                    UUID.fromString(text(event, "commandId")),
                    text(event, "fingerprint"),
                    text(event, "type"),
                    text(event, "payload"),
                    text(event, "metadata"));
            return new InclusionProof(
                    chained,
                    Hash.parse(text(event, "previous")),
                    Instant.parse(text(event, "recordedAt")),
                    json.required("leaf").asLong(),
                    path,
                    text(json, "head"));
        } catch (JsonProcessingException | DateTimeException e) {
            throw new IllegalArgumentException("not a " + KIND + ": " + e.getMessage(), e);
        }
    }

    private static String text(JsonNode json, String member) {
        JsonNode value = json.required(member);
        if (!value.isTextual()) throw new IllegalArgumentException(member + " is no text");
        return value.textValue();
    }
}
