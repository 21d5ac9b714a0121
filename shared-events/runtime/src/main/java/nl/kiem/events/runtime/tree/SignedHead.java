package nl.kiem.events.runtime.tree;

import java.time.Instant;
import java.time.LocalDate;
import nl.kiem.events.proof.TreeHead;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What everything recorded hashed to, signed; to be kept by others. */
@Schema(description = "Signed tree head / Ondertekende boomkop")
public record SignedHead(
        @Schema(required = true, description = "Number of the head, from 1 / Nummer van de kop, vanaf 1")
        long number,

        @Schema(required = true, description = "Day that it closes / Dag die ermee sluit")
        LocalDate day,

        @Schema(
                required = true,
                description =
                        "DAY closes a day, MEANWHILE was made in between / DAY sluit een dag, MEANWHILE is tussentijds")
        TreeHead.Kind kind,

        @Schema(required = true, description = "Number of events in the tree / Aantal gebeurtenissen in de boom")
        long size,

        @Schema(
                required = true,
                pattern = "^[0-9a-f]{64}$",
                description = "Root of the Merkle tree, RFC 9162 / Wortel van de Merkleboom, RFC 9162")
        String root,

        @Schema(required = true, description = "Instant of signing / Tijdstip van ondertekening")
        Instant signedAt,

        @Schema(required = true, description = "Which key signed it / Welke sleutel ondertekende")
        String keyId,

        @Schema(
                required = true,
                description =
                        "The whole as compact JWS; only this is evidence / Het geheel als JWS; alleen dit bewijst iets")
        String jws) {

    static SignedHead of(TreeHead head, String keyId, String jws) {
        return new SignedHead(
                head.number(), head.day(), head.kind(), head.size(), head.root().toString(), head.at(), keyId, jws);
    }
}
