package nl.kiem.events.runtime.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import nl.kiem.events.Recorded;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PersonalText;

/** Seals personal texts on their way into the store, and opens them for a reader who may read them. */
@Singleton
public class PersonalTexts {

    private final VaultKeys keys;
    private final Erasures erasures;

    PersonalTexts(VaultKeys keys, Erasures erasures) {
        this.keys = keys;
        this.erasures = erasures;
    }

    /**
     * The events as they may be written. Each text is bound to the place where it will stand.
     *
     * @param firstVersion that the first of them will have in its stream
     * @return fails with {@link PersonReason#PERSON_ERASED} when a text is of an erased person
     */
    public <E extends Event> Uni<List<E>> seal(StreamId stream, long firstVersion, List<E> events) {
        Set<PersonRef> persons = new LinkedHashSet<>();
        events.forEach(event -> collect(event, true, persons));
        if (persons.isEmpty()) return Uni.createFrom().item(events);
        return keysFor(persons).map(found -> {
            List<E> closed = new ArrayList<>(events.size());
            for (E event : events) {
                String place = place(stream, firstVersion + closed.size());
                closed.add(TextWalk.map(event, (path, text) -> close(text, place + path, found)));
            }
            return closed;
        });
    }

    /** The facts with their texts as far as they can still be read; those of erased persons stay sealed. */
    public <E extends Event> Uni<List<Recorded<E>>> open(List<Recorded<E>> history) {
        Set<PersonRef> persons = new LinkedHashSet<>();
        history.forEach(recorded -> collect(recorded.event(), false, persons));
        if (persons.isEmpty()) return Uni.createFrom().item(history);
        Set<String> names = names(persons);
        return erasures.ready()
                .chain(() -> keys.existing(names))
                .map(found ->
                        history.stream().map(recorded -> open(recorded, found)).toList());
    }

    /** One text that stands outside the events. */
    public Uni<String> seal(PersonRef person, String place, String text) {
        return keysFor(Set.of(person)).map(found -> Seal.close(key(found, person), text.getBytes(UTF_8), place));
    }

    /** One that stands outside the events; empty when its person was erased. */
    public Uni<Optional<String>> open(PersonRef person, String place, String sealed) {
        return erasures.ready()
                .chain(() -> keys.existing(names(Set.of(person))))
                .map(found -> Optional.ofNullable(found.get(VaultKeys.ofPerson(person.value())))
                        .map(key -> new String(Seal.open(key, sealed, place), UTF_8)));
    }

    /**
     * Looked at before and after: an erasure in between either finds the key that was just made and destroys it, or is
     * seen here.
     */
    private Uni<Map<String, SecretKey>> keysFor(Set<PersonRef> persons) {
        return erasures.ready()
                .chain(() -> erasures.requireNone(persons))
                .chain(() -> keys.all(names(persons)))
                .call(() -> erasures.requireNone(persons));
    }

    private static void collect(Event event, boolean open, Set<PersonRef> persons) {
        if (!TextWalk.concerns(event)) return;
        Event unused = TextWalk.map(event, (path, text) -> {
            if ((text.text() != null) == open) persons.add(text.person());
            return text;
        });
    }

    private static PersonalText close(PersonalText text, String place, Map<String, SecretKey> keys) {
        String said = text.text();
        if (said == null) return text;
        SecretKey key = key(keys, text.person());
        return PersonalText.sealed(text.person(), Seal.close(key, said.getBytes(UTF_8), place));
    }

    private static <E extends Event> Recorded<E> open(Recorded<E> recorded, Map<String, SecretKey> keys) {
        if (!TextWalk.concerns(recorded.event())) return recorded;
        String place = place(recorded.stream(), recorded.version());
        E event = TextWalk.map(recorded.event(), (path, text) -> {
            SecretKey key = keys.get(VaultKeys.ofPerson(text.person().value()));
            if (key == null || text.text() != null) return text;
            return PersonalText.open(text.person(), new String(Seal.open(key, text.sealed(), place + path), UTF_8));
        });
        return new Recorded<>(
                recorded.stream(),
                recorded.version(),
                recorded.position(),
                event,
                recorded.metadata(),
                recorded.recordedAt(),
                recorded.hash());
    }

    private static SecretKey key(Map<String, SecretKey> keys, PersonRef person) {
        SecretKey key = keys.get(VaultKeys.ofPerson(person.value()));
        if (key == null) throw new IllegalStateException("the key of " + person + " vanished while it was used");
        return key;
    }

    private static Set<String> names(Set<PersonRef> persons) {
        return persons.stream()
                .map(person -> VaultKeys.ofPerson(person.value()))
                .collect(Collectors.toSet());
    }

    private static String place(StreamId stream, long version) {
        return stream + "/" + version + "#";
    }
}
