package nl.kiem.events.runtime.tree;

import java.util.List;
import nl.kiem.events.signature.VerifyingKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Public keys as a JSON Web Key Set (RFC 7517, RFC 8037). */
@Schema(description = "JSON Web Key Set, RFC 7517")
public record KeySet(@Schema(required = true) List<Key> keys) {

    /** One of them. */
    @Schema(description = "JSON Web Key, RFC 8037")
    public record Key(
            @Schema(required = true) String kty,
            @Schema(required = true) String crv,
            @Schema(required = true) String x,
            @Schema(required = true) String kid,
            @Schema(required = true) String use,
            @Schema(required = true) String alg) {

        static Key of(VerifyingKey key) {
            return new Key("OKP", "Ed25519", key.x(), key.id(), "sig", "EdDSA");
        }
    }
}
