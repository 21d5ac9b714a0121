package nl.kiem.initiative.passport;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.Set;
import nl.kiem.events.passport.ProofPassport;
import nl.kiem.events.runtime.signature.ServiceKey;
import nl.kiem.events.runtime.tree.TreeHeads;
import nl.kiem.events.signature.VerifyingKey;

/** This installation, as it signs passports. */
@Singleton
public class Issuer {

    private final ServiceKey key;
    private final TreeHeads heads;
    private final String name;
    private final Set<String> withdrawn;

    /** @throws IllegalStateException when the key that it signs with is withdrawn */
    Issuer(ServiceKey key, TreeHeads heads, PassportSettings settings) {
        this.key = key;
        this.heads = heads;
        this.name = settings.issuer();
        this.withdrawn = settings.withdrawnKeys().orElse(Set.of());
        if (withdrawn.contains(key.verifying().id())) {
            throw new IllegalStateException("the service signs with key %s, which is withdrawn: give it another"
                    .formatted(key.verifying().id()));
        }
    }

    /** How passports name it. */
    public String name() {
        return name;
    }

    /**
     * Compact JWS. The same passport under the same key is the same text. The key is kept before anything leaves that is
     * signed with it, so that it is published still when another has taken its place.
     *
     * @throws IllegalArgumentException when the passport would be too large
     */
    public Uni<String> sign(ProofPassport passport) {
        String signed = key.sign(ProofPassport.TYPE, passport.json());
        return heads.keep(key.verifying()).replaceWith(signed);
    }

    /** Every key that it signs or has signed with and that is not withdrawn. */
    public Uni<Set<VerifyingKey>> keys() {
        return heads.keys().map(used -> {
            Set<VerifyingKey> keys = new LinkedHashSet<>(used);
            keys.add(key.verifying());
            keys.removeIf(one -> withdrawn.contains(one.id()));
            return keys;
        });
    }
}
