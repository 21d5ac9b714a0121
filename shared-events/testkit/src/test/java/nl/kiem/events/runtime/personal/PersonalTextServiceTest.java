package nl.kiem.events.runtime.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.EventStore;
import nl.kiem.events.Head;
import nl.kiem.events.Metadata;
import nl.kiem.events.Recorded;
import nl.kiem.events.Rejection;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PersonalText;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.Voice;
import nl.kiem.events.runtime.store.PgEventStore;
import nl.kiem.events.testkit.flow.FlowProfile;
import nl.kiem.events.testkit.flow.Owner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FlowProfile.class)
class PersonalTextServiceTest {

    static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");

    @Inject
    EventStore store;

    @Inject
    PgEventStore beneath;

    @Inject
    PersonalTexts texts;

    @Inject
    Erasures erasures;

    @Inject
    Pool pool;

    @Inject
    @ReactiveDataSource("vault")
    Pool vault;

    final PersonRef floor = new PersonRef("p-" + UUID.randomUUID());
    final PersonRef expert = new PersonRef("p-" + UUID.randomUUID());
    final String words = "canary " + UUID.randomUUID();
    final StreamId stream = new StreamId("initiative", UUID.randomUUID());

    @Test
    void a_text_is_sealed_in_the_table_and_opened_for_its_reader() {
        append(review());
        assertThat(payload(1)).contains("\"sealed\":\"1.").doesNotContain(words);
        Recorded<Event> read = await(store.read(stream)).getFirst();
        assertThat(said(read, 0)).isNull();
        Recorded<Event> opened = await(texts.open(List.of(read))).getFirst();
        assertThat(said(opened, 0)).isEqualTo(words);
        assertThat(said(opened, 1)).isEqualTo("by the expert");
    }

    @Test
    void below_the_sealing_nothing_open_goes_in() {
        assertThatThrownBy(() -> await(beneath.append(stream, Head.NONE, List.of(review()), metadata())))
                .hasStackTraceContaining("sealed before it is written");
    }

    @Test
    void a_text_that_was_moved_to_another_event_or_field_does_not_open() {
        append(review());
        append(review());
        String second = payload(2);
        move(2, payload(1));
        assertThatThrownBy(() -> await(texts.open(await(store.read(stream))))).hasMessageContaining("broken");
        move(
                2,
                second.replaceFirst("\"words\":(\\{[^}]*})", "\"words\":null")
                        .replaceFirst("\"words\":(\\{[^}]*})(.*)", "\"words\":null$2"));
        assertThat(await(texts.open(await(store.read(stream))))).hasSize(2);
    }

    @Test
    void erasure_takes_one_person_s_texts_and_leaves_every_fact_as_it_was() {
        append(review());
        List<Recorded<Event>> before = await(store.read(stream));
        await(erasures.erase(floor, "person-x/1", AT));
        await(erasures.erase(floor, "person-x/1", AT));
        List<Recorded<Event>> after = await(store.read(stream));
        assertThat(after).isEqualTo(before);
        Recorded<Event> opened = await(texts.open(after)).getFirst();
        assertThat(said(opened, 0)).isNull();
        assertThat(said(opened, 1)).isEqualTo("by the expert");
    }

    @Test
    void nothing_is_held_again_of_somebody_who_was_erased() {
        await(erasures.erase(floor, "person-x/1", AT));
        assertThatThrownBy(() -> append(review()))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.reason()).isEqualTo(PersonReason.PERSON_ERASED));
        assertThat(keys(floor)).isZero();
        assertThat(await(store.read(stream))).isEmpty();
    }

    @Test
    void a_vault_that_comes_back_from_an_old_backup_forgets_again_before_anything_is_opened() {
        append(review());
        String backup = await(vault.preparedQuery("SELECT json_agg(k)::text FROM vault_key k")
                .execute()
                .map(rows -> rows.iterator().next().getString(0)));
        await(erasures.erase(floor, "person-x/1", AT));
        await(vault.preparedQuery("""
                        INSERT INTO vault_key SELECT * FROM json_populate_recordset(NULL::vault_key, $1::text::json)
                        ON CONFLICT DO NOTHING
                        """).execute(Tuple.of(backup)));
        assertThat(keys(floor)).isOne();
        await(erasures.reapply());
        assertThat(keys(floor)).isZero();
        assertThat(keys(expert)).isOne();
        Recorded<Event> opened = await(texts.open(await(store.read(stream)))).getFirst();
        assertThat(said(opened, 0)).isNull();
        assertThat(said(opened, 1)).isEqualTo("by the expert");
    }

    private GateReviewRequested review() {
        return new GateReviewRequested(
                new InitiativeId(stream.id()),
                Gate.G1,
                expert,
                List.of(
                        new Voice(Voice.Kind.FLOOR, floor, words),
                        new Voice(Voice.Kind.EXPERT, expert, "by the expert")),
                null,
                null,
                LocalDate.parse("2026-04-01"),
                AT);
    }

    private void append(Event event) {
        await(store.append(stream, Head.of(await(store.read(stream))), List.of(event), metadata()));
    }

    private static Metadata metadata() {
        return new Metadata(UUID.randomUUID(), "f", Actor.system("tester", new OrganisationId("tooi:mnre1034")), null);
    }

    private static @Nullable String said(Recorded<Event> recorded, int voice) {
        PersonalText said =
                ((GateReviewRequested) recorded.event()).voices().get(voice).words();
        return said == null ? null : said.text();
    }

    private String payload(long version) {
        return await(pool.preparedQuery("SELECT payload FROM event WHERE stream = $1 AND version = $2")
                .execute(Tuple.of(stream.toString(), version))
                .map(rows -> rows.iterator().next().getString(0)));
    }

    private void move(long version, String payload) {
        Owner.execute("UPDATE event SET payload = '%s' WHERE stream = '%s' AND version = %d"
                .formatted(payload.replace("'", "''"), stream, version));
    }

    private long keys(PersonRef person) {
        return await(vault.preparedQuery("SELECT count(*) FROM vault_key WHERE name = $1")
                .execute(Tuple.of("person:" + person))
                .map(rows -> rows.iterator().next().getLong(0)));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(10));
    }
}
