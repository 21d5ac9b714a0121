package nl.kiem.events.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.kiem.events.Custody;
import nl.kiem.events.KernelReason;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.runtime.http.Grant.Way;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GrantTest {

    private static final OrganisationId KEEPER = new OrganisationId("oin:00000099000000001000");
    private static final OrganisationId MINISTRY = new OrganisationId("tooi:mnre1034");
    private static final OrganisationId CITY = new OrganisationId("tooi:gm0363");
    private static final OrganisationId PROVINCE = new OrganisationId("tooi:pv27");
    private static final Custody CUSTODY = new Custody(MINISTRY, List.of(CITY, MINISTRY), Visibility.PUBLIC);

    private static final Way BOARD_OF_OWNER = new Way(List.of(Role.PB, Role.EXE), Party.OWNER);
    private static final Way ASSESSOR_OF_ANYBODY = new Way(List.of(Role.ASR), Party.ANYONE);
    private static final Way LEAD_OF_PARTICIPANT = new Way(List.of(Role.TL), Party.PARTICIPANT);
    private static final Way SYSTEM_OF_KEEPER = new Way(List.of(Role.SYS), Party.KEEPER);
    private static final Way ANY_ROLE_OF_OWNER = new Way(List.of(), Party.OWNER);

    @Test
    void without_a_role_that_opens_anything_all_roles_that_would_are_named() {
        refuses(
                () -> grant(MINISTRY, Role.AUD, BOARD_OF_OWNER, ASSESSOR_OF_ANYBODY),
                KernelReason.ROLE_REQUIRED,
                Role.PB,
                Role.EXE,
                Role.ASR);
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.PB, Role.EXE))) {
            refuses(() -> grant(MINISTRY, role, BOARD_OF_OWNER), KernelReason.ROLE_REQUIRED, Role.PB, Role.EXE);
        }
    }

    @Test
    void a_role_counts_in_the_organisation_that_its_way_asks_for() {
        grant(MINISTRY, Role.PB, BOARD_OF_OWNER).check(CUSTODY);
        grant(MINISTRY, Role.TL, LEAD_OF_PARTICIPANT).check(CUSTODY);
        grant(CITY, Role.TL, LEAD_OF_PARTICIPANT).check(CUSTODY);
        grant(PROVINCE, Role.ASR, ASSESSOR_OF_ANYBODY).check(CUSTODY);
        grant(MINISTRY, Role.EXT, ANY_ROLE_OF_OWNER).check(CUSTODY);

        Grant participant = grant(CITY, Role.PB, BOARD_OF_OWNER);
        refuses(() -> participant.check(CUSTODY), KernelReason.PARTY_REQUIRED, Role.PB, Role.EXE);
        Grant outsider = grant(PROVINCE, Role.TL, LEAD_OF_PARTICIPANT);
        refuses(() -> outsider.check(CUSTODY), KernelReason.PARTY_REQUIRED, Role.TL);
        Grant anybody = grant(CITY, Role.TL, ANY_ROLE_OF_OWNER);
        refuses(() -> anybody.check(CUSTODY), KernelReason.PARTY_REQUIRED);
        Grant nobodys = grant(MINISTRY, Role.PB, BOARD_OF_OWNER);
        refuses(() -> nobodys.check(Custody.NONE), KernelReason.PARTY_REQUIRED, Role.PB, Role.EXE);
    }

    @Test
    void a_way_that_is_open_by_its_role_does_not_lend_its_party_to_another_role() {
        Grant lead = grant(PROVINCE, Role.TL, LEAD_OF_PARTICIPANT, ASSESSOR_OF_ANYBODY);
        refuses(() -> lead.check(CUSTODY), KernelReason.PARTY_REQUIRED, Role.TL);
        grant(PROVINCE, EnumSet.of(Role.TL, Role.ASR), LEAD_OF_PARTICIPANT, ASSESSOR_OF_ANYBODY)
                .check(CUSTODY);
    }

    @Test
    void the_keeper_is_judged_at_the_door_and_is_named() {
        grant(KEEPER, Role.SYS, SYSTEM_OF_KEEPER).check(CUSTODY);
        refuses(() -> grant(KEEPER, Role.OPS, SYSTEM_OF_KEEPER), KernelReason.ROLE_REQUIRED, Role.SYS);
        assertThatThrownBy(() -> grant(MINISTRY, Role.SYS, SYSTEM_OF_KEEPER)).hasMessageContaining(KEEPER.value());
        refuses(() -> grant(MINISTRY, Role.SYS, SYSTEM_OF_KEEPER), KernelReason.PARTY_REQUIRED, Role.SYS);
        Grant either = grant(MINISTRY, Role.SYS, SYSTEM_OF_KEEPER, new Way(List.of(Role.SYS), Party.OWNER));
        either.check(CUSTODY);
        refuses(() -> either.check(Custody.of(CITY, Visibility.PUBLIC)), KernelReason.PARTY_REQUIRED, Role.SYS);
    }

    private static Grant grant(OrganisationId organisation, Role role, Way... ways) {
        return grant(organisation, EnumSet.of(role), ways);
    }

    private static Grant grant(OrganisationId organisation, Set<Role> roles, Way... ways) {
        return Grant.of(new Actor(new PersonRef("p-1"), organisation, roles), Arrays.asList(ways), KEEPER);
    }

    private static void refuses(ThrowingCallable attempt, KernelReason reason, Role... could) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Rejection.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.missing()).extracting(Missing::supplier).containsExactly(could);
            for (Role role : could) assertThat(e).hasMessageContaining(role.dutch());
        });
    }
}
