package nl.kiem.initiative.fund.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.FundId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.initiative.domain.InitiativeFacts;
import nl.kiem.initiative.domain.SampleFacts;

/** The fund that the tests tell of, and the initiative that it allocates to. */
public final class FundSample {

    /** A Monday. */
    public static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");

    public static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    public static final FundId FUND = new FundId(new UUID(0, 2));
    public static final AllocationId ALLOCATION = new AllocationId(new UUID(0, 3));
    public static final InitiativeFacts INITIATIVE = SampleFacts.exploring();
    public static final ThreadId THREAD = INITIATIVE.threadId();
    public static final OrganisationId MINISTRY = new OrganisationId("tooi:mnre1034");

    /** Takes part beside the ministry. */
    public static final OrganisationId PARTNER = new OrganisationId("tooi:oorg10148");

    public static final OrganisationId AUDITOR = new OrganisationId("tooi:mnre1045");
    public static final PersonRef FLOOR = new PersonRef("floor-1");
    public static final PersonRef LEAD = new PersonRef("lead-1");
    public static final Actor MANAGER = actor(new PersonRef("manager-1"), Role.FM);
    public static final Actor SYSTEM = actor(new PersonRef("initiative-service"), Role.SYS);

    private FundSample() {}

    public static Actor actor(PersonRef person, Role role) {
        return new Actor(person, MINISTRY, Set.of(role));
    }

    /** In days after the Monday. */
    public static Instant days(int later) {
        return AT.plusSeconds(86_400L * later);
    }
}
