package nl.kiem.initiative.collaboration.domain;

import static nl.kiem.initiative.domain.RegisterEntries.ALL_THERE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.CollaborationId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.CollaborationAgreement;
import nl.kiem.events.contract.initiative.CollaborationEvent;
import nl.kiem.events.contract.initiative.CollaborationEvent.AmendmentDropped;
import nl.kiem.events.contract.initiative.CollaborationEvent.AmendmentDropped.AmendmentEnd;
import nl.kiem.events.contract.initiative.CollaborationEvent.AmendmentProposed;
import nl.kiem.events.contract.initiative.CollaborationEvent.CollaborationActivated;
import nl.kiem.events.contract.initiative.CollaborationEvent.CollaborationAmended;
import nl.kiem.events.contract.initiative.CollaborationEvent.CollaborationDrafted;
import nl.kiem.events.contract.initiative.CollaborationEvent.CollaborationEnded;
import nl.kiem.events.contract.initiative.CollaborationEvent.CollaborationEnded.CollaborationEnd;
import nl.kiem.events.contract.initiative.CollaborationEvent.CollaborationTermExceeded;
import nl.kiem.events.contract.initiative.CollaborationEvent.DraftDeclined;
import nl.kiem.events.contract.initiative.CollaborationEvent.DraftRevised;
import nl.kiem.events.contract.initiative.CollaborationEvent.DraftWithdrawn;
import nl.kiem.events.contract.initiative.CollaborationEvent.DraftWithdrawn.DraftEnd;
import nl.kiem.events.contract.initiative.CollaborationEvent.ParticipantJoined;
import nl.kiem.events.contract.initiative.CollaborationEvent.ParticipantLeaving;
import nl.kiem.events.contract.initiative.CollaborationEvent.ParticipantLeft;
import nl.kiem.events.contract.initiative.CollaborationEvent.RevisionSigned;
import nl.kiem.events.contract.initiative.Participation;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Decline;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Draft;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Leave;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Propose;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Sign;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Withdraw;
import nl.kiem.initiative.domain.InitiativeFacts;
import nl.kiem.initiative.domain.RegisterEntries;
import nl.kiem.initiative.domain.RegisterEntries.End;
import nl.kiem.initiative.domain.SampleFacts;
import org.jspecify.annotations.Nullable;

/** A collaboration of a ministry, an agency and a company, for tests. */
public final class CollaborationSample {

    public static final CollaborationRules RULES = new CollaborationRules(20, 4, 365);
    public static final InitiativeFacts INITIATIVE = SampleFacts.proposed();
    public static final ThreadId THREAD = INITIATIVE.threadId();
    public static final CollaborationId ID = new CollaborationId(new UUID(0, 7));

    /** A Monday. */
    public static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");

    public static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    /** Twenty working days later. */
    public static final LocalDate DUE = LocalDate.of(2026, 2, 2);

    public static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    public static final LocalDate TO = LocalDate.of(2026, 12, 31);

    public static final OrganisationId LEAD = new OrganisationId("tooi:mnre1034");
    public static final OrganisationId AGENCY = new OrganisationId("tooi:oorg10148");
    public static final OrganisationId COMPANY = new OrganisationId("kvk:12345678");
    public static final OrganisationId NEWCOMER = new OrganisationId("tooi:mnre1045");

    public static final Participation OF_LEAD = part(LEAD, 5_000);
    public static final Participation OF_AGENCY = part(AGENCY, 3_000);
    public static final Participation OF_COMPANY =
            new Participation(COMPANY, 2_000, new Money(1_00), 40, DAY.minusDays(30));

    public static final CollaborationAgreement AGREEMENT = agreement(LEAD, OF_LEAD, OF_AGENCY, OF_COMPANY);

    static final PersonRef DRAFTER = new PersonRef("drafter");
    static final Actor TEAM = new Actor(DRAFTER, LEAD, Set.of(Role.TL));
    static final Actor SYSTEM = Actor.system("initiative-service", LEAD);

    public static final CollaborationEvent DRAFTED =
            new CollaborationDrafted(ID, THREAD, AGREEMENT, DRAFTER, DUE, Visibility.GOVERNMENT, AT);
    public static final CollaborationEvent DECLINED = new DraftDeclined(ID, THREAD, 1, AGENCY, "too little", DUE, AT);
    public static final CollaborationEvent WITHDRAWN = new DraftWithdrawn(ID, THREAD, DraftEnd.LEAD, "no need", AT);
    public static final CollaborationEvent ACTIVATED =
            new CollaborationActivated(ID, THREAD, 1, LEAD, List.of(OF_LEAD, OF_AGENCY, OF_COMPANY), FROM, TO, AT);
    public static final CollaborationEvent LEAVING =
            new ParticipantLeaving(ID, THREAD, COMPANY, "bought up", 2_000, DUE, AT);
    public static final CollaborationEvent ENDED = new CollaborationEnded(ID, THREAD, CollaborationEnd.PERIOD_OVER, AT);

    /** Up to and with the last signature. */
    static final CollaborationEvent[] ACTIVE = {
        DRAFTED,
        signed(1, LEAD),
        signed(1, AGENCY),
        signed(1, COMPANY),
        ACTIVATED,
        joined(LEAD, DAY, false),
        joined(AGENCY, DAY, false),
        joined(COMPANY, DAY.minusDays(30), false)
    };

    private CollaborationSample() {}

    public static CollaborationEvent[] active(CollaborationEvent... more) {
        return Stream.concat(Arrays.stream(ACTIVE), Arrays.stream(more)).toArray(CollaborationEvent[]::new);
    }

    public static Participation part(OrganisationId organisation, int share) {
        return new Participation(organisation, share, new Money(0), 0, null);
    }

    public static CollaborationAgreement agreement(OrganisationId lead, Participation... participants) {
        return new CollaborationAgreement(lead, List.of(participants), "open source", "no personal data", FROM, TO);
    }

    static CollaborationAgreement until(LocalDate to) {
        return new CollaborationAgreement(LEAD, AGREEMENT.participants(), "open source", "no personal data", FROM, to);
    }

    public static CollaborationEvent revised(int revision, CollaborationAgreement agreement) {
        return new DraftRevised(ID, THREAD, revision, agreement, DRAFTER, DUE, AT);
    }

    public static CollaborationEvent signed(int revision, OrganisationId organisation) {
        return new RevisionSigned(
                ID, THREAD, revision, organisation, executive(organisation).person(), AT);
    }

    public static CollaborationEvent joined(OrganisationId organisation, LocalDate since, boolean pilotBegun) {
        return new ParticipantJoined(
                ID, THREAD, organisation, organisation.isPublicBody(), since, DAY, Stage.PROPOSED, pilotBegun, AT);
    }

    public static CollaborationEvent amending(
            int revision, CollaborationAgreement agreement, OrganisationId... touches) {
        return new AmendmentProposed(ID, THREAD, revision, agreement, DRAFTER, LEAD, List.of(touches), DUE, AT);
    }

    public static CollaborationEvent dropped(
            int revision, AmendmentEnd cause, OrganisationId because, @Nullable LocalDate redistributeBy) {
        return new AmendmentDropped(ID, THREAD, revision, cause, because, "no", redistributeBy, AT);
    }

    public static CollaborationEvent amended(
            int revision, CollaborationAgreement agreement, @Nullable OrganisationId formerLead) {
        return new CollaborationAmended(
                ID,
                THREAD,
                revision,
                agreement.lead(),
                formerLead,
                agreement.participants(),
                agreement.from(),
                agreement.to(),
                AT);
    }

    public static CollaborationEvent left(OrganisationId organisation) {
        return new ParticipantLeft(ID, THREAD, organisation, DAY, AT);
    }

    public static CollaborationEvent late(Role role, int times, OrganisationId... organisations) {
        return new CollaborationTermExceeded(
                ID, THREAD, role, List.of(organisations), DAY, DUE, times, over(DUE.plusDays((times - 1) * 28L)));
    }

    static CollaborationEvent ended(CollaborationEnd cause, Instant at) {
        return new CollaborationEnded(ID, THREAD, cause, at);
    }

    static Actor executive(OrganisationId organisation) {
        return new Actor(person("top-", organisation), organisation, Set.of(Role.EXE));
    }

    static Actor team(OrganisationId organisation) {
        return new Actor(person("team-", organisation), organisation, Set.of(Role.TL));
    }

    private static PersonRef person(String what, OrganisationId organisation) {
        return new PersonRef(what + organisation.value().replace(':', '-'));
    }

    static RegisterEntries unknown(OrganisationId organisation) {
        return new RegisterEntries(Set.of(organisation), Map.of());
    }

    /** It ended yesterday, and another took its place. */
    static RegisterEntries gone(OrganisationId organisation) {
        return new RegisterEntries(Set.of(), Map.of(organisation, new End(DAY.minusDays(1), NEWCOMER)));
    }

    static Draft draft(CollaborationAgreement agreement) {
        return new Draft(ID, INITIATIVE, agreement, ALL_THERE, TEAM, AT);
    }

    static Propose propose(CollaborationAgreement agreement) {
        return new Propose(agreement, ALL_THERE, TEAM, AT);
    }

    static Sign sign(int revision, OrganisationId organisation) {
        return new Sign(revision, INITIATIVE, false, executive(organisation), AT);
    }

    static Decline decline(int revision, OrganisationId organisation) {
        return new Decline(revision, "too little", executive(organisation), AT);
    }

    static Withdraw withdraw(Actor by) {
        return new Withdraw("no", by, AT);
    }

    static Leave leave(OrganisationId organisation) {
        return new Leave("bought up", executive(organisation), AT);
    }

    /** The first instant after that day, in winter. */
    static Instant over(LocalDate day) {
        return day.atTime(23, 0).toInstant(ZoneOffset.UTC);
    }
}
