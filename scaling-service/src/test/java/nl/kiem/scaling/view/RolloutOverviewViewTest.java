package nl.kiem.scaling.view;

import static nl.kiem.scaling.domain.Story.ADOPTER;
import static nl.kiem.scaling.domain.Story.AT;
import static nl.kiem.scaling.domain.Story.CASE;
import static nl.kiem.scaling.domain.Story.CONDITION;
import static nl.kiem.scaling.domain.Story.OWN;
import static nl.kiem.scaling.domain.Story.ROLLOUT;
import static nl.kiem.scaling.domain.Story.THREAD;
import static nl.kiem.scaling.domain.Story.TODAY;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.Custody;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.ContractId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.scaling.ConditionMet;
import nl.kiem.events.contract.scaling.ReuseKind;
import nl.kiem.events.contract.scaling.RolloutEvent.AdoptionRecorded;
import nl.kiem.events.contract.scaling.RolloutEvent.RolloutPlanned;
import nl.kiem.events.contract.scaling.RolloutEvent.RolloutReleased;
import nl.kiem.events.contract.scaling.RolloutEvent.RolloutStarted;
import nl.kiem.events.testkit.ViewSpec;
import nl.kiem.scaling.domain.Streams;
import nl.kiem.scaling.view.RolloutOverview.Adoption;
import nl.kiem.scaling.view.RolloutOverview.ConditionLine;
import nl.kiem.scaling.view.RolloutOverview.Wave;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RolloutOverviewViewTest {

    static final StreamId STREAM = Streams.rollout(ROLLOUT.value());
    static final ContractId CONTRACT = new ContractId(new UUID(0, 8));
    static final RolloutReleased RELEASED = new RolloutReleased(ROLLOUT, THREAD, CASE, CONTRACT, AT.plusSeconds(1));
    static final List<ConditionMet> MET = List.of(new ConditionMet(CONDITION.text(), "roster"));
    static final RolloutStarted STARTED = new RolloutStarted(
            ROLLOUT, THREAD, 1, List.of(OWN), CONTRACT, null, "evidence", "check", MET, AT.plusSeconds(2));
    static final Wave WAVE = new Wave(1, List.of(OWN), "evidence", "check", AT.plusSeconds(2));

    final ViewSpec<RolloutOverview> overview = ViewSpec.of(new RolloutOverviewView());

    @Test
    void a_rollout_that_awaits_a_contract_says_so() {
        overview.given(STREAM, planned(true))
                .then(row(1, "WaitingForContract", null, null, List.of(), List.of(), null));
    }

    @Test
    void a_rollout_that_needs_none_can_start() {
        overview.given(STREAM, planned(false))
                .then(row(1, "Planned", null, "own staff can do it", List.of(), List.of(), null));
    }

    @Test
    void a_contract_releases_it() {
        overview.given(STREAM, planned(true), RELEASED)
                .then(row(2, "Released", CONTRACT, null, List.of(), List.of(), null));
    }

    @Test
    void a_wave_shows_who_began_and_which_conditions_are_met() {
        overview.given(STREAM, planned(true), RELEASED, STARTED)
                .then(row(3, "Active", CONTRACT, null, List.of(WAVE), List.of(), "roster"));
    }

    @Test
    void use_is_shown_as_told_last() {
        overview.given(STREAM, planned(true), RELEASED, STARTED, used(900), used(1_200))
                .then(row(
                        5,
                        "Active",
                        CONTRACT,
                        null,
                        List.of(WAVE),
                        List.of(new Adoption(OWN, ReuseKind.FIRST, TODAY, 1_200)),
                        "roster"));
    }

    static AdoptionRecorded used(long users) {
        return new AdoptionRecorded(ROLLOUT, THREAD, OWN, ReuseKind.FIRST, TODAY, users, AT);
    }

    static RolloutPlanned planned(boolean waiting) {
        return new RolloutPlanned(
                ROLLOUT,
                THREAD,
                CASE,
                "Plain letters",
                OWN,
                List.of(OWN, ADOPTER),
                List.of(CONDITION),
                waiting,
                waiting ? null : "own staff can do it",
                Visibility.PARTICIPANTS,
                AT);
    }

    static RolloutOverview row(
            long version,
            String state,
            @Nullable ContractId contract,
            @Nullable String noPurchaseReason,
            List<Wave> waves,
            List<Adoption> adoptions,
            @Nullable String conditionEvidence) {
        Instant releasedAt = contract == null ? null : AT.plusSeconds(1);
        return new RolloutOverview(
                ROLLOUT.toString(),
                version,
                THREAD,
                CASE,
                "Plain letters",
                OWN,
                state,
                List.of(OWN, ADOPTER),
                List.of(new ConditionLine(CONDITION.text(), CONDITION.owner(), CONDITION.due(), conditionEvidence)),
                contract,
                noPurchaseReason,
                waves,
                adoptions,
                AT,
                releasedAt,
                new Custody(OWN, List.of(OWN, ADOPTER), Visibility.PARTICIPANTS));
    }
}
