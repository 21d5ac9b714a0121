package nl.kiem.initiative.collaboration.domain;

import static nl.kiem.initiative.collaboration.domain.CollaborationReason.ALREADY_SIGNED;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.AMENDMENT_CHANGES_NOTHING;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.AMENDMENT_OPEN;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.COLLABORATION_UNKNOWN;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.DRAFTER_DOES_NOT_SIGN;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.INITIATIVE_CLOSED;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.LEAD_CANNOT_LEAVE;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.LEAVER_STILL_INCLUDED;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.NOTHING_TO_SIGN;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.NOTHING_TO_WITHDRAW;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.NOT_A_PARTICIPANT;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.NOT_THE_PROPOSER;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.ORGANISATION_ENDED;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.ORGANISATION_UNKNOWN;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.REASON_MISSING;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.REVISION_OUTDATED;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.SHARES_DO_NOT_ADD_UP;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.ACTIVATED;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.AGENCY;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.AGREEMENT;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.AT;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.COMPANY;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.DAY;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.DECLINED;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.DRAFTED;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.DUE;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.ENDED;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.FROM;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.ID;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.INITIATIVE;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.LEAD;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.LEAVING;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.NEWCOMER;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.OF_AGENCY;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.OF_COMPANY;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.OF_LEAD;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.RULES;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.SYSTEM;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.TEAM;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.THREAD;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.TO;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.WITHDRAWN;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.active;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.agreement;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.amended;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.amending;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.decline;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.dropped;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.ended;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.executive;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.gone;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.late;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.leave;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.left;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.over;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.part;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.propose;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.sign;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.signed;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.team;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.unknown;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.until;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.withdraw;
import static nl.kiem.initiative.domain.RegisterEntries.ALL_THERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.CollaborationAgreement;
import nl.kiem.events.contract.initiative.CollaborationEvent;
import nl.kiem.events.contract.initiative.CollaborationEvent.AmendmentDropped;
import nl.kiem.events.contract.initiative.CollaborationEvent.AmendmentDropped.AmendmentEnd;
import nl.kiem.events.contract.initiative.CollaborationEvent.AmendmentProposed;
import nl.kiem.events.contract.initiative.CollaborationEvent.CollaborationEnded.CollaborationEnd;
import nl.kiem.events.contract.initiative.CollaborationEvent.DraftWithdrawn;
import nl.kiem.events.contract.initiative.CollaborationEvent.DraftWithdrawn.DraftEnd;
import nl.kiem.events.contract.initiative.CollaborationEvent.ParticipantJoined;
import nl.kiem.events.contract.initiative.CollaborationEvent.ParticipantLeaving;
import nl.kiem.events.contract.initiative.Participation;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.collaboration.domain.Collaboration.Active;
import nl.kiem.initiative.collaboration.domain.Collaboration.Drafted;
import nl.kiem.initiative.collaboration.domain.Collaboration.Ended;
import nl.kiem.initiative.collaboration.domain.Collaboration.Known;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Decline;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.EndPeriod;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.EndWithInitiative;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Leave;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Propose;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Sign;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.TellTerm;
import nl.kiem.initiative.domain.OpenTerm;
import nl.kiem.initiative.domain.SampleFacts;
import org.junit.jupiter.api.Test;

class CollaborationChangeTest {

    /** Of another lead. */
    static final CollaborationAgreement LED_BY_AGENCY = agreement(AGENCY, OF_LEAD, OF_AGENCY, OF_COMPANY);

    /** Of other shares, between two. */
    static final CollaborationAgreement SHIFTED = agreement(LEAD, part(LEAD, 4_000), part(AGENCY, 4_000), OF_COMPANY);

    static final CollaborationAgreement WITH_NEWCOMER =
            agreement(LEAD, part(LEAD, 4_000), OF_AGENCY, OF_COMPANY, part(NEWCOMER, 1_000));

    static final CollaborationAgreement WITHOUT_COMPANY = agreement(LEAD, part(LEAD, 7_000), OF_AGENCY);

    final DeciderSpec<CollaborationCommand, Collaboration, CollaborationEvent> collaboration =
            DeciderSpec.of(new CollaborationDecider(RULES));

    @Test
    void another_lead_touches_everybody() {
        collaboration
                .given(active())
                .when(propose(LED_BY_AGENCY))
                .then(amending(2, LED_BY_AGENCY, LEAD, AGENCY, COMPANY));
    }

    @Test
    void other_terms_and_another_period_touch_everybody() {
        List<Participation> same = AGREEMENT.participants();
        for (CollaborationAgreement next : List.of(
                new CollaborationAgreement(LEAD, same, "ours alone", "no personal data", FROM, TO),
                new CollaborationAgreement(LEAD, same, "open source", "names", FROM, TO),
                new CollaborationAgreement(LEAD, same, "open source", "no personal data", FROM.plusDays(1), TO),
                until(TO.minusDays(1)))) {
            collaboration.given(active()).when(propose(next)).then(amending(2, next, LEAD, AGENCY, COMPANY));
        }
    }

    @Test
    void a_newcomer_touches_everybody_and_signs_itself() {
        collaboration
                .given(active())
                .when(propose(WITH_NEWCOMER))
                .then(amending(2, WITH_NEWCOMER, LEAD, AGENCY, COMPANY, NEWCOMER));
    }

    @Test
    void other_shares_touch_those_whose_own_changes() {
        collaboration.given(active()).when(propose(SHIFTED)).then(amending(2, SHIFTED, LEAD, AGENCY));
        CollaborationAgreement out = WITHOUT_COMPANY;
        collaboration.given(active()).when(propose(out)).then(amending(2, out, LEAD, COMPANY));
    }

    @Test
    void every_participant_may_propose_a_change_and_nobody_else() {
        collaboration
                .given(active())
                .when(new Propose(SHIFTED, ALL_THERE, team(COMPANY), AT))
                .then(new AmendmentProposed(
                        ID, THREAD, 2, SHIFTED, team(COMPANY).person(), COMPANY, List.of(LEAD, AGENCY), DUE, AT));
        collaboration
                .given(active())
                .when(new Propose(SHIFTED, ALL_THERE, team(NEWCOMER), AT))
                .thenRejected(NOT_A_PARTICIPANT)
                .because(NEWCOMER.value());
    }

    @Test
    void a_change_is_checked_as_a_draft_is() {
        collaboration
                .given(active())
                .when(propose(agreement(LEAD, OF_LEAD, OF_AGENCY)))
                .thenRejected(SHARES_DO_NOT_ADD_UP);
        collaboration
                .given(active())
                .when(new Propose(SHIFTED, unknown(AGENCY), TEAM, AT))
                .thenRejected(ORGANISATION_UNKNOWN);
    }

    @Test
    void one_change_waits_at_a_time_and_each_changes_something() {
        collaboration
                .given(active(amending(2, SHIFTED, LEAD, AGENCY)))
                .when(propose(LED_BY_AGENCY))
                .thenRejected(AMENDMENT_OPEN)
                .because("withdrawn or declined");
        collaboration
                .given(active())
                .when(propose(agreement(LEAD, OF_COMPANY, OF_AGENCY, OF_LEAD)))
                .thenRejected(AMENDMENT_CHANGES_NOTHING)
                .because("holds already");
    }

    @Test
    void a_change_holds_when_all_whom_it_touches_signed() {
        collaboration
                .given(active(amending(2, SHIFTED, LEAD, AGENCY)))
                .when(sign(2, AGENCY))
                .then(signed(2, AGENCY));
        collaboration
                .given(active(amending(2, SHIFTED, LEAD, AGENCY), signed(2, AGENCY)))
                .when(sign(2, AGENCY))
                .then();
        collaboration
                .given(active(amending(2, SHIFTED, LEAD, AGENCY), signed(2, AGENCY)))
                .when(sign(2, LEAD))
                .then(signed(2, LEAD), amended(2, SHIFTED, null));
        collaboration
                .given(active(
                        amending(2, SHIFTED, LEAD, AGENCY),
                        signed(2, AGENCY),
                        signed(2, LEAD),
                        amended(2, SHIFTED, null)))
                .when(sign(1, COMPANY))
                .thenRejected(NOTHING_TO_SIGN)
                .because("nothing waits");
    }

    @Test
    void another_lead_leads_from_the_last_signature_on() {
        collaboration
                .given(active(amending(2, LED_BY_AGENCY, LEAD, AGENCY, COMPANY), signed(2, LEAD), signed(2, COMPANY)))
                .when(sign(2, AGENCY))
                .then(signed(2, AGENCY), amended(2, LED_BY_AGENCY, LEAD));
    }

    @Test
    void a_newcomer_is_recorded_with_the_day_and_whether_a_pilot_had_begun() {
        collaboration
                .given(active(
                        amending(2, WITH_NEWCOMER, LEAD, AGENCY, COMPANY, NEWCOMER),
                        signed(2, LEAD),
                        signed(2, AGENCY),
                        signed(2, COMPANY)))
                .when(new Sign(2, SampleFacts.developing(), true, executive(NEWCOMER), AT))
                .then(
                        signed(2, NEWCOMER),
                        amended(2, WITH_NEWCOMER, null),
                        new ParticipantJoined(ID, THREAD, NEWCOMER, true, DAY, DAY, Stage.DEVELOPING, true, AT));
    }

    @Test
    void whoever_is_left_out_signs_that_and_has_left() {
        collaboration
                .given(active(amending(2, WITHOUT_COMPANY, LEAD, COMPANY), signed(2, LEAD)))
                .when(sign(2, COMPANY))
                .then(signed(2, COMPANY), amended(2, WITHOUT_COMPANY, null), left(COMPANY));
    }

    @Test
    void a_change_is_signed_only_by_those_whom_it_touches_as_they_read_it() {
        CollaborationEvent[] history = active(amending(2, SHIFTED, LEAD, AGENCY));
        collaboration
                .given(history)
                .when(sign(2, COMPANY))
                .thenRejected(NOTHING_TO_SIGN)
                .because(COMPANY.value());
        collaboration.given(history).when(sign(2, NEWCOMER)).thenRejected(NOT_A_PARTICIPANT);
        collaboration
                .given(history)
                .when(sign(1, AGENCY))
                .thenRejected(REVISION_OUTDATED)
                .because("revision 2");
        collaboration
                .given(history)
                .when(new Sign(2, INITIATIVE, false, TEAM, AT))
                .thenRejected(DRAFTER_DOES_NOT_SIGN);
        collaboration
                .given(history)
                .when(new Sign(2, SampleFacts.stopped(), false, executive(AGENCY), AT))
                .thenRejected(INITIATIVE_CLOSED);
        collaboration.given(active()).when(sign(1, NEWCOMER)).thenRejected(NOT_A_PARTICIPANT);
        collaboration
                .given(active())
                .when(sign(2, AGENCY))
                .thenRejected(NOTHING_TO_SIGN)
                .because("nothing waits");
    }

    @Test
    void a_declined_change_does_not_take_place() {
        CollaborationEvent[] history = active(amending(2, SHIFTED, LEAD, AGENCY), signed(2, LEAD));
        collaboration
                .given(history)
                .when(new Decline(2, "no", executive(AGENCY), AT))
                .then(dropped(2, AmendmentEnd.DECLINED, AGENCY, null));
        collaboration.given(history).when(decline(2, COMPANY)).thenRejected(NOTHING_TO_SIGN);
        collaboration.given(history).when(decline(2, NEWCOMER)).thenRejected(NOT_A_PARTICIPANT);
        collaboration.given(history).when(decline(1, AGENCY)).thenRejected(REVISION_OUTDATED);
        collaboration.given(history).when(decline(2, LEAD)).thenRejected(ALREADY_SIGNED);
        collaboration
                .given(history)
                .when(new Decline(2, null, executive(AGENCY), AT))
                .thenRejected(REASON_MISSING);
        collaboration
                .given(active())
                .when(decline(1, AGENCY))
                .thenRejected(NOTHING_TO_SIGN)
                .because("leave");
        collaboration
                .given(active(amending(2, SHIFTED, LEAD, AGENCY), dropped(2, AmendmentEnd.DECLINED, AGENCY, null)))
                .when(propose(LED_BY_AGENCY))
                .then(amending(3, LED_BY_AGENCY, LEAD, AGENCY, COMPANY));
    }

    @Test
    void a_change_is_taken_back_by_whoever_proposed_it_or_by_the_lead() {
        CollaborationEvent ofCompany = new AmendmentProposed(
                ID, THREAD, 2, SHIFTED, team(COMPANY).person(), COMPANY, List.of(LEAD, AGENCY), DUE, AT);
        collaboration
                .given(active(ofCompany))
                .when(withdraw(team(COMPANY)))
                .then(dropped(2, AmendmentEnd.WITHDRAWN, COMPANY, null));
        collaboration
                .given(active(ofCompany))
                .when(withdraw(TEAM))
                .then(dropped(2, AmendmentEnd.WITHDRAWN, LEAD, null));
        collaboration
                .given(active(ofCompany))
                .when(withdraw(team(AGENCY)))
                .thenRejected(NOT_THE_PROPOSER)
                .because(COMPANY.value());
        collaboration
                .given(active())
                .when(withdraw(TEAM))
                .thenRejected(NOTHING_TO_WITHDRAW)
                .because("no change");
        collaboration
                .given(active(ofCompany))
                .when(new CollaborationCommand.Withdraw("", TEAM, AT))
                .thenRejected(REASON_MISSING);
    }

    @Test
    void a_participant_that_leaves_is_bound_until_its_share_is_redistributed() {
        collaboration.given(active()).when(leave(COMPANY)).then(LEAVING);
        collaboration.given(active(LEAVING)).when(leave(COMPANY)).then();
        collaboration
                .given(active(LEAVING))
                .when(propose(SHIFTED))
                .thenRejected(LEAVER_STILL_INCLUDED)
                .because(COMPANY.value());
        collaboration.given(active(LEAVING)).when(propose(WITHOUT_COMPANY)).then(amending(2, WITHOUT_COMPANY, LEAD));
        collaboration
                .given(active(LEAVING, amending(2, WITHOUT_COMPANY, LEAD)))
                .when(sign(2, LEAD))
                .then(signed(2, LEAD), amended(2, WITHOUT_COMPANY, null), left(COMPANY));
    }

    @Test
    void for_an_organisation_that_is_there_no_more_nobody_signs() {
        collaboration
                .given(active())
                .when(new Propose(WITHOUT_COMPANY, gone(COMPANY), TEAM, AT))
                .then(amending(2, WITHOUT_COMPANY, LEAD));
        collaboration
                .given(active())
                .when(new Propose(SHIFTED, gone(COMPANY), TEAM, AT))
                .thenRejected(ORGANISATION_ENDED)
                .because(COMPANY.value());
    }

    @Test
    void leaving_takes_a_reason_and_a_participant() {
        collaboration
                .given(active())
                .when(new Leave(" ", executive(COMPANY), AT))
                .thenRejected(REASON_MISSING)
                .missing("reason");
        collaboration
                .given(active())
                .when(leave(NEWCOMER))
                .thenRejected(NOT_A_PARTICIPANT)
                .because(NEWCOMER.value());
    }

    @Test
    void the_lead_leaves_only_when_a_successor_has_accepted_the_lead() {
        collaboration
                .given(active())
                .when(leave(LEAD))
                .thenRejected(LEAD_CANNOT_LEAVE)
                .because("successor")
                .missing("lead", "signature");
        CollaborationEvent[] accepted =
                active(amending(2, LED_BY_AGENCY, LEAD, AGENCY, COMPANY), amended(2, LED_BY_AGENCY, LEAD));
        collaboration
                .given(accepted)
                .when(leave(LEAD))
                .then(new ParticipantLeaving(ID, THREAD, LEAD, "bought up", 5_000, DUE, AT));
        collaboration.given(accepted).when(leave(AGENCY)).thenRejected(LEAD_CANNOT_LEAVE);
    }

    @Test
    void a_change_that_did_not_reckon_with_who_leaves_is_overtaken() {
        collaboration
                .given(active(amending(2, SHIFTED, LEAD, AGENCY)))
                .when(leave(COMPANY))
                .then(
                        new AmendmentDropped(ID, THREAD, 2, AmendmentEnd.OVERTAKEN, COMPANY, "bought up", null, AT),
                        LEAVING);
        collaboration
                .given(active(amending(2, WITHOUT_COMPANY, LEAD, COMPANY)))
                .when(leave(COMPANY))
                .thenRejected(AMENDMENT_OPEN)
                .because("sign it");
    }

    @Test
    void the_share_of_who_leaves_waits_again_when_the_change_for_it_is_declined_or_taken_back() {
        CollaborationEvent[] history = active(LEAVING, amending(2, WITHOUT_COMPANY, LEAD));
        collaboration.given(history).when(withdraw(TEAM)).then(dropped(2, AmendmentEnd.WITHDRAWN, LEAD, DUE));
        collaboration
                .given(history)
                .when(new Decline(2, "no", executive(LEAD), AT))
                .then(dropped(2, AmendmentEnd.DECLINED, LEAD, DUE));
    }

    @Test
    void where_one_alone_would_be_left_it_ends() {
        ParticipantLeaving last = new ParticipantLeaving(ID, THREAD, AGENCY, "bought up", 3_000, null, AT);
        collaboration.given(active(LEAVING)).when(leave(AGENCY)).then(last, ended(CollaborationEnd.TOO_FEW_LEFT, AT));
        collaboration
                .given(active(LEAVING, amending(2, WITHOUT_COMPANY, LEAD)))
                .when(leave(AGENCY))
                .then(
                        new AmendmentDropped(ID, THREAD, 2, AmendmentEnd.OVERTAKEN, AGENCY, "bought up", DUE, AT),
                        last,
                        ended(CollaborationEnd.TOO_FEW_LEFT, AT));
    }

    @Test
    void it_ends_with_its_period_unless_that_was_prolonged() {
        collaboration
                .given(active())
                .when(new EndPeriod(SYSTEM, over(TO)))
                .then(ended(CollaborationEnd.PERIOD_OVER, over(TO)));
        collaboration
                .given(active())
                .when(new EndPeriod(SYSTEM, over(TO).minusSeconds(1)))
                .then();
        collaboration.given(DRAFTED).when(new EndPeriod(SYSTEM, over(TO))).then();
        collaboration.given(active(ENDED)).when(new EndPeriod(SYSTEM, over(TO))).then();
    }

    @Test
    void it_ends_with_its_initiative() {
        EndWithInitiative over = new EndWithInitiative("stopped", SYSTEM, AT);
        collaboration.given(active()).when(over).then(ended(CollaborationEnd.INITIATIVE_OVER, AT));
        collaboration
                .given(DRAFTED)
                .when(over)
                .then(new DraftWithdrawn(ID, THREAD, DraftEnd.INITIATIVE_OVER, "stopped", AT));
        collaboration.given(active(ENDED)).when(over).then();
        collaboration.given(DRAFTED, WITHDRAWN).when(over).then();
        collaboration.given().when(over).thenRejected(COLLABORATION_UNKNOWN);
    }

    @Test
    void a_signature_that_does_not_come_is_told_once_and_at_twice_and_four_times_the_term() {
        tells(DUE, late(Role.EXE, 1, LEAD, AGENCY, COMPANY), DRAFTED);
        CollaborationEvent first = late(Role.EXE, 1, LEAD, AGENCY, COMPANY);
        CollaborationEvent second = late(Role.EXE, 2, AGENCY, COMPANY);
        tells(DUE.plusDays(28), second, DRAFTED, first, signed(1, LEAD));
        CollaborationEvent fourth = new CollaborationEvent.CollaborationTermExceeded(
                ID, THREAD, Role.EXE, List.of(COMPANY), DAY, DUE, 3, over(DUE.plusDays(84)));
        tells(DUE.plusDays(84), fourth, DRAFTED, first, second, signed(1, LEAD), signed(1, AGENCY));
        collaboration.given(DRAFTED).when(tell(DUE, DUE.minusDays(1))).then();
        collaboration.given(DRAFTED).when(tell(DUE.minusDays(1), DUE)).then();
        collaboration.given(DRAFTED, first).when(tell(DUE, DUE)).then();
    }

    @Test
    void another_draft_and_a_redistribution_that_do_not_come_are_told_of_the_lead() {
        tells(DUE, late(Role.TL, 1, LEAD), DRAFTED, DECLINED);
        tells(DUE, late(Role.TL, 1, LEAD), active(LEAVING));
        CollaborationEvent again = dropped(2, AmendmentEnd.DECLINED, LEAD, DUE);
        tells(DUE, late(Role.TL, 1, LEAD), active(LEAVING, amending(2, WITHOUT_COMPANY, LEAD), again));
    }

    @Test
    void a_change_that_waits_is_told_of_those_who_have_not_signed_it() {
        tells(DUE, late(Role.EXE, 1, AGENCY), active(amending(2, SHIFTED, LEAD, AGENCY), signed(2, LEAD)));
    }

    @Test
    void nothing_is_late_where_nothing_waits() {
        CollaborationEvent[] held = active(amending(2, SHIFTED, LEAD, AGENCY), amended(2, SHIFTED, null));
        CollaborationEvent[] declined =
                active(amending(2, SHIFTED, LEAD, AGENCY), dropped(2, AmendmentEnd.DECLINED, AGENCY, null));
        for (CollaborationEvent[] history :
                List.of(active(), held, declined, active(ENDED), active(LEAVING, ENDED), new CollaborationEvent[] {
                    DRAFTED, WITHDRAWN
                })) {
            collaboration.given(history).when(tell(DUE, DUE)).then();
            Collaboration state = collaboration.given(history).state();
            assertThat(((Known) state).file().term()).isNull();
        }
    }

    @Test
    void what_is_known_of_it_follows_from_its_facts() {
        CollaborationEvent[] history = active(LEAVING, amending(2, WITHOUT_COMPANY, LEAD), signed(2, LEAD));
        Active state = (Active) collaboration.given(history).state();
        assertThat(state.revision()).isEqualTo(1);
        assertThat(state.leaving()).isEqualTo(Set.of(COMPANY));
        assertThat(state.amendment())
                .isNotNull()
                .extracting(Collaboration.Pending::unsigned)
                .isEqualTo(List.of());
        assertThat(state.joined()).hasSize(3);
        assertThat(state.file().revisions()).isEqualTo(2);
        assertThat(state.file().term()).isEqualTo(OpenTerm.of(Role.EXE, DAY, DUE));
        Active after = (Active) collaboration
                .given(active(
                        LEAVING, amending(2, WITHOUT_COMPANY, LEAD), amended(2, WITHOUT_COMPANY, null), left(COMPANY)))
                .state();
        assertThat(after.agreement()).isEqualTo(WITHOUT_COMPANY);
        assertThat(after.amendment()).isNull();
        assertThat(after.leaving()).isEmpty();
        assertThat(after.joined()).hasSize(3);
        Ended over = (Ended) collaboration.given(active(ENDED)).state();
        assertThat(over.cause()).isEqualTo(CollaborationEnd.PERIOD_OVER);
        assertThat(over.joined()).hasSize(3);
        assertThat(over.awaited()).isEmpty();
        Drafted draft = (Drafted)
                collaboration.given(DRAFTED, DECLINED, late(Role.TL, 1, LEAD)).state();
        assertThat(draft.declined()).isTrue();
        assertThat(draft.file().term()).isEqualTo(new OpenTerm(Role.TL, DAY, DUE, 1));
    }

    @Test
    void others_hear_whom_it_binds_who_leads_and_on_which_days_it_holds() {
        CollaborationFacts facts =
                CollaborationFacts.of(collaboration.given(active()).state());
        assertThat(facts)
                .isEqualTo(new CollaborationFacts(ID, THREAD, List.of(LEAD, AGENCY, COMPANY), LEAD, true, FROM, TO));
        assertThat(facts.publicBodies()).containsExactly(LEAD, AGENCY);
        assertThat(facts.activeOn(FROM)).isTrue();
        assertThat(facts.activeOn(TO)).isTrue();
        assertThat(facts.activeOn(FROM.minusDays(1))).isFalse();
        assertThat(facts.activeOn(TO.plusDays(1))).isFalse();
        for (CollaborationEvent[] history : List.of(
                active(ENDED), new CollaborationEvent[] {DRAFTED}, new CollaborationEvent[] {DRAFTED, WITHDRAWN})) {
            CollaborationFacts other =
                    CollaborationFacts.of(collaboration.given(history).state());
            assertThat(other.active()).isFalse();
            assertThat(other.activeOn(DAY)).isFalse();
        }
        assertThatThrownBy(() -> CollaborationFacts.of(new Collaboration.Absent()))
                .isInstanceOf(Rejection.class)
                .extracting(thrown -> ((Rejection) thrown).reason())
                .isEqualTo(COLLABORATION_UNKNOWN);
    }

    @Test
    void a_history_that_cannot_have_happened_is_not_folded_quietly() {
        CollaborationDecider decider = new CollaborationDecider(RULES);
        for (List<CollaborationEvent> history : List.of(
                List.of(ACTIVATED),
                List.of(DRAFTED, LEAVING),
                List.of(DRAFTED, WITHDRAWN, LEAVING),
                List.of(active(ACTIVATED)),
                List.of(active(signed(2, LEAD))),
                List.of(active(ENDED, ENDED)))) {
            assertThatThrownBy(() -> decider.fold(decider.initial(), history))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("corrupt history");
        }
    }

    @Test
    void what_somebody_brings_in_is_its_own_affair() {
        Participation more = new Participation(AGENCY, 3_000, new Money(500_00), 0, null);
        CollaborationAgreement next = agreement(LEAD, OF_LEAD, more, OF_COMPANY);
        collaboration.given(active()).when(propose(next)).then(amending(2, next, AGENCY));
    }

    private void tells(LocalDate lastDay, CollaborationEvent expected, CollaborationEvent... history) {
        collaboration.given(history).when(tell(lastDay, lastDay)).then(expected);
    }

    private static TellTerm tell(LocalDate lastDay, LocalDate over) {
        return new TellTerm(lastDay, SYSTEM, over(over));
    }
}
