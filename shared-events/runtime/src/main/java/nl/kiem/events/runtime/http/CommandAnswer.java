package nl.kiem.events.runtime.http;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a command led to. */
@Schema(description = "What the command led to / Wat de opdracht heeft opgeleverd")
public record CommandAnswer(
        @Schema(required = true, description = "Identifier of what changed / Identificatie van wat veranderde")
        UUID id,

        @Schema(
                required = true,
                description = "Version afterwards, the value for If-Match / Versie daarna, de waarde voor If-Match")
        long version,

        @Schema(required = true, description = "State that it is in now / Toestand waarin het nu is")
        String state) {}
