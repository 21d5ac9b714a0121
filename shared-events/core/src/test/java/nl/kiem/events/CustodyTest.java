package nl.kiem.events;

import static nl.kiem.events.contract.Visibility.GOVERNMENT;
import static nl.kiem.events.contract.Visibility.PARTICIPANTS;
import static nl.kiem.events.contract.Visibility.PUBLIC;
import static nl.kiem.events.contract.Visibility.SEALED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustodyTest {

    private static final OrganisationId MINISTRY = new OrganisationId("tooi:mnre1034");
    private static final OrganisationId CITY = new OrganisationId("tooi:gm0363");
    private static final OrganisationId COMPANY = new OrganisationId("kvk:12345678");

    record Said(
            @Nullable OrganisationId ownedBy,
            List<OrganisationId> takingPart,
            @Nullable Visibility visibility) implements Event {

        @Override
        public @Nullable ThreadId threadId() {
            return null;
        }

        @Override
        public Instant at() {
            return Instant.EPOCH;
        }
    }

    private static final Said NOTHING = new Said(null, List.of(), null);

    @Test
    void what_says_nothing_is_nobodys_and_there_for_government() {
        assertThat(Custody.of(List.of(NOTHING))).isEqualTo(Custody.NONE).isSameAs(Custody.NONE);
        assertThat(Custody.NONE).isEqualTo(new Custody(null, List.of(), GOVERNMENT));
    }

    @Test
    void the_owner_takes_part_and_who_took_part_stays() {
        Custody custody = Custody.of(List.of(
                new Said(MINISTRY, List.of(), SEALED),
                NOTHING,
                new Said(null, List.of(COMPANY, MINISTRY), null),
                new Said(CITY, List.of(), PARTICIPANTS)));
        assertThat(custody).isEqualTo(new Custody(CITY, List.of(COMPANY, CITY, MINISTRY), PARTICIPANTS));
    }

    @Test
    void the_same_participants_in_another_order_are_the_same_custody() {
        assertThat(Custody.of(List.of(new Said(CITY, List.of(MINISTRY, COMPANY), PUBLIC))))
                .isEqualTo(Custody.of(List.of(
                        new Said(CITY, List.of(COMPANY), PUBLIC), new Said(null, List.of(MINISTRY, COMPANY), null))));
    }

    @Test
    void an_owner_that_does_not_take_part_is_refused() {
        assertThatThrownBy(() -> new Custody(CITY, List.of(), PUBLIC)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void each_visibility_is_for_those_that_it_names() {
        sees(PUBLIC, "ministry city company auditor nobody companyAuditor");
        sees(GOVERNMENT, "ministry city company auditor");
        sees(PARTICIPANTS, "ministry company auditor");
        sees(SEALED, "ministry");
    }

    /** Of something of the ministry in which the company takes part; the city and an auditor there have nothing in it. */
    private static void sees(Visibility visibility, String whoSees) {
        Custody custody = Custody.of(List.of(new Said(MINISTRY, List.of(COMPANY), visibility)));
        Set<String> seeing = Set.of(whoSees.split(" "));
        assertThat(sight(MINISTRY, Role.TL).sees(custody)).isEqualTo(seeing.contains("ministry"));
        assertThat(sight(CITY, Role.TL).sees(custody)).isEqualTo(seeing.contains("city"));
        assertThat(sight(COMPANY, Role.EXT).sees(custody)).isEqualTo(seeing.contains("company"));
        assertThat(sight(CITY, Role.AUD).sees(custody)).isEqualTo(seeing.contains("auditor"));
        assertThat(Sight.PUBLIC.sees(custody)).isEqualTo(seeing.contains("nobody"));
        OrganisationId other = new OrganisationId("kvk:87654321");
        assertThat(sight(other, Role.AUD).sees(custody)).isEqualTo(seeing.contains("companyAuditor"));
    }

    private static Sight sight(OrganisationId organisation, Role role) {
        return Sight.of(new Actor(new PersonRef("p-1"), organisation, Set.of(role)));
    }
}
