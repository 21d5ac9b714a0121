package nl.kiem.events.passport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
     * @param days by the id of a key, for what was proven on which days it is trusted; a key without any always is
     */
    public record Issuer(@Nullable String name, Set<VerifyingKey> keys, Map<String, Days> days) {

        public Issuer {
            keys = Set.copyOf(keys);
            days = Map.copyOf(days);
        }

        public Issuer(@Nullable String name, Set<VerifyingKey> keys) {
            this(name, keys, Map.of());
        }

        private boolean isFor(String issuer) {
            return name == null || name.equals(issuer);
        }

        private boolean trusts(VerifyingKey key, LocalDate provenOn) {
            return days.getOrDefault(key.id(), Days.ALL).include(provenOn);
        }
    }

    /** From first to last day, both included; null where there is none. */
    public record Days(@Nullable LocalDate from, @Nullable LocalDate until) {

        static final Days ALL = new Days(null, null);

        boolean include(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
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
     * @param jwks JSON Web Key Set (RFC 7517), as the issuer publishes it: with its name in the member {@code issuer}. To
     *     a key whoever trusts it may add {@code from} and {@code until}: the first and the last day of proof that it is
     *     trusted for
     * @throws IllegalArgumentException when there is no Ed25519 key in it, or a day is none
     */
    public static Issuer parse(String jwks) {
        if (!(JsonReader.read(jwks) instanceof Json.Obj set)) throw new IllegalArgumentException("it is no key set");
        if (!(set.members().get("keys") instanceof Json.Arr keys)) {
            throw new IllegalArgumentException("it has no list of keys");
        }
        Set<VerifyingKey> read = new LinkedHashSet<>();
        Map<String, Days> days = new HashMap<>();
        for (Json one : keys.items()) {
            if (!(one instanceof Json.Obj jwk) || !isEd25519(jwk)) continue;
            VerifyingKey key = VerifyingKey.parseX(text(jwk, "x"));
            read.add(key);
            Days trusted = new Days(day(jwk, "from"), day(jwk, "until"));
            if (!trusted.equals(Days.ALL)) days.put(key.id(), trusted);
        }
        if (read.isEmpty()) throw new IllegalArgumentException("there is no Ed25519 key in it");
        String issuer = text(set, "issuer");
        return new Issuer(issuer.isEmpty() ? null : issuer, read, days);
    }

    /**
     * As {@link #parse}, of a set that is kept to be trusted for long.
     *
     * @throws IllegalArgumentException also when it does not say whose keys they are: they would speak for everybody
     */
    public static Issuer parseNamed(String jwks) {
        Issuer issuer = parse(jwks);
        if (issuer.name() == null) {
            throw new IllegalArgumentException(
                    "it does not say whose keys they are: add \"issuer\", as /v1/passport-keys of it has");
        }
        return issuer;
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
        return issuers.stream().filter(one -> one.keys().contains(key)).anyMatch(one -> one.isFor(issuer));
    }

    /** Whether it is trusted to say so of something that was proven that day. */
    boolean holds(VerifyingKey key, String issuer, LocalDate provenOn) {
        return issuers.stream()
                .filter(one -> one.keys().contains(key))
                .anyMatch(one -> one.isFor(issuer) && one.trusts(key, provenOn));
    }

    private static @Nullable LocalDate day(Json.Obj jwk, String name) {
        Json value = jwk.members().get(name);
        if (value == null) return null;
        try {
            if (value instanceof Json.Text text) return LocalDate.parse(text.value());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " of a key is no day written as 2026-12-31", e);
        }
        throw new IllegalArgumentException(name + " of a key is no day written as 2026-12-31");
    }

    private static boolean isEd25519(Json.Obj jwk) {
        return text(jwk, "kty").equals("OKP") && text(jwk, "crv").equals("Ed25519");
    }

    private static String text(Json.Obj object, String name) {
        return object.members().get(name) instanceof Json.Text text ? text.value() : "";
    }
}
