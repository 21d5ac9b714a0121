package nl.kiem.events.runtime.personal;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.PersonEvent.PersonErased;

/** Every service destroys what it holds of a person who was erased, whichever service was asked to. */
@Singleton
public class WhenPersonErasedThenForget implements Reaction<PersonErased> {

    private final Erasures erasures;

    WhenPersonErasedThenForget(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public Class<PersonErased> on() {
        return PersonErased.class;
    }

    @Override
    public Uni<Void> react(Recorded<PersonErased> recorded) {
        return erasures.erase(
                recorded.event().person(), recorded.id(), recorded.event().at());
    }
}
