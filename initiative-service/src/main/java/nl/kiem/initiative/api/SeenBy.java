package nl.kiem.initiative.api;

import nl.kiem.events.contract.Visibility;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who may know of what is made; nothing here is sealed, because those who take part decide on it together. */
@Schema(
        description =
                "Who may know of it; public bodies when left out / Wie ervan mag weten; overheden als het er niet staat")
public enum SeenBy {
    PUBLIC(Visibility.PUBLIC),
    GOVERNMENT(Visibility.GOVERNMENT),
    PARTICIPANTS(Visibility.PARTICIPANTS);

    private final Visibility visibility;

    SeenBy(Visibility visibility) {
        this.visibility = visibility;
    }

    public static Visibility value(@Nullable SeenBy chosen) {
        return chosen == null ? Visibility.GOVERNMENT : chosen.visibility;
    }
}
