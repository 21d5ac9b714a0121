package nl.kiem.monitoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.Ids;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.ContractId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.NeedId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.RolloutId;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.TenderId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountableExecutiveAssigned;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeAdmitted;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeProposed;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageEntered;
import nl.kiem.events.contract.initiative.InnovationType;
import nl.kiem.events.contract.initiative.LegalBasis;
import nl.kiem.events.contract.initiative.Measure;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationRegistered;
import nl.kiem.events.contract.initiative.Origin;
import nl.kiem.events.contract.initiative.PilotEvent.MeasuredResult;
import nl.kiem.events.contract.initiative.PilotEvent.PilotProven;
import nl.kiem.events.contract.initiative.PilotEvent.PilotStarted;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.procurement.ComputedDate;
import nl.kiem.events.contract.procurement.Lot;
import nl.kiem.events.contract.procurement.NeedEvent.ProcurementNeedRaised;
import nl.kiem.events.contract.procurement.Procedure;
import nl.kiem.events.contract.procurement.RuleSetRef;
import nl.kiem.events.contract.procurement.TenderEvent.ContractAwarded;
import nl.kiem.events.contract.procurement.TenderEvent.TenderPublished;
import nl.kiem.events.contract.scaling.ReuseKind;
import nl.kiem.events.contract.scaling.RolloutEvent.AdoptionRecorded;
import nl.kiem.events.contract.scaling.RolloutEvent.RolloutReleased;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpApproved;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScalingCaseOpened;
import nl.kiem.events.contract.scaling.ScalingKind;

/** One initiative from proposal to use, 240 days long; the title means no good. */
public final class SampleStory {

    public static final String TITLE = "Eén brief <script>alert('x')</script> minder & \"meer\"";
    public static final OrganisationId BZK = new OrganisationId("tooi:mnre1034");
    public static final OrganisationId LOGIUS = new OrganisationId("tooi:oorg10117");

    private static final PersonRef SOMEBODY = new PersonRef("p-1");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
    private static final RuleSetRef RULES = new RuleSetRef("nl-aw2012", LocalDate.of(2026, 1, 1));
    private static final Money VALUE = Money.ofEuros(480_000);

    private final Told told;
    private final UUID id;
    private final ThreadId thread;
    private final UUID pilot;
    private final UUID scaling;
    private final UUID need;
    private final UUID tender;
    private final UUID rollout;

    /** One that everybody may know of. */
    public SampleStory(UUID id) {
        this(id, Visibility.PUBLIC);
    }

    public SampleStory(UUID id, Visibility visibility) {
        this.told = new Told(visibility);
        this.id = id;
        this.thread = new ThreadId(id);
        this.pilot = Ids.derive("pilot", id.toString());
        this.scaling = Ids.derive("case", id.toString());
        this.need = Ids.derive("need", id.toString());
        this.tender = Ids.derive("tender", id.toString());
        this.rollout = Ids.derive("rollout", id.toString());
    }

    public List<Recorded<Event>> events() {
        organisation(BZK, "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties", "BZK", "ministry");
        organisation(LOGIUS, "Logius", "Logius", "agency");
        String proven = upToProof();
        String approved = upToApproval(proven);
        String awarded = upToContract(approved);
        upToUse(awarded);
        return told.all();
    }

    /** The first facts alone: proposed by one organisation, and a pilot with others. */
    public static List<Recorded<Event>> beginning(UUID id, Visibility visibility, List<OrganisationId> others) {
        SampleStory story = new SampleStory(id, visibility);
        story.told.tell(id, proposed(id), null);
        story.told.tell(story.pilot, story.started(others), null);
        return story.told.all();
    }

    public static InitiativeProposed proposed(UUID id) {
        return new InitiativeProposed(
                new InitiativeId(id),
                TITLE,
                "Mensen krijgen vijf brieven over één verhuizing.",
                List.of("inwoners"),
                List.of(InnovationType.SERVICE),
                Origin.SHOP_FLOOR,
                BZK,
                SOMEBODY,
                null,
                null,
                null,
                null,
                null,
                null,
                day(0));
    }

    private PilotStarted started(List<OrganisationId> organisations) {
        Measure measure = new Measure(
                "brieven per verhuizing",
                true,
                new BigDecimal("5"),
                new BigDecimal("2"),
                Measure.Direction.DOWN,
                "brieven",
                "postregister");
        return new PilotStarted(
                new PilotId(pilot),
                thread,
                organisations,
                2_000,
                List.of(measure),
                date(130),
                new LegalBasis(LegalBasis.Kind.NONE, null, null),
                day(70));
    }

    private void organisation(OrganisationId organisation, String name, String abbreviation, String kind) {
        UUID stream = Ids.derive("organisation", organisation.value());
        told.tell(stream, new OrganisationRegistered(organisation, name, abbreviation, kind, null, day(-10)), null);
    }

    private String upToProof() {
        InitiativeId initiative = new InitiativeId(id);
        told.tell(id, proposed(id), null);
        told.tell(
                id,
                new InitiativeAdmitted(initiative, BZK, SOMEBODY, "Een scherp probleem", date(64), null, day(4)),
                null);
        told.tell(id, new AccountableExecutiveAssigned(initiative, SOMEBODY, "directeur", BZK, date(9), day(9)), null);
        gate(initiative, Gate.G1, Stage.DEVELOPING, 30);
        gate(initiative, Gate.G2, Stage.PILOTING, 62);
        told.tell(pilot, started(List.of(BZK, LOGIUS)), null);
        String proven = told.tell(
                pilot,
                new PilotProven(
                        new PilotId(pilot),
                        thread,
                        TITLE,
                        BZK,
                        3,
                        List.of(new MeasuredResult(
                                "brieven per verhuizing",
                                new BigDecimal("5"),
                                new BigDecimal("2"),
                                new BigDecimal("1.5"),
                                Map.of())),
                        RiskClass.MEDIUM,
                        "https://dossier.example/brief",
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        date(860),
                        null,
                        null,
                        null,
                        day(132)),
                null);
        told.tell(id, new StageEntered(initiative, Stage.PROVEN, proven, day(132)), proven);
        return proven;
    }

    private void gate(InitiativeId initiative, Gate gate, Stage next, int day) {
        told.tell(
                id,
                new GateDecided(
                        initiative,
                        gate,
                        GateOutcome.PASS,
                        List.of("Meet ook wie niet digitaal kan"),
                        "De drie stemmen zijn het eens.",
                        List.of(SOMEBODY, new PersonRef("p-2")),
                        false,
                        next,
                        date(day + 60),
                        day(day)),
                null);
    }

    private String upToApproval(String proven) {
        String opened = told.tell(
                scaling,
                new ScalingCaseOpened(
                        new ScalingCaseId(scaling),
                        thread,
                        new PilotId(pilot),
                        TITLE,
                        BZK,
                        3,
                        RiskClass.MEDIUM,
                        date(860),
                        "https://dossier.example/brief",
                        date(192),
                        null,
                        null,
                        null,
                        day(132)),
                proven);
        told.tell(id, new StageEntered(new InitiativeId(id), Stage.SCALING, opened, day(132)), opened);
        return told.tell(
                scaling,
                new ScaleUpApproved(
                        new ScalingCaseId(scaling),
                        thread,
                        TITLE,
                        BZK,
                        List.of(ScalingKind.IN, ScalingKind.OUT),
                        List.of(LOGIUS),
                        List.of(),
                        Money.ofEuros(600_000),
                        true,
                        "Eén bericht per levensgebeurtenis",
                        null,
                        "Het bewijs is sterk genoeg.",
                        day(160)),
                null);
    }

    private String upToContract(String approved) {
        told.tell(
                need,
                new ProcurementNeedRaised(
                        new NeedId(need),
                        thread,
                        TITLE,
                        BZK,
                        "Eén bericht per levensgebeurtenis",
                        Money.ofEuros(600_000),
                        List.of(),
                        null,
                        new ScalingCaseId(scaling),
                        null,
                        day(160)),
                approved);
        told.tell(
                tender,
                new TenderPublished(
                        new TenderId(tender),
                        thread,
                        new NeedId(need),
                        BZK,
                        TITLE,
                        Procedure.OPEN,
                        List.of(new Lot("LOT-0001", "Berichten", "72200000-7", VALUE)),
                        day(170),
                        day(172),
                        null,
                        date(212),
                        RULES,
                        16,
                        "ocds-kiem-1",
                        null,
                        day(172)),
                null);
        return told.tell(
                tender,
                new ContractAwarded(
                        new TenderId(tender),
                        thread,
                        "LOT-0001",
                        new ContractId(Ids.derive("contract", id.toString())),
                        new NeedId(need),
                        new ScalingCaseId(scaling),
                        new OrganisationId("kvk:12345678"),
                        VALUE,
                        date(236),
                        date(236 + 1460),
                        new ComputedDate("notice.award", date(265), "art. 2.134 Aw 2012", "gunning + 30 dagen", RULES),
                        null,
                        day(235)),
                null);
    }

    private void upToUse(String awarded) {
        told.tell(
                rollout,
                new RolloutReleased(
                        new RolloutId(rollout),
                        thread,
                        new ScalingCaseId(scaling),
                        new ContractId(Ids.derive("contract", id.toString())),
                        day(235)),
                awarded);
        told.tell(
                rollout,
                new AdoptionRecorded(
                        new RolloutId(rollout), thread, LOGIUS, ReuseKind.ADAPTED, date(240), 1_200, day(240)),
                null);
    }

    private static LocalDate date(int day) {
        return FIRST_DAY.plusDays(day);
    }

    private static Instant day(int day) {
        return date(day).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }
}
