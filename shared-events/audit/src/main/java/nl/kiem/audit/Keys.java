package nl.kiem.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kiem.events.proof.TreeHead;
import nl.kiem.events.signature.SigningKey;
import nl.kiem.events.signature.VerifyingKey;

/** Public keys that are believed, and what they signed. */
public record Keys(Set<VerifyingKey> trusted) {

    private static final Pattern JWS = Pattern.compile("[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{86}");
    private static final Pattern X = Pattern.compile("\"x\"\\s*:\\s*\"([A-Za-z0-9_-]{43})\"");

    public Keys {
        trusted = Set.copyOf(trusted);
    }

    /**
     * @param file a public key in PEM, a JSON Web Key Set, or a private key, of which the public half is taken
     * @throws IllegalArgumentException when there is no Ed25519 key in it
     */
    public static Keys read(Path file) throws IOException {
        String text = Files.readString(file);
        if (text.contains("BEGIN PRIVATE KEY")) {
            return new Keys(Set.of(SigningKey.parsePem(text).verifying()));
        }
        if (text.contains("BEGIN PUBLIC KEY")) return new Keys(Set.of(VerifyingKey.parsePem(text)));
        Set<VerifyingKey> keys = new LinkedHashSet<>();
        X.matcher(text).results().forEach(found -> keys.add(VerifyingKey.parseX(found.group(1))));
        if (keys.isEmpty()) throw new IllegalArgumentException("no Ed25519 key in " + file);
        return new Keys(keys);
    }

    /** The head, when one of the keys signed it. */
    public Optional<TreeHead> read(String jws) {
        return trusted.stream()
                .flatMap(key -> key.verify(TreeHead.TYPE, jws).stream())
                .flatMap(payload -> Optional.ofNullable(TreeHead.parse(payload)).stream())
                .findFirst();
    }

    /**
     * Every signed head in a text, whatever stands around it: one a line, an answer of the service, a topic's contents.
     *
     * @throws IllegalArgumentException when there is one that no key signed
     */
    public List<KeptHead> heads(String text) {
        List<KeptHead> heads = new ArrayList<>();
        JWS.matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .forEach(jws -> heads.add(read(jws)
                        .map(head -> new KeptHead(head, jws))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "a head that none of the keys signed: " + jws.substring(0, 60) + "..."))));
        return heads;
    }
}
