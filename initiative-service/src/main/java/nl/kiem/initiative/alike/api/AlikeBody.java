package nl.kiem.initiative.alike.api;

import java.util.List;
import nl.kiem.initiative.alike.view.Lookalike;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What looks alike, the most alike first; there is no next part. */
@Schema(description = "What looks alike, the most alike first / Wat erop lijkt, het meest gelijkende eerst")
public record AlikeBody(List<Lookalike> items) {

    public AlikeBody {
        items = List.copyOf(items);
    }
}
