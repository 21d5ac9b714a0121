package nl.kiem.events.runtime.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kiem.events.Custody;
import nl.kiem.events.Recorded;
import nl.kiem.events.Sight;
import nl.kiem.events.View;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.testkit.LocalPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rule in SQL and the rule in Java are one rule: compared over everybody who looks and everything there is. */
class SightSqlTest {

    private static final OrganisationId MINISTRY = new OrganisationId("tooi:mnre1034");
    private static final OrganisationId CITY = new OrganisationId("tooi:gm0363");
    private static final OrganisationId COMPANY = new OrganisationId("kvk:12345678");
    private static final List<OrganisationId> EVERYBODY = List.of(MINISTRY, CITY, COMPANY);

    record Row(String id, long version, Custody custody) {}

    @Test
    void sql_shows_what_the_sight_sees_and_nothing_else() throws SQLException {
        int shown = 0;
        int hidden = 0;
        try (Connection connection = LocalPostgres.database().connectAsApp()) {
            for (Sight sight : sights()) {
                for (Custody custody : custodies()) {
                    boolean sees = sight.sees(custody);
                    assertThat(shows(connection, sight, custody))
                            .as("%s looks at %s", sight, custody)
                            .isEqualTo(sees);
                    if (sees) shown++;
                    else hidden++;
                }
            }
        }
        assertThat(shown).isGreaterThan(100);
        assertThat(hidden).isGreaterThan(100);
    }

    @Test
    void custody_comes_back_from_its_column_as_it_went_in() {
        for (Custody custody : custodies()) {
            Row row = new Row("id", 1, custody);
            String json = RowJson.tree(row).toString();
            assertThat(RowJson.row(VIEW, json)).isEqualTo(row);
            assertThat(RowJson.tree(RowJson.row(VIEW, json)).toString()).isEqualTo(json);
        }
    }

    private static List<Sight> sights() {
        List<Sight> sights = new ArrayList<>(List.of(Sight.PUBLIC));
        for (OrganisationId organisation : EVERYBODY) {
            for (Role role : List.of(Role.TL, Role.AUD)) {
                sights.add(Sight.of(new Actor(new PersonRef("p-1"), organisation, Set.of(role))));
            }
        }
        return sights;
    }

    private static List<Custody> custodies() {
        List<Custody> custodies = new ArrayList<>();
        for (Visibility visibility : Visibility.values()) {
            for (int set = 0; set < 8; set++) {
                int chosen = set;
                List<OrganisationId> participants = EVERYBODY.stream()
                        .filter(one -> (chosen >> EVERYBODY.indexOf(one) & 1) == 1)
                        .toList();
                custodies.add(new Custody(null, participants, visibility));
                for (OrganisationId owner : participants) {
                    custodies.add(new Custody(owner, participants, visibility));
                }
            }
        }
        return custodies;
    }

    private static boolean shows(Connection connection, Sight sight, Custody custody) throws SQLException {
        SightSql sql = SightSql.of(sight, "t");
        Object me = sql.parameters().get("t_me");
        String statement = "SELECT %s FROM (SELECT CAST(? AS jsonb) AS custody) t".formatted(sql.condition());
        int uses = statement.split(":t_me", -1).length - 1;
        try (PreparedStatement query = connection.prepareStatement(statement.replace(":t_me", "?"))) {
            for (int i = 1; i <= uses; i++) query.setObject(i, me);
            query.setString(uses + 1, RowJson.tree(custody).toString());
            try (ResultSet answer = query.executeQuery()) {
                assertThat(answer.next()).isTrue();
                return answer.getBoolean(1);
            }
        }
    }

    private static final View<Row> VIEW = new View<>() {

        @Override
        public String name() {
            return "row_v1";
        }

        @Override
        public Set<Class<? extends Event>> families() {
            return Set.of();
        }

        @Override
        public Class<Row> rowType() {
            return Row.class;
        }

        @Override
        public @Nullable String key(Recorded<? extends Event> recorded) {
            return null;
        }

        @Override
        public Row blank(String key) {
            return new Row(key, 0, Custody.NONE);
        }

        @Override
        public Row fold(Row row, Recorded<? extends Event> recorded) {
            return row;
        }

        @Override
        public long version(Row row) {
            return row.version();
        }
    };
}
