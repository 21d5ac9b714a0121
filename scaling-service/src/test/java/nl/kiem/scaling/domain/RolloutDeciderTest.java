package nl.kiem.scaling.domain;

import static nl.kiem.scaling.domain.RolloutReason.ADOPTION_OF_ANOTHER_ORGANISATION;
import static nl.kiem.scaling.domain.RolloutReason.CONDITION_NOT_MET;
import static nl.kiem.scaling.domain.RolloutReason.CONDITION_UNKNOWN;
import static nl.kiem.scaling.domain.RolloutReason.CONTRACT_MISSING;
import static nl.kiem.scaling.domain.RolloutReason.HUMAN_SCALE_CHECK_MISSING;
import static nl.kiem.scaling.domain.RolloutReason.IN_USE_BEFORE_IT_HAPPENED;
import static nl.kiem.scaling.domain.RolloutReason.NOT_THE_EXECUTIVE;
import static nl.kiem.scaling.domain.RolloutReason.NO_WAVE_STARTED;
import static nl.kiem.scaling.domain.RolloutReason.ORGANISATION_IN_EARLIER_WAVE;
import static nl.kiem.scaling.domain.RolloutReason.ORGANISATION_NOT_IN_A_WAVE;
import static nl.kiem.scaling.domain.RolloutReason.ORGANISATION_NOT_IN_SCOPE;
import static nl.kiem.scaling.domain.RolloutReason.PREVIOUS_WAVE_NOT_IN_USE;
import static nl.kiem.scaling.domain.RolloutReason.READINESS_EVIDENCE_MISSING;
import static nl.kiem.scaling.domain.RolloutReason.ROLLOUT_UNKNOWN;
import static nl.kiem.scaling.domain.RolloutReason.WAVE_WITHOUT_ORGANISATION;
import static nl.kiem.scaling.domain.Story.ADOPTER;
import static nl.kiem.scaling.domain.Story.AT;
import static nl.kiem.scaling.domain.Story.CASE;
import static nl.kiem.scaling.domain.Story.CONDITION;
import static nl.kiem.scaling.domain.Story.EXECUTIVE;
import static nl.kiem.scaling.domain.Story.OTHER;
import static nl.kiem.scaling.domain.Story.OWN;
import static nl.kiem.scaling.domain.Story.PLEDGER;
import static nl.kiem.scaling.domain.Story.ROLLOUT;
import static nl.kiem.scaling.domain.Story.SYSTEM;
import static nl.kiem.scaling.domain.Story.THREAD;
import static nl.kiem.scaling.domain.Story.TODAY;
import static nl.kiem.scaling.domain.Story.actor;
import static nl.kiem.scaling.domain.Story.approved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.ContractId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.scaling.Condition;
import nl.kiem.events.contract.scaling.ConditionMet;
import nl.kiem.events.contract.scaling.ReuseKind;
import nl.kiem.events.contract.scaling.RolloutEvent;
import nl.kiem.events.contract.scaling.RolloutEvent.AdoptionRecorded;
import nl.kiem.events.contract.scaling.RolloutEvent.RolloutPlanned;
import nl.kiem.events.contract.scaling.RolloutEvent.RolloutReleased;
import nl.kiem.events.contract.scaling.RolloutEvent.RolloutStarted;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.scaling.domain.Rollout.Active;
import nl.kiem.scaling.domain.Rollout.Planned;
import nl.kiem.scaling.domain.Rollout.Released;
import nl.kiem.scaling.domain.Rollout.WaitingForContract;
import nl.kiem.scaling.domain.RolloutCommand.PlanRollout;
import nl.kiem.scaling.domain.RolloutCommand.RecordAdoption;
import nl.kiem.scaling.domain.RolloutCommand.ReleaseRollout;
import nl.kiem.scaling.domain.RolloutCommand.StartWave;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RolloutDeciderTest {

    static final ContractId CONTRACT = new ContractId(new UUID(0, 8));
    static final RolloutPlanned WAITING = planned(true);
    static final RolloutPlanned PLANNED = planned(false);
    static final RolloutReleased RELEASED = new RolloutReleased(ROLLOUT, THREAD, CASE, CONTRACT, AT);
    static final RolloutStarted FIRST_WAVE = wave(1, CONTRACT, null, AT, List.of(), OWN);
    static final AdoptionRecorded IN_USE = new AdoptionRecorded(ROLLOUT, THREAD, OWN, ReuseKind.FIRST, TODAY, 900, AT);
    static final Actor OWN_ADOPTER = actor("adopter", OWN, Role.ADO);

    final DeciderSpec<RolloutCommand, Rollout, RolloutEvent> rollout = DeciderSpec.of(new RolloutDecider());

    @Test
    void an_approval_with_a_purchase_plans_a_rollout_that_waits_for_the_contract() {
        rollout.given()
                .when(new PlanRollout(ROLLOUT, approved(true), Visibility.PUBLIC, SYSTEM, AT))
                .then(WAITING);
        assertThat(rollout.given(WAITING).state()).isInstanceOf(WaitingForContract.class);
    }

    @Test
    void an_approval_without_a_purchase_plans_a_rollout_that_can_start() {
        rollout.given()
                .when(new PlanRollout(ROLLOUT, approved(false), Visibility.PUBLIC, SYSTEM, AT))
                .then(PLANNED);
        assertThat(rollout.given(PLANNED).state()).isInstanceOf(Planned.class);
    }

    @Test
    void a_contract_of_somebody_outside_the_rollout_releases_nothing() {
        var outsider = new OrganisationId("tooi:pv27");
        rollout.given(WAITING)
                .when(new ReleaseRollout(CONTRACT, outsider, SYSTEM, AT))
                .then();
        rollout.given(WAITING)
                .when(new ReleaseRollout(CONTRACT, ADOPTER, SYSTEM, AT))
                .then(RELEASED);
        rollout.given(WAITING)
                .when(new ReleaseRollout(CONTRACT, null, SYSTEM, AT))
                .then(RELEASED);
    }

    @Test
    void an_approval_that_is_told_twice_plans_one_rollout() {
        rollout.given(WAITING)
                .when(new PlanRollout(ROLLOUT, approved(true), Visibility.PUBLIC, SYSTEM, AT))
                .then();
    }

    @Test
    void a_contract_releases_the_rollout_that_waits_for_it_once() {
        var release = new ReleaseRollout(CONTRACT, OWN, SYSTEM, AT);
        rollout.given(WAITING).when(release).then(RELEASED);
        rollout.given(WAITING, RELEASED).when(release).then();
        rollout.given(PLANNED).when(release).then();
        assertThat(rollout.given(WAITING, RELEASED).state()).isInstanceOf(Released.class);
    }

    @Test
    void a_rollout_that_does_not_exist_can_only_be_planned() {
        rollout.given().when(new ReleaseRollout(CONTRACT, OWN, SYSTEM, AT)).thenRejected(ROLLOUT_UNKNOWN);
        rollout.given().when(start(AT, OWN)).thenRejected(ROLLOUT_UNKNOWN);
    }

    @Test
    void the_first_wave_starts_on_the_contract() {
        rollout.given(WAITING, RELEASED).when(start(AT, OWN)).then(FIRST_WAVE);
        assertThat(rollout.given(WAITING, RELEASED, FIRST_WAVE).state()).isInstanceOf(Active.class);
    }

    @Test
    void the_first_wave_starts_on_the_recorded_reason_to_buy_nothing() {
        rollout.given(PLANNED).when(start(AT, OWN)).then(wave(1, null, "own staff can do it", AT, List.of(), OWN));
    }

    @Test
    void nothing_starts_while_a_contract_is_awaited_and_the_buyer_is_named() {
        var refused = rollout.given(WAITING)
                .when(start(AT, OWN))
                .thenRejected(CONTRACT_MISSING)
                .missing("contractId");
        assertThat(refused.rejection().missing().getFirst().supplier()).isEqualTo(Role.BUY);
    }

    @Test
    void everything_that_a_wave_misses_is_named_at_once() {
        rollout.given(WAITING)
                .when(new StartWave(List.of(), null, " ", List.of(), EXECUTIVE, AT))
                .thenRejected(CONTRACT_MISSING)
                .missing("contractId", "readinessEvidence", "humanScaleCheck", "organisations");
    }

    @Test
    void a_wave_needs_evidence_of_readiness() {
        rollout.given(PLANNED)
                .when(new StartWave(List.of(OWN), "", "check", List.of(), EXECUTIVE, AT))
                .thenRejected(READINESS_EVIDENCE_MISSING);
    }

    @Test
    void a_wave_needs_a_check_of_what_it_means_for_people() {
        rollout.given(PLANNED)
                .when(new StartWave(List.of(OWN), "evidence", null, List.of(), EXECUTIVE, AT))
                .thenRejected(HUMAN_SCALE_CHECK_MISSING);
    }

    @Test
    void a_wave_names_organisations_for_which_the_scale_up_was_approved() {
        rollout.given(PLANNED).when(start(AT)).thenRejected(WAVE_WITHOUT_ORGANISATION);
        rollout.given(PLANNED)
                .when(start(AT, OWN, OTHER))
                .thenRejected(ORGANISATION_NOT_IN_SCOPE)
                .missing("organisations." + OTHER);
    }

    @Test
    void only_an_executive_of_the_organisation_of_the_case_starts_a_wave() {
        rollout.given(PLANNED)
                .when(new StartWave(
                        List.of(OWN), "evidence", "check", List.of(), actor("executive", OTHER, Role.EXE), AT))
                .thenRejected(NOT_THE_EXECUTIVE);
    }

    @Test
    void a_further_wave_needs_use_in_the_wave_before() {
        rollout.given(WAITING, RELEASED, FIRST_WAVE)
                .when(start(AT, ADOPTER))
                .thenRejected(PREVIOUS_WAVE_NOT_IN_USE)
                .missing("adoptions");
        rollout.given(WAITING, RELEASED, FIRST_WAVE, IN_USE)
                .when(start(AT, ADOPTER))
                .then(wave(2, CONTRACT, null, AT, List.of(), ADOPTER));
    }

    @Test
    void an_organisation_is_in_one_wave() {
        rollout.given(WAITING, RELEASED, FIRST_WAVE, IN_USE)
                .when(start(AT, OWN))
                .thenRejected(ORGANISATION_IN_EARLIER_WAVE);
        rollout.given(PLANNED).when(start(AT, OWN, OWN)).then(wave(1, null, "own staff can do it", AT, List.of(), OWN));
    }

    @Test
    void a_condition_that_is_due_must_be_met() {
        var conditional = planned(false, CONDITION);
        Instant onTheDay = AT.plus(Duration.ofDays(31));
        rollout.given(conditional)
                .when(start(onTheDay, OWN))
                .thenRejected(CONDITION_NOT_MET)
                .missing("conditionsMet." + CONDITION.text());
        var met = List.of(new ConditionMet(CONDITION.text(), "roster of April"));
        var started = wave(1, null, "own staff can do it", onTheDay, met, OWN);
        rollout.given(conditional)
                .when(new StartWave(List.of(OWN), "evidence", "check", met, EXECUTIVE, onTheDay))
                .then(started);
        rollout.given(conditional, started, IN_USE)
                .when(start(onTheDay, ADOPTER))
                .then(wave(2, null, "own staff can do it", onTheDay, List.of(), ADOPTER));
    }

    @Test
    void a_condition_that_is_not_due_yet_does_not_hold_a_wave_back() {
        rollout.given(planned(false, CONDITION))
                .when(start(AT, OWN))
                .then(wave(1, null, "own staff can do it", AT, List.of(), OWN));
    }

    @Test
    void a_condition_that_was_never_set_cannot_be_met() {
        var unknown = List.of(new ConditionMet("sunshine", "forecast"));
        rollout.given(PLANNED)
                .when(new StartWave(List.of(OWN), "evidence", "check", unknown, EXECUTIVE, AT))
                .thenRejected(CONDITION_UNKNOWN);
    }

    @Test
    void an_organisation_in_a_started_wave_records_that_it_uses_it() {
        rollout.given(WAITING, RELEASED, FIRST_WAVE)
                .when(adopt(OWN, OWN_ADOPTER, TODAY, 900))
                .then(IN_USE);
    }

    @Test
    void recording_the_same_use_twice_adds_no_fact_and_more_users_do() {
        rollout.given(WAITING, RELEASED, FIRST_WAVE, IN_USE)
                .when(adopt(OWN, OWN_ADOPTER, TODAY, 900))
                .then();
        rollout.given(WAITING, RELEASED, FIRST_WAVE, IN_USE)
                .when(adopt(OWN, OWN_ADOPTER, TODAY, 1_200))
                .then(new AdoptionRecorded(ROLLOUT, THREAD, OWN, ReuseKind.FIRST, TODAY, 1_200, AT));
    }

    @Test
    void nobody_records_use_before_a_wave_has_started() {
        rollout.given(WAITING, RELEASED)
                .when(adopt(OWN, OWN_ADOPTER, TODAY, 900))
                .thenRejected(NO_WAVE_STARTED);
        rollout.given().when(adopt(OWN, OWN_ADOPTER, TODAY, 900)).thenRejected(ROLLOUT_UNKNOWN);
    }

    @Test
    void an_organisation_in_no_started_wave_cannot_record_use() {
        rollout.given(WAITING, RELEASED, FIRST_WAVE)
                .when(adopt(ADOPTER, PLEDGER, TODAY, 10))
                .thenRejected(ORGANISATION_NOT_IN_A_WAVE);
    }

    @Test
    void nobody_records_the_use_of_another_organisation() {
        rollout.given(WAITING, RELEASED, FIRST_WAVE)
                .when(adopt(OWN, PLEDGER, TODAY, 10))
                .thenRejected(ADOPTION_OF_ANOTHER_ORGANISATION);
    }

    @Test
    void use_is_not_recorded_before_it_has_begun() {
        rollout.given(WAITING, RELEASED, FIRST_WAVE)
                .when(adopt(OWN, OWN_ADOPTER, TODAY.plusDays(1), 10))
                .thenRejected(IN_USE_BEFORE_IT_HAPPENED);
    }

    @Test
    void a_history_that_cannot_have_happened_is_not_folded() {
        assertThatThrownBy(() -> rollout.given(IN_USE).state()).isInstanceOf(IllegalStateException.class);
    }

    static RolloutPlanned planned(boolean waiting, Condition... conditions) {
        return new RolloutPlanned(
                ROLLOUT,
                THREAD,
                CASE,
                "Plain letters",
                OWN,
                List.of(OWN, ADOPTER),
                List.of(conditions),
                waiting,
                waiting ? null : "own staff can do it",
                Visibility.PUBLIC,
                AT);
    }

    static RolloutStarted wave(
            int number,
            @Nullable ContractId contract,
            @Nullable String noPurchaseReason,
            Instant at,
            List<ConditionMet> met,
            OrganisationId... organisations) {
        return new RolloutStarted(
                ROLLOUT,
                THREAD,
                number,
                List.of(organisations),
                contract,
                noPurchaseReason,
                "evidence",
                "check",
                met,
                at);
    }

    static StartWave start(Instant at, OrganisationId... organisations) {
        return new StartWave(List.of(organisations), "evidence", "check", List.of(), EXECUTIVE, at);
    }

    static RecordAdoption adopt(OrganisationId adopter, Actor by, LocalDate since, long users) {
        return new RecordAdoption(adopter, ReuseKind.FIRST, since, users, by, AT);
    }
}
