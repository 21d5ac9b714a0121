package nl.kiem.initiative.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.runtime.personal.PersonalHolding;
import nl.kiem.events.runtime.personal.PersonalTexts;
import nl.kiem.initiative.api.MyselfResource.DetailsRequest;

/** The one table that says who is behind a reference. A copy of it tells nothing without the key that erasure destroys. */
@Singleton
class PersonDetails implements PersonalHolding {

    private static final String FIND = "SELECT details FROM person WHERE person = $1 AND organisation = $2";
    private static final String HELD = "SELECT 1 FROM person WHERE person = $1 LIMIT 1";
    private static final String PUT = """
            INSERT INTO person (person, organisation, details, updated_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (person, organisation)
            DO UPDATE SET details = excluded.details, updated_at = excluded.updated_at
            """;
    private static final String ERASE = "DELETE FROM person WHERE person = ANY ($1)";

    private final Pool vault;
    private final PersonalTexts texts;
    private final ObjectMapper json;
    private final InstantSource clock;

    PersonDetails(
            @ReactiveDataSource("vault") Pool vault, PersonalTexts texts, ObjectMapper json, InstantSource clock) {
        this.vault = vault;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    /** As the organisation knows the person; empty when it does not, or when the key is gone. */
    Uni<Optional<DetailsRequest>> find(PersonRef person, OrganisationId organisation) {
        return vault.preparedQuery(FIND)
                .execute(Tuple.of(person.value(), organisation.value()))
                .chain(rows -> {
                    if (rows.size() == 0) return Uni.createFrom().item(Optional.empty());
                    String closed = rows.iterator().next().getString(0);
                    return texts.open(person, place(person, organisation), closed)
                            .map(details -> details.map(this::read));
                });
    }

    Uni<Void> put(PersonRef person, OrganisationId organisation, DetailsRequest details) {
        return texts.seal(person, place(person, organisation), write(details))
                .chain(closed -> vault.preparedQuery(PUT)
                        .execute(Tuple.of(
                                person.value(),
                                organisation.value(),
                                closed,
                                clock.instant().atOffset(ZoneOffset.UTC))))
                .replaceWithVoid();
    }

    @Override
    public String what() {
        return "name and address / naam en adres";
    }

    @Override
    public Uni<Boolean> holds(PersonRef person) {
        return vault.preparedQuery(HELD).execute(Tuple.of(person.value())).map(rows -> rows.size() > 0);
    }

    @Override
    public Uni<Void> erase(Collection<PersonRef> persons) {
        String[] refs = persons.stream().map(PersonRef::value).toArray(String[]::new);
        return vault.preparedQuery(ERASE).execute(Tuple.of(refs)).replaceWithVoid();
    }

    private String write(DetailsRequest details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }

    private DetailsRequest read(String details) {
        try {
            return json.readValue(details, DetailsRequest.class);
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new IllegalStateException("the details of a person are damaged", e);
        }
    }

    private static String place(PersonRef person, OrganisationId organisation) {
        return "person/" + person + "/" + organisation;
    }
}
