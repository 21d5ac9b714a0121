package nl.kiem.events.runtime.personal;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;

/**
 * Seals what a service keeps for a while and must be able to make unreadable: under a key of its own, which stands in the
 * vault wrapped by the master key until it is destroyed.
 */
@Singleton
public class VaultSeals {

    private final VaultKeys keys;

    VaultSeals(VaultKeys keys) {
        this.keys = keys;
    }

    /** Seals and opens with one key, which is in memory for as long as this is. */
    public static final class Sealer {

        private final SecretKey key;

        private Sealer(SecretKey key) {
            this.key = key;
        }

        /** @param place where it will stand: moved to another place it does not open */
        public String close(byte[] content, String place) {
            return Seal.close(key, content, place);
        }

        /** @throws IllegalStateException when it was not sealed so: another key, another place, or damaged */
        public byte[] open(String sealed, String place) {
            return Seal.open(key, sealed, place);
        }
    }

    /** @param name of the key, kind and id such as {@code round:<uuid>}; one that is not there is made */
    public Uni<Sealer> sealer(String name) {
        return keys.all(Set.of(name))
                .map(found -> new Sealer(found.values().iterator().next()));
    }

    /** Empty once it was destroyed, and before it was made. */
    public Uni<Optional<Sealer>> existing(String name) {
        return keys.existing(Set.of(name))
                .map(found -> found.values().stream().findFirst().map(Sealer::new));
    }

    public Uni<Void> destroy(String name) {
        return keys.destroy(List.of(name));
    }
}
