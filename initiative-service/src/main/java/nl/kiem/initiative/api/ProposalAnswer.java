package nl.kiem.initiative.api;

import java.util.List;
import java.util.UUID;
import nl.kiem.initiative.alike.view.Lookalike;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal led to.
 *
 * @param similar what was tried before that looks like it, the most alike first; null when nobody could look just now
 */
@Schema(description = "What the proposal led to / Wat het voorstel heeft opgeleverd")
public record ProposalAnswer(
        @Schema(required = true, description = "Identifier of the initiative / Identificatie van het initiatief")
        UUID id,

        @Schema(
                required = true,
                description = "Version afterwards, the value for If-Match / Versie daarna, de waarde voor If-Match")
        long version,

        @Schema(required = true, description = "State that it is in now / Toestand waarin het nu is")
        String state,

        @Nullable List<Lookalike> similar) {}
