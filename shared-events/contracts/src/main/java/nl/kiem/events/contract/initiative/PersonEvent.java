package nl.kiem.events.contract.initiative;

import java.time.Instant;
import java.time.LocalDate;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.EventType;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Topic;
import nl.kiem.events.contract.Visibility;
import org.jspecify.annotations.Nullable;

/** Every fact about what is held of one person (persoon). Who it is never stands in any of them. */
@Topic(value = "kiem.person", service = "initiative-service")
public sealed interface PersonEvent extends Event {

    PersonRef person();

    @Override
    default @Nullable ThreadId threadId() {
        return null;
    }

    /** Nobody else's business: only Kiem's own services hear of it. */
    @Override
    default Visibility visibility() {
        return Visibility.SEALED;
    }

    /**
     * What is held of the person is to be destroyed, by whoever holds it.
     *
     * @param deadline last day on which any of it may still be readable outside backups
     */
    @EventType("nl.kiem.person.erased")
    record PersonErased(PersonRef person, ErasureGround ground, LocalDate deadline, Instant at)
            implements PersonEvent {}
}
