package nl.kiem.initiative.collaboration.view;

import static nl.kiem.initiative.collaboration.domain.CollaborationSample.AGENCY;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.AGREEMENT;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.COMPANY;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.DAY;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.DECLINED;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.DRAFTED;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.DUE;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.ENDED;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.FROM;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.ID;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.LEAD;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.LEAVING;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.NEWCOMER;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.THREAD;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.TO;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.WITHDRAWN;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.active;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.agreement;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.amended;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.amending;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.dropped;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.joined;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.late;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.left;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.part;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.revised;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.signed;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Custody;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.CollaborationAgreement;
import nl.kiem.events.contract.initiative.CollaborationEvent;
import nl.kiem.events.contract.initiative.CollaborationEvent.AmendmentDropped.AmendmentEnd;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.testkit.ViewSpec;
import nl.kiem.initiative.collaboration.domain.CollaborationDecider;
import nl.kiem.initiative.collaboration.view.CollaborationRow.State;
import nl.kiem.initiative.domain.OpenTerm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CollaborationViewTest {

    static final StreamId STREAM = CollaborationDecider.stream(ID);
    static final OpenTerm SIGNATURES = OpenTerm.of(Role.EXE, DAY, DUE);
    static final OpenTerm ANOTHER_DRAFT = OpenTerm.of(Role.TL, DAY, DUE);
    static final Custody THREE = custody(LEAD, COMPANY, LEAD, AGENCY);
    static final List<String> NAMES = List.of(LEAD.value(), AGENCY.value(), COMPANY.value());
    static final Partner LEAD_JOINED = partner(LEAD, 5_000, true, DAY);
    static final Partner AGENCY_JOINED = partner(AGENCY, 3_000, true, DAY);
    static final Partner COMPANY_JOINED = partner(COMPANY, 2_000, false, DAY.minusDays(30));
    static final List<Partner> JOINED = List.of(LEAD_JOINED, AGENCY_JOINED, COMPANY_JOINED);
    static final CollaborationAgreement WITH_NEWCOMER = agreement(AGENCY, part(AGENCY, 9_000), part(NEWCOMER, 1_000));

    final ViewSpec<CollaborationRow> list = ViewSpec.of(new CollaborationView());

    @Test
    void a_draft_waits_for_executives_to_sign_it() {
        list.given(STREAM, DRAFTED).then(draft(1, SIGNATURES));
        list.given(STREAM, DRAFTED, signed(1, AGENCY)).then(draft(2, SIGNATURES));
    }

    @Test
    void a_declined_draft_waits_for_the_lead_and_another_one_for_signatures() {
        list.given(STREAM, DRAFTED, DECLINED).then(draft(2, ANOTHER_DRAFT));
        list.given(STREAM, DRAFTED, DECLINED, revised(2, AGREEMENT))
                .then(draft(3, SIGNATURES).withRevision(2));
    }

    @Test
    void what_is_late_shows_how_often_that_was_told() {
        list.given(STREAM, DRAFTED, late(Role.EXE, 1, AGENCY), late(Role.EXE, 2, AGENCY))
                .then(draft(3, new OpenTerm(Role.EXE, DAY, DUE, 2)));
    }

    @Test
    void a_draft_that_was_taken_back_waits_for_nothing() {
        list.given(STREAM, DRAFTED, WITHDRAWN).then(draft(2, null).withState(State.WITHDRAWN));
    }

    @Test
    void what_all_signed_tells_since_when_each_is_involved() {
        list.given(STREAM, active()).then(held(8, null));
        list.given(STREAM, active(ENDED)).then(held(9, null).withState(State.ENDED));
    }

    @Test
    void a_change_and_a_share_that_is_free_are_waited_for() {
        CollaborationEvent change = amending(2, WITH_NEWCOMER, LEAD, AGENCY, COMPANY, NEWCOMER);
        Custody four = custody(LEAD, COMPANY, LEAD, NEWCOMER, AGENCY);
        list.given(STREAM, active(change)).then(held(9, SIGNATURES).withCustody(four));
        list.given(STREAM, active(change, dropped(2, AmendmentEnd.DECLINED, AGENCY, null)))
                .then(held(10, null).withCustody(four));
        list.given(STREAM, active(LEAVING)).then(held(9, ANOTHER_DRAFT));
    }

    @Test
    void whoever_left_stays_known_with_the_days_of_its_involvement_also_when_it_comes_back() {
        CollaborationEvent[] left =
                active(amended(2, WITH_NEWCOMER, LEAD), joined(NEWCOMER, DAY, true), left(LEAD), left(COMPANY));
        Partner newcomer = new Partner(NEWCOMER.value(), 1_000, true, DAY, DAY, Stage.PROPOSED, true, null);
        CollaborationRow after = held(12, null)
                .withRevision(2)
                .withLead(AGENCY.value())
                .withOrganisations(List.of(AGENCY.value(), NEWCOMER.value()))
                .withParticipants(List.of(
                        share(AGENCY_JOINED, 9_000, null),
                        newcomer,
                        share(LEAD_JOINED, 0, DAY),
                        share(COMPANY_JOINED, 0, DAY)))
                .withCustody(custody(AGENCY, COMPANY, LEAD, NEWCOMER, AGENCY));
        list.given(STREAM, left).then(after);
        CollaborationAgreement back = agreement(AGENCY, part(AGENCY, 9_000), part(COMPANY, 1_000));
        list.given(STREAM, left)
                .and(STREAM, amended(3, back, null), joined(COMPANY, DAY, true), left(NEWCOMER))
                .then(after.withVersion(15)
                        .withRevision(3)
                        .withOrganisations(List.of(AGENCY.value(), COMPANY.value()))
                        .withParticipants(List.of(
                                share(AGENCY_JOINED, 9_000, null),
                                share(COMPANY_JOINED, 1_000, null),
                                share(newcomer, 0, DAY),
                                share(LEAD_JOINED, 0, DAY))));
    }

    private static CollaborationRow draft(long version, @Nullable OpenTerm term) {
        return row(
                version,
                State.DRAFTED,
                JOINED.stream().map(CollaborationViewTest::fresh).toList(),
                term);
    }

    private static CollaborationRow held(long version, @Nullable OpenTerm term) {
        return row(version, State.ACTIVE, JOINED, term);
    }

    private static CollaborationRow row(
            long version, State state, List<Partner> participants, @Nullable OpenTerm term) {
        return new CollaborationRow(
                ID.toString(),
                version,
                THREAD.toString(),
                state,
                1,
                LEAD.value(),
                NAMES,
                participants,
                FROM,
                TO,
                term == null ? null : term.waitingFor(),
                term == null ? null : term.since(),
                term == null ? null : term.dueBy(),
                term == null ? 0 : term.told(),
                THREE);
    }

    private static Custody custody(OrganisationId owner, OrganisationId... sorted) {
        return new Custody(owner, List.of(sorted), Visibility.GOVERNMENT);
    }

    private static Partner partner(OrganisationId one, int share, boolean publicBody, LocalDate since) {
        return new Partner(one.value(), share, publicBody, since, DAY, Stage.PROPOSED, false, null);
    }

    private static Partner fresh(Partner one) {
        return new Partner(one.organisation(), one.shareBasisPoints(), one.publicBody(), null, null, null, false, null);
    }

    private static Partner share(Partner one, int share, @Nullable LocalDate leftOn) {
        return new Partner(
                one.organisation(),
                share,
                one.publicBody(),
                one.involvedSince(),
                one.joinedOn(),
                one.stage(),
                one.pilotBegun(),
                leftOn);
    }
}
