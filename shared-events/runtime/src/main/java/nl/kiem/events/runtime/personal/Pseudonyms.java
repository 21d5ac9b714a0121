package nl.kiem.events.runtime.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.kiem.events.contract.PersonRef;

/** Names of persons in the processing log: always the same for one person here, and found back only with our key. */
@Singleton
class Pseudonyms {

    private static final String KEY = "processing-log";
    private static final String MAC = "HmacSHA256";

    private final VaultKeys keys;

    Pseudonyms(VaultKeys keys) {
        this.keys = keys;
    }

    Uni<List<String>> of(List<PersonRef> persons) {
        return keys.all(Set.of(KEY)).map(found -> {
            List<String> names = new ArrayList<>(persons.size());
            for (PersonRef person : persons) {
                names.add(pseudonym(Objects.requireNonNull(found.get(KEY)), person));
            }
            return names;
        });
    }

    private static String pseudonym(SecretKey key, PersonRef person) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key.getEncoded(), MAC));
            return HexFormat.of().formatHex(mac.doFinal(person.value().getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }
}
