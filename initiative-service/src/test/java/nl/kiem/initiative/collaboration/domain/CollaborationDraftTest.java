package nl.kiem.initiative.collaboration.domain;

import static nl.kiem.initiative.collaboration.domain.CollaborationReason.ALREADY_SIGNED;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.COLLABORATION_OVER;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.COLLABORATION_UNKNOWN;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.DRAFTER_DOES_NOT_SIGN;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.DRAFT_DECLINED;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.INITIATIVE_CLOSED;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.INVOLVED_IN_THE_FUTURE;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.LEAD_IS_NO_PUBLIC_BODY;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.LEAD_NOT_AMONG_PARTICIPANTS;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.NOT_ACTIVE;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.NOT_A_PARTICIPANT;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.NOT_THE_LEAD;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.ORGANISATION_ENDED;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.ORGANISATION_UNKNOWN;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.PARTICIPANT_TWICE;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.PERIOD_PASSED;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.PERIOD_REVERSED;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.PERIOD_TOO_LONG;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.REASON_MISSING;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.REVISION_OUTDATED;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.SHARES_DO_NOT_ADD_UP;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.SHARE_MISSING;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.TAKES_NO_PART_IN_INITIATIVE;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.TERMS_MISSING;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.TOO_FEW_PARTICIPANTS;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.TOO_MANY_PARTICIPANTS;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.ACTIVATED;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.AGENCY;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.AGREEMENT;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.AT;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.COMPANY;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.DAY;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.DECLINED;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.DRAFTED;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.DRAFTER;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.DUE;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.ENDED;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.FROM;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.ID;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.INITIATIVE;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.LEAD;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.NEWCOMER;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.OF_AGENCY;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.OF_COMPANY;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.OF_LEAD;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.RULES;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.TEAM;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.THREAD;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.TO;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.WITHDRAWN;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.active;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.agreement;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.decline;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.draft;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.executive;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.gone;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.joined;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.leave;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.over;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.part;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.propose;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.revised;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.sign;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.signed;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.team;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.unknown;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.until;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.withdraw;
import static nl.kiem.initiative.domain.RegisterEntries.ALL_THERE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.CollaborationAgreement;
import nl.kiem.events.contract.initiative.CollaborationEvent;
import nl.kiem.events.contract.initiative.CollaborationEvent.CollaborationDrafted;
import nl.kiem.events.contract.initiative.CollaborationEvent.DraftDeclined;
import nl.kiem.events.contract.initiative.CollaborationEvent.DraftWithdrawn;
import nl.kiem.events.contract.initiative.CollaborationEvent.DraftWithdrawn.DraftEnd;
import nl.kiem.events.contract.initiative.CollaborationEvent.ParticipantJoined;
import nl.kiem.events.contract.initiative.Participation;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Decline;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Draft;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Propose;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Sign;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Withdraw;
import nl.kiem.initiative.domain.SampleFacts;
import org.junit.jupiter.api.Test;

class CollaborationDraftTest {

    static final CollaborationAgreement OTHER = agreement(LEAD, part(LEAD, 4_000), part(AGENCY, 6_000));

    final DeciderSpec<CollaborationCommand, Collaboration, CollaborationEvent> collaboration =
            DeciderSpec.of(new CollaborationDecider(RULES));

    @Test
    void the_team_of_the_lead_drafts_it_and_everybody_has_twenty_working_days_to_sign() {
        collaboration.given().when(draft(AGREEMENT)).then(DRAFTED);
        collaboration.given(DRAFTED).when(draft(AGREEMENT)).then();
    }

    @Test
    void whoever_sees_the_initiative_sees_the_collaboration() {
        collaboration
                .given()
                .when(new Draft(ID, SampleFacts.seenBy(Visibility.PARTICIPANTS), AGREEMENT, ALL_THERE, TEAM, AT))
                .then(new CollaborationDrafted(ID, THREAD, AGREEMENT, DRAFTER, DUE, Visibility.PARTICIPANTS, AT));
    }

    @Test
    void nothing_is_drafted_about_an_initiative_that_is_over() {
        collaboration
                .given()
                .when(new Draft(ID, SampleFacts.stopped(), AGREEMENT, ALL_THERE, TEAM, AT))
                .thenRejected(INITIATIVE_CLOSED)
                .because("the initiative is over");
    }

    @Test
    void whoever_takes_no_part_in_the_initiative_drafts_nothing_about_it() {
        CollaborationAgreement theirs = agreement(NEWCOMER, part(NEWCOMER, 5_000), part(LEAD, 5_000));
        collaboration
                .given()
                .when(new Draft(ID, INITIATIVE, theirs, ALL_THERE, team(NEWCOMER), AT))
                .thenRejected(TAKES_NO_PART_IN_INITIATIVE)
                .because(NEWCOMER.value());
    }

    @Test
    void another_than_the_lead_does_not_draft_it() {
        collaboration
                .given()
                .when(new Draft(ID, INITIATIVE, AGREEMENT, ALL_THERE, team(AGENCY), AT))
                .thenRejected(NOT_THE_LEAD)
                .because(LEAD.value());
    }

    @Test
    void it_takes_two_and_no_more_than_the_limit_and_each_once() {
        refused(agreement(LEAD, part(LEAD, 10_000)), TOO_FEW_PARTICIPANTS, "two");
        Participation[] five = {
            part(LEAD, 2_000), part(AGENCY, 2_000), part(COMPANY, 2_000), part(NEWCOMER, 2_000), part(name(9), 2_000)
        };
        refused(agreement(LEAD, five), TOO_MANY_PARTICIPANTS, "4");
        CollaborationAgreement four =
                agreement(LEAD, part(LEAD, 2_500), part(AGENCY, 2_500), part(COMPANY, 2_500), part(NEWCOMER, 2_500));
        assertThat(decided(four)).hasSize(1);
        refused(
                agreement(LEAD, part(LEAD, 5_000), part(AGENCY, 2_500), part(AGENCY, 2_500)),
                PARTICIPANT_TWICE,
                AGENCY.value());
    }

    @Test
    void everybody_whom_it_names_is_registered() {
        collaboration
                .given()
                .when(new Draft(ID, INITIATIVE, AGREEMENT, unknown(AGENCY), TEAM, AT))
                .thenRejected(ORGANISATION_UNKNOWN)
                .because(AGENCY.value())
                .missing("participants");
        collaboration
                .given()
                .when(new Draft(ID, INITIATIVE, AGREEMENT, gone(COMPANY), TEAM, AT))
                .thenRejected(ORGANISATION_ENDED)
                .because(NEWCOMER.value())
                .missing("participants");
    }

    @Test
    void exactly_one_of_the_participants_leads_and_that_is_no_company() {
        refused(agreement(NEWCOMER, OF_LEAD, OF_AGENCY, OF_COMPANY), LEAD_NOT_AMONG_PARTICIPANTS, NEWCOMER.value());
        refused(agreement(COMPANY, OF_LEAD, OF_AGENCY, OF_COMPANY), LEAD_IS_NO_PUBLIC_BODY, COMPANY.value());
    }

    @Test
    void the_shares_of_all_are_exactly_a_hundred_percent() {
        refused(agreement(LEAD, part(LEAD, 5_000), part(AGENCY, 4_999)), SHARES_DO_NOT_ADD_UP, "9999");
        refused(agreement(LEAD, part(LEAD, 5_000), part(AGENCY, 5_001)), SHARES_DO_NOT_ADD_UP, "10001");
        refused(agreement(LEAD, part(LEAD, 10_000), part(AGENCY, 0)), SHARE_MISSING, AGENCY.value());
        refused(agreement(LEAD, part(LEAD, 10_001), part(AGENCY, -1)), SHARE_MISSING, LEAD.value());
        assertThat(decided(agreement(LEAD, part(LEAD, 9_999), part(AGENCY, 1)))).hasSize(1);
    }

    @Test
    void a_share_beyond_a_hundred_percent_is_none_however_it_adds_up() {
        refused(agreement(LEAD, part(LEAD, 10_001), part(AGENCY, 1)), SHARE_MISSING, LEAD.value());
    }

    @Test
    void what_becomes_of_ideas_and_of_data_is_agreed_beforehand() {
        collaboration
                .given()
                .when(draft(new CollaborationAgreement(LEAD, AGREEMENT.participants(), " ", "", FROM, TO)))
                .thenRejected(TERMS_MISSING)
                .missing("intellectualProperty", "data");
        collaboration
                .given()
                .when(draft(new CollaborationAgreement(LEAD, AGREEMENT.participants(), "open", " ", FROM, TO)))
                .thenRejected(TERMS_MISSING)
                .missing("data");
    }

    @Test
    void it_holds_for_a_period_that_is_not_over_and_not_too_long() {
        refused(until(FROM.minusDays(1)), PERIOD_REVERSED, "before");
        refused(until(DAY.minusDays(1)), PERIOD_PASSED, "2026-01-04");
        refused(until(FROM.plusDays(365)), PERIOD_TOO_LONG, "365");
        assertThat(decided(until(FROM.plusDays(364)))).hasSize(1);
        assertThat(decided(until(DAY))).hasSize(1);
        CollaborationAgreement oneDay =
                new CollaborationAgreement(LEAD, AGREEMENT.participants(), "open", "none", DAY, DAY);
        assertThat(decided(oneDay)).hasSize(1);
    }

    @Test
    void nobody_was_involved_already_in_the_future() {
        refused(agreement(LEAD, since(DAY.plusDays(1)), part(AGENCY, 5_000)), INVOLVED_IN_THE_FUTURE, LEAD.value());
        assertThat(decided(agreement(LEAD, since(DAY), part(AGENCY, 5_000)))).hasSize(1);
    }

    @Test
    void it_holds_from_the_last_signature_on_and_tells_of_each_since_when_it_is_involved() {
        collaboration.given(DRAFTED).when(sign(1, AGENCY)).then(signed(1, AGENCY));
        collaboration
                .given(DRAFTED, signed(1, AGENCY), signed(1, LEAD))
                .when(sign(1, COMPANY))
                .then(
                        signed(1, COMPANY),
                        ACTIVATED,
                        joined(LEAD, DAY, false),
                        joined(AGENCY, DAY, false),
                        joined(COMPANY, DAY.minusDays(30), false));
    }

    @Test
    void that_a_pilot_had_begun_when_a_partner_joined_stays_visible() {
        CollaborationEvent[] last = {
            signed(1, COMPANY), ACTIVATED, begun(LEAD, DAY), begun(AGENCY, DAY), begun(COMPANY, DAY.minusDays(30))
        };
        collaboration
                .given(DRAFTED, signed(1, AGENCY), signed(1, LEAD))
                .when(new Sign(1, SampleFacts.developing(), true, executive(COMPANY), AT))
                .then(last);
    }

    @Test
    void signing_twice_adds_no_fact() {
        collaboration.given(DRAFTED, signed(1, AGENCY)).when(sign(1, AGENCY)).then();
        collaboration.given(active()).when(sign(1, AGENCY)).then();
    }

    @Test
    void each_signs_for_the_own_organisation_what_is_put_before_it() {
        collaboration
                .given(DRAFTED)
                .when(sign(1, NEWCOMER))
                .thenRejected(NOT_A_PARTICIPANT)
                .because(NEWCOMER.value());
        collaboration
                .given(DRAFTED)
                .when(sign(2, AGENCY))
                .thenRejected(REVISION_OUTDATED)
                .because("revision 1");
        collaboration
                .given(DRAFTED, revised(2, AGREEMENT))
                .when(sign(1, AGENCY))
                .thenRejected(REVISION_OUTDATED)
                .because("revision 2");
    }

    @Test
    void whoever_drafted_it_does_not_sign_it() {
        collaboration
                .given(DRAFTED)
                .when(new Sign(1, INITIATIVE, false, TEAM, AT))
                .thenRejected(DRAFTER_DOES_NOT_SIGN)
                .because("somebody else");
    }

    @Test
    void nobody_signs_for_an_initiative_or_a_period_that_is_over() {
        collaboration
                .given(DRAFTED)
                .when(new Sign(1, SampleFacts.stopped(), false, executive(AGENCY), AT))
                .thenRejected(INITIATIVE_CLOSED)
                .because(THREAD.toString());
        collaboration
                .given(DRAFTED)
                .when(new Sign(1, INITIATIVE, false, executive(AGENCY), over(TO)))
                .thenRejected(PERIOD_PASSED)
                .because("2026-12-31");
    }

    @Test
    void what_a_participant_declined_waits_for_another_draft() {
        collaboration.given(DRAFTED).when(decline(1, AGENCY)).then(DECLINED);
        collaboration.given(DRAFTED, DECLINED).when(decline(1, COMPANY)).then();
        collaboration
                .given(DRAFTED, DECLINED)
                .when(sign(1, COMPANY))
                .thenRejected(DRAFT_DECLINED)
                .because("revises");
        collaboration
                .given(DRAFTED, DECLINED, revised(2, AGREEMENT))
                .when(sign(2, AGENCY))
                .then(signed(2, AGENCY));
    }

    @Test
    void declining_takes_a_reason_and_a_participant_that_has_not_signed_what_is_there() {
        collaboration
                .given(DRAFTED)
                .when(new Decline(1, " ", executive(AGENCY), AT))
                .thenRejected(REASON_MISSING)
                .missing("reason");
        collaboration
                .given(DRAFTED)
                .when(decline(1, NEWCOMER))
                .thenRejected(NOT_A_PARTICIPANT)
                .because(NEWCOMER.value());
        collaboration
                .given(DRAFTED)
                .when(decline(2, AGENCY))
                .thenRejected(REVISION_OUTDATED)
                .because("1");
        collaboration
                .given(DRAFTED, signed(1, AGENCY))
                .when(decline(1, AGENCY))
                .thenRejected(ALREADY_SIGNED)
                .because(AGENCY.value());
        collaboration
                .given(DRAFTED, signed(1, AGENCY))
                .when(decline(1, COMPANY))
                .then(new DraftDeclined(ID, THREAD, 1, COMPANY, "too little", DUE, AT));
    }

    @Test
    void another_draft_is_signed_anew_by_all() {
        collaboration.given(DRAFTED, signed(1, AGENCY)).when(propose(OTHER)).then(revised(2, OTHER));
        collaboration
                .given(DRAFTED, signed(1, LEAD), signed(1, AGENCY), revised(2, OTHER))
                .when(sign(2, AGENCY))
                .then(signed(2, AGENCY));
        collaboration.given(DRAFTED, revised(2, OTHER)).when(propose(AGREEMENT)).then(revised(3, AGREEMENT));
    }

    @Test
    void the_lead_revises_its_draft_and_goes_on_leading_it() {
        collaboration
                .given(DRAFTED)
                .when(new Propose(OTHER, ALL_THERE, team(AGENCY), AT))
                .thenRejected(NOT_THE_LEAD)
                .because(LEAD.value());
        collaboration
                .given(DRAFTED)
                .when(propose(agreement(AGENCY, OF_LEAD, OF_AGENCY, OF_COMPANY)))
                .thenRejected(NOT_THE_LEAD)
                .because(AGENCY.value());
        collaboration
                .given(DRAFTED)
                .when(propose(agreement(LEAD, OF_LEAD, OF_AGENCY)))
                .thenRejected(SHARES_DO_NOT_ADD_UP)
                .because("8000");
        collaboration
                .given(DRAFTED)
                .when(new Propose(OTHER, unknown(AGENCY), TEAM, AT))
                .thenRejected(ORGANISATION_UNKNOWN);
    }

    @Test
    void the_lead_takes_its_draft_back_with_a_reason() {
        collaboration.given(DRAFTED).when(withdraw(TEAM)).then(new DraftWithdrawn(ID, THREAD, DraftEnd.LEAD, "no", AT));
        collaboration
                .given(DRAFTED)
                .when(withdraw(team(AGENCY)))
                .thenRejected(NOT_THE_LEAD)
                .because(LEAD.value());
        collaboration
                .given(DRAFTED)
                .when(new Withdraw(null, TEAM, AT))
                .thenRejected(REASON_MISSING)
                .missing("reason");
    }

    @Test
    void nobody_leaves_what_binds_nobody() {
        collaboration
                .given(DRAFTED)
                .when(leave(COMPANY))
                .thenRejected(NOT_ACTIVE)
                .because("decline");
    }

    @Test
    void nothing_can_be_asked_of_what_is_not_there_or_over() {
        for (CollaborationCommand one :
                List.of(propose(AGREEMENT), sign(1, LEAD), decline(1, LEAD), withdraw(TEAM), leave(COMPANY))) {
            collaboration.given().when(one).thenRejected(COLLABORATION_UNKNOWN).because("no such collaboration");
            collaboration
                    .given(DRAFTED, WITHDRAWN)
                    .when(one)
                    .thenRejected(COLLABORATION_OVER)
                    .because("draft anew");
            collaboration.given(active(ENDED)).when(one).thenRejected(COLLABORATION_OVER);
        }
    }

    @Test
    void a_stream_is_named_after_the_collaboration() {
        assertThat(CollaborationDecider.stream(ID)).hasToString("collaboration-" + ID);
    }

    private List<CollaborationEvent> decided(CollaborationAgreement agreement) {
        return new CollaborationDecider(RULES).decide(draft(agreement), new Collaboration.Absent());
    }

    private void refused(CollaborationAgreement agreement, CollaborationReason reason, String because) {
        collaboration.given().when(draft(agreement)).thenRejected(reason).because(because);
    }

    private static Participation since(LocalDate day) {
        return new Participation(LEAD, 5_000, new Money(0), 0, day);
    }

    private static OrganisationId name(int number) {
        return new OrganisationId("tooi:mnre100" + number);
    }

    private static CollaborationEvent begun(OrganisationId organisation, LocalDate since) {
        return new ParticipantJoined(
                ID, THREAD, organisation, organisation.isPublicBody(), since, DAY, Stage.DEVELOPING, true, AT);
    }
}
