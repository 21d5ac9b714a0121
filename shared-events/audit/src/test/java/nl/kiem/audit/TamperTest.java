package nl.kiem.audit;

import static nl.kiem.audit.SealedStore.A;
import static nl.kiem.audit.SealedStore.B;
import static nl.kiem.audit.SealedStore.C;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import nl.kiem.events.signature.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody with all rights on the database does, and what the audit says of it. */
class TamperTest {

    static final String OTHER_PAYLOAD =
            "UPDATE event SET payload = replace(payload, 'boom', 'struik')" + " WHERE stream = ? AND version = ?";
    static final String DELETE = "DELETE FROM event WHERE stream = ? AND version = ?";

    SealedStore sealed;
    Forger forger;

    @BeforeEach
    void open() throws Exception {
        sealed = SealedStore.withAPast();
        forger = new Forger(sealed.database);
    }

    @AfterEach
    void close() throws Exception {
        forger.close();
        sealed.close();
    }

    @Test
    void nothing_is_found_where_nothing_was_done() throws SQLException {
        for (Audit.Report report :
                List.of(sealed.audit(), sealed.auditWithKeptHeads(), sealed.audit(Audit.Evidence.NONE))) {
            assertThat(report.first()).isEmpty();
            assertThat(report.found()).isZero();
            assertThat(report.events()).isEqualTo(11);
            assertThat(report.streams()).isEqualTo(3);
            assertThat(report.sealed()).isEqualTo(8);
            assertThat(report.unsealed()).isEqualTo(3);
            assertThat(report.heads()).hasSize(2);
        }
        assertThat(sealed.auditWithKeptHeads().kept()).isEqualTo(2);
    }

    @Test
    void an_audit_takes_as_long_as_it_takes_whatever_the_server_grants_to_others() throws SQLException {
        forger.sql("ALTER ROLE %s SET transaction_timeout = '1ms'".formatted(sealed.database.auditor()));
        assertThat(sealed.audit().first()).isEmpty();
    }

    @Test
    void a_changed_payload() throws SQLException {
        forger.sql(OTHER_PAYLOAD, A, 2);
        found(A + "/2", "changed: its hash does not follow");
    }

    @Test
    void changed_metadata() throws SQLException {
        forger.sql("UPDATE event SET metadata = replace(metadata, 'p-1', 'p-2') WHERE stream = ? AND version = 1", B);
        found(B + "/1", "changed: its hash does not follow");
    }

    @Test
    void a_changed_time_of_recording() throws SQLException {
        forger.sql(
                "UPDATE event SET recorded_at = recorded_at + interval '1 microsecond' WHERE stream = ? AND version = 1",
                C);
        found(C + "/1", "changed: its hash or its time of recording");
    }

    @Test
    void a_changed_event_whose_hash_was_made_to_fit() throws SQLException {
        forger.sql(OTHER_PAYLOAD, A, 3);
        forger.sql(
                "UPDATE event e SET hash = event_hash((SELECT hash FROM event WHERE stream = e.stream AND version = 2), e)"
                        + " WHERE stream = ? AND version = 3",
                A);
        found(A + "/3", "changed");
    }

    @Test
    void a_deleted_event_in_the_middle_of_a_stream() throws SQLException {
        forger.sql(DELETE, A, 2);
        found(A + "/2", "missing");
    }

    @Test
    void a_deleted_last_event_of_a_stream() throws SQLException {
        forger.sql(DELETE, C, 2);
        found(C + "/2", "missing, though leaf 6 sealed it");
    }

    @Test
    void a_deleted_stream() throws SQLException {
        forger.sql("DELETE FROM event WHERE stream = ?", C);
        found(C + "/1", "missing, though leaf 4 sealed it");
    }

    @Test
    void an_event_inserted_between_those_of_another_stream() throws SQLException {
        insert(C.toString(), 3, B + "/2");
        forger.rechain(C);
        found(C + "/3", "inserted in front of " + B + "/2");
    }

    @Test
    void an_event_inserted_in_the_middle_of_its_stream_with_all_behind_it_moved_up() throws SQLException {
        for (int version = 6; version >= 3; version--) {
            forger.sql("UPDATE event SET version = version + 1 WHERE stream = ? AND version = ?", A, version);
        }
        insert(A.toString(), 3, A + "/4");
        forger.rechain(A);
        found(A + "/3", "changed");
    }

    /** Puts an event right in front of another in the order of the store. */
    private void insert(String stream, long version, String before) throws SQLException {
        forger.sql("""
                INSERT INTO event (stream, version, position, tx, ordinal, command_id, fingerprint, type, payload,
                                   metadata, recorded_at, hash)
                OVERRIDING SYSTEM VALUE
                SELECT ?, ?, e.position - 1, e.tx, 0, gen_random_uuid(), 'f', e.type, e.payload, e.metadata,
                       e.recorded_at, e.hash
                FROM event e WHERE e.stream || '/' || e.version = ?
                """, stream, version, before);
    }

    @Test
    void two_events_of_one_stream_that_say_each_others_words() throws SQLException {
        forger.sql("""
                UPDATE event e SET payload = o.payload FROM event o
                WHERE e.stream = ? AND o.stream = e.stream AND e.version IN (2, 3) AND o.version = 5 - e.version
                """, A);
        found(A + "/2", "changed");
    }

    @Test
    void two_events_that_stand_in_each_others_place() throws SQLException {
        forger.sql("ALTER TABLE event ALTER COLUMN position DROP IDENTITY");
        forger.sql("""
                UPDATE event e SET tx = o.tx, position = o.position FROM event o
                WHERE (e.stream, e.version, o.stream, o.version) IN ((?, 1, ?, 2), (?, 2, ?, 1))
                """, C, B, B, C);
        found(C + "/1", "moved: leaf 4 sealed it");
    }

    @Test
    void a_tail_that_was_computed_anew() throws SQLException {
        forger.sql(OTHER_PAYLOAD, A, 2);
        forger.rechain(A);
        found(A + "/2", "changed: its hash or its time of recording is not what leaf 2 sealed");
    }

    @Test
    void a_leaf_that_is_gone() throws SQLException {
        forger.sql("DELETE FROM tree_leaf WHERE n = 3");
        found("leaf 3", "missing");
    }

    @Test
    void leaves_that_were_computed_anew_too_are_found_by_the_signed_head_over_them() throws SQLException {
        forger.sql(OTHER_PAYLOAD, C, 1);
        forger.rechain(C);
        forger.releaf();
        found(C + "/1 up to " + A + "/4", "one of these was changed: head 2");
    }

    @Test
    void everything_computed_anew_and_signed_with_another_key() throws SQLException {
        forgeEverything(SigningKey.generate());
        found("head 1", "not signed by the key");
        assertThat(sealed.audit(Audit.Evidence.NONE).first())
                .as("who takes the keys from the database is deceived")
                .isEmpty();
    }

    @Test
    void everything_computed_anew_and_signed_with_the_stolen_key_is_found_by_whoever_kept_a_head() throws SQLException {
        forgeEverything(sealed.key);
        assertThat(sealed.audit().first()).as("nobody kept anything").isEmpty();
        Audit.Report report = sealed.auditWithKeptHeads();
        assertThat(report.first())
                .hasValueSatisfying(first -> assertThat(first.toString())
                        .startsWith("head 1")
                        .contains("another one than was kept outside"));
    }

    private void forgeEverything(SigningKey key) throws SQLException {
        forger.sql(OTHER_PAYLOAD, A, 2);
        forger.rechain(A);
        forger.releaf();
        assertThat(forger.rehead(key)).hasSize(2);
    }

    @Test
    void a_store_set_back_to_an_earlier_day_is_found_by_whoever_kept_a_head() throws SQLException {
        forger.sql(
                "DELETE FROM event WHERE (stream, version) NOT IN (SELECT stream, version FROM tree_leaf WHERE n < 4)");
        forger.sql("DELETE FROM tree_leaf WHERE n >= 4");
        forger.sql("DELETE FROM tree_head WHERE number = 2");
        assertThat(sealed.audit().first()).as("nobody kept anything").isEmpty();
        assertThat(sealed.auditWithKeptHeads().first())
                .hasValueSatisfying(first -> assertThat(first.toString())
                        .startsWith("head 2")
                        .contains("missing, though it was kept outside"));
    }

    @Test
    void a_head_that_is_gone() throws SQLException {
        forger.sql("DELETE FROM tree_head WHERE number = 1");
        found("head 2", "head 1 is missing");
    }

    @Test
    void a_head_whose_columns_say_something_else() throws SQLException {
        forger.sql("UPDATE tree_head SET day = day - 1 WHERE number = 2");
        found("head 2", "its columns do not say what was signed");
    }

    @Test
    void leaves_cut_off_behind_which_events_stand_as_if_they_were_new() throws SQLException {
        forger.sql("DELETE FROM tree_leaf WHERE n >= 6");
        found("leaf 6", "missing: head 2");
    }

    @Test
    void an_event_that_no_head_covers_yet_is_held_by_its_chain() throws SQLException {
        forger.sql(OTHER_PAYLOAD, A, 5);
        found(A + "/5", "changed: its hash does not follow");
    }

    @Test
    void of_many_changes_the_first_by_the_order_of_the_store_is_named() throws SQLException {
        forger.sql(OTHER_PAYLOAD, A, 4);
        forger.sql(OTHER_PAYLOAD, B, 2);
        forger.sql(DELETE, C, 2);
        found(B + "/2", "changed");
    }

    @Test
    void who_audits_reads_the_evidence_and_nothing_else_and_writes_nothing() throws SQLException {
        try (Connection auditor = sealed.database.connectAsAuditor();
                Statement statement = auditor.createStatement()) {
            for (String forbidden : List.of(
                    "UPDATE event SET payload = '{}'",
                    "DELETE FROM tree_leaf",
                    "INSERT INTO tree_key VALUES ('a', 'b', now())",
                    "SELECT * FROM tree_state",
                    "SELECT * FROM lease",
                    "SELECT * FROM checkpoint")) {
                assertThatThrownBy(() -> statement.execute(forbidden))
                        .as(forbidden)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void the_application_adds_leaves_and_heads_and_changes_none() throws SQLException {
        try (Connection app = sealed.database.connectAsApp();
                Statement statement = app.createStatement()) {
            for (String table : List.of("tree_leaf", "tree_head", "tree_key")) {
                for (String forbidden : List.of("DELETE FROM " + table, "TRUNCATE " + table)) {
                    assertThatThrownBy(() -> statement.execute(forbidden))
                            .as(forbidden)
                            .hasMessageContaining("permission denied");
                }
            }
            assertThatThrownBy(() -> statement.execute("UPDATE tree_head SET size = 0"))
                    .hasMessageContaining("permission denied");
        }
    }

    private void found(String id, String what) throws SQLException {
        for (Optional<Finding> first :
                List.of(sealed.audit().first(), sealed.auditWithKeptHeads().first())) {
            assertThat(first).hasValueSatisfying(finding -> {
                assertThat(finding.id()).startsWith(id);
                assertThat(finding.what()).contains(what);
            });
        }
    }
}
