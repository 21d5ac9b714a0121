package nl.kiem.initiative.passport;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.Set;
import nl.kiem.events.passport.ProofPassport;
import nl.kiem.events.runtime.signature.ServiceKey;
import nl.kiem.events.runtime.tree.TreeHeads;
import nl.kiem.events.signature.VerifyingKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This installation, as it signs passports. */
@Singleton
public class Issuer {

    private final String name;
    private final ServiceKey key;
    private final TreeHeads heads;

    Issuer(
            ServiceKey key,
            TreeHeads heads,
            @ConfigProperty(name = "kiem.oin") String oin,
            @ConfigProperty(name = "kiem.service") String service) {
        this.name = "urn:nld:oin:%s:systeem:%s".formatted(oin, service);
        this.key = key;
        this.heads = heads;
    }

    /** How passports name it. */
    public String name() {
        return name;
    }

    /**
     * Compact JWS. The same passport under the same key is the same text.
     *
     * @throws IllegalArgumentException when the passport would be too large
     */
    public String sign(ProofPassport passport) {
        return key.sign(ProofPassport.TYPE, passport.json());
    }

    /** Every key that it signs or has signed with, as far as a tree head was signed with it. */
    public Uni<Set<VerifyingKey>> keys() {
        return heads.keys().map(used -> {
            Set<VerifyingKey> keys = new LinkedHashSet<>(used);
            keys.add(key.verifying());
            return keys;
        });
    }
}
