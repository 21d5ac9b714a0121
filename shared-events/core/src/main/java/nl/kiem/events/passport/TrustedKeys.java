package nl.kiem.events.passport;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kiem.events.signature.VerifyingKey;
import org.jspecify.annotations.Nullable;

/** Public keys that are believed, each for the installation that it is known to belong to. */
public record TrustedKeys(List<Issuer> issuers) {

    /** Trusts nobody. */
    public static final TrustedKeys NONE = new TrustedKeys(List.of());

    /**
     * The keys of one installation.
     *
     * @param name the issuer whose passports they may sign; null for whatever passport a reader chose them for
     */
    public record Issuer(@Nullable String name, Set<VerifyingKey> keys) {

        public Issuer {
            keys = Set.copyOf(keys);
        }
    }

    public TrustedKeys {
        issuers = List.copyOf(issuers);
    }

    /** Keys that somebody names for one file. */
    public static TrustedKeys of(Set<VerifyingKey> keys) {
        return new TrustedKeys(List.of(new Issuer(null, keys)));
    }

    /**
     * @param jwks JSON Web Key Set (RFC 7517), as the issuer publishes it: with its name in the member {@code issuer}
     * @throws IllegalArgumentException when there is no Ed25519 key in it
     */
    public static Issuer parse(String jwks) {
        if (!(JsonReader.read(jwks) instanceof Json.Obj set)) throw new IllegalArgumentException("it is no key set");
        if (!(set.members().get("keys") instanceof Json.Arr keys)) {
            throw new IllegalArgumentException("it has no list of keys");
        }
        Set<VerifyingKey> read = new LinkedHashSet<>();
        for (Json key : keys.items()) {
            if (key instanceof Json.Obj jwk && isEd25519(jwk)) read.add(VerifyingKey.parseX(text(jwk, "x")));
        }
        if (read.isEmpty()) throw new IllegalArgumentException("there is no Ed25519 key in it");
        String issuer = text(set, "issuer");
        return new Issuer(issuer.isEmpty() ? null : issuer, read);
    }

    public TrustedKeys and(Issuer more) {
        List<Issuer> all = new ArrayList<>(issuers);
        all.add(more);
        return new TrustedKeys(all);
    }

    Optional<VerifyingKey> byId(String id) {
        return issuers.stream()
                .flatMap(issuer -> issuer.keys().stream())
                .filter(key -> key.id().equals(id))
                .findFirst();
    }

    boolean speaksFor(VerifyingKey key, String issuer) {
        return issuers.stream()
                .filter(one -> one.keys().contains(key))
                .anyMatch(one -> one.name() == null || one.name().equals(issuer));
    }

    private static boolean isEd25519(Json.Obj jwk) {
        return text(jwk, "kty").equals("OKP") && text(jwk, "crv").equals("Ed25519");
    }

    private static String text(Json.Obj object, String name) {
        return object.members().get(name) instanceof Json.Text text ? text.value() : "";
    }
}
