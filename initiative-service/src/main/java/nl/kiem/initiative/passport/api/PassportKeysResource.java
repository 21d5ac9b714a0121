package nl.kiem.initiative.passport.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import nl.kiem.events.signature.VerifyingKey;
import nl.kiem.initiative.passport.Issuer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** With which keys passports of this installation are checked. */
@Path("/passport-keys")
@Tag(name = "Pilots / Pilots")
public class PassportKeysResource {

    private final Issuer issuer;

    PassportKeysResource(Issuer issuer) {
        this.issuer = issuer;
    }

    /**
     * Public keys as a JSON Web Key Set (RFC 7517), with a name for whose they are.
     *
     * @param issuer as passports name it
     */
    @Schema(description = "JSON Web Key Set with its issuer / JSON Web Key Set met de uitgever")
    public record PassportKeys(String issuer, List<PassportKey> keys) {}

    /** One of them (RFC 8037). */
    @Schema(description = "JSON Web Key, RFC 8037")
    public record PassportKey(String kty, String crv, String x, String kid, String use, String alg) {
        static PassportKey of(VerifyingKey key) {
            return new PassportKey("OKP", "Ed25519", key.x(), key.id(), "sig", "EdDSA");
        }
    }

    @PermitAll
    @GET
    @Operation(
            summary = "Public keys of passports as JWKS / Openbare sleutels van paspoorten als JWKS",
            description = "Get them once over a way that you trust and keep them: keys that come with a passport prove"
                    + " nothing. / Haal ze één keer op langs een weg die u vertrouwt en bewaar ze.")
    public Uni<PassportKeys> keys() {
        return issuer.keys()
                .map(keys -> new PassportKeys(
                        issuer.name(), keys.stream().map(PassportKey::of).toList()));
    }
}
