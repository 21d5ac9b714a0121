package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.PilotSafetyTest.lacking;
import static nl.kiem.initiative.domain.PilotSample.ANSWERS;
import static nl.kiem.initiative.domain.PilotSample.ASSESSED;
import static nl.kiem.initiative.domain.PilotSample.ASSESSOR;
import static nl.kiem.initiative.domain.PilotSample.CLEARED;
import static nl.kiem.initiative.domain.PilotSample.CONCLUDED;
import static nl.kiem.initiative.domain.PilotSample.END;
import static nl.kiem.initiative.domain.PilotSample.ON_TARGET;
import static nl.kiem.initiative.domain.PilotSample.PLANNED;
import static nl.kiem.initiative.domain.PilotSample.PROVEN;
import static nl.kiem.initiative.domain.PilotSample.RULES;
import static nl.kiem.initiative.domain.PilotSample.START;
import static nl.kiem.initiative.domain.PilotSample.STARTED;
import static nl.kiem.initiative.domain.PilotSample.SUSPENDED;
import static nl.kiem.initiative.domain.PilotSample.THREAD;
import static nl.kiem.initiative.domain.PilotSample.VALID_UNTIL;
import static nl.kiem.initiative.domain.PilotSample.found;
import static nl.kiem.initiative.domain.PilotSample.reported;
import static nl.kiem.initiative.domain.Sample.AUDITOR;
import static nl.kiem.initiative.domain.Sample.BOARD;
import static nl.kiem.initiative.domain.Sample.EXECUTIVE;
import static nl.kiem.initiative.domain.Sample.LESSON;
import static nl.kiem.initiative.domain.Sample.MINISTRY;
import static nl.kiem.initiative.domain.Sample.PILOT;
import static nl.kiem.initiative.domain.Sample.SYSTEM;
import static nl.kiem.initiative.domain.Sample.TEAM_LEAD;
import static nl.kiem.initiative.domain.Sample.days;
import static nl.kiem.initiative.domain.Sample.exploring;
import static nl.kiem.initiative.domain.Sample.facts;
import static nl.kiem.initiative.domain.Sample.piloting;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountableExecutiveAssigned;
import nl.kiem.events.contract.initiative.LegalBasis;
import nl.kiem.events.contract.initiative.PilotAwaited;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported.Severity;
import nl.kiem.events.contract.initiative.PilotEvent.PilotNotProven;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.initiative.StudyDesign;
import nl.kiem.events.contract.initiative.Verdict;
import nl.kiem.events.testkit.DecisionTable;
import nl.kiem.initiative.domain.PilotCommand.AssessEvidence;
import nl.kiem.initiative.domain.PilotCommand.Clear;
import nl.kiem.initiative.domain.PilotCommand.Conclude;
import nl.kiem.initiative.domain.PilotCommand.DeclareNotProven;
import nl.kiem.initiative.domain.PilotCommand.DeclareProven;
import nl.kiem.initiative.domain.PilotCommand.EndWithInitiative;
import nl.kiem.initiative.domain.PilotCommand.ExpireEvidence;
import nl.kiem.initiative.domain.PilotCommand.ExposePeople;
import nl.kiem.initiative.domain.PilotCommand.FlagDeadline;
import nl.kiem.initiative.domain.PilotCommand.Grounds;
import nl.kiem.initiative.domain.PilotCommand.HearDoubt;
import nl.kiem.initiative.domain.PilotCommand.MarkStopCriterion;
import nl.kiem.initiative.domain.PilotCommand.RecordIncidentFinding;
import nl.kiem.initiative.domain.PilotCommand.RecordLegalFinding;
import nl.kiem.initiative.domain.PilotCommand.RecordMeasurement;
import nl.kiem.initiative.domain.PilotCommand.ReportIncident;
import nl.kiem.initiative.domain.PilotCommand.Resume;
import nl.kiem.initiative.domain.PilotCommand.Start;
import nl.kiem.initiative.domain.PilotCommand.WaiveLength;
import nl.kiem.initiative.domain.PilotCommand.Withdraw;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PilotFactsTest {

    static final PilotEvent HARM = reported(1, Severity.SEVERE, 10, true);
    static final PilotEvent UNDER_CLAUSE = new PilotEvent.PilotCleared(
            PILOT,
            THREAD,
            Sample.TOP,
            new LegalBasis(LegalBasis.Kind.EXPERIMENT_CLAUSE, "Wet X, art. 3", START.plusDays(30)),
            null,
            Sample.AT);
    static final Map<String, BigDecimal> SPLIT =
            Map.of("low literacy", new BigDecimal("55"), "others", new BigDecimal("75"));
    static final Grounds WHY = new Grounds("because");

    @Test
    void the_page_tells_what_a_pilot_answers() {
        states(DecisionTable.of("Pilot", "proef", new PilotDecider(RULES), Pilot.class, PilotCommand.class))
                .command("waive the length", "langer laten duren", waive(WHY))
                .but("no reason is given", waive(new Grounds(null)))
                .command("design", "ontwerpen", PilotDesignTest.design(END))
                .but("it would last longer than 12 months", PilotDesignTest.design(START.plusMonths(13)))
                .but("it would end before it starts", PilotDesignTest.design(START.minusDays(1)))
                .but("the board allowed no longer pilot under its id", PilotDesigns.onWaiver())
                .but("the initiative is still explored", PilotDesigns.of(facts(exploring())))
                .but("it has no hypothesis", PilotDesigns.withoutHypotheses())
                .but("two measures have one name", PilotDesigns.withTwins())
                .but("nobody could take part", PilotDesigns.exposing(0))
                .but("it aims at more evidence than it can give", PilotDesigns.as(StudyDesign.BEFORE_AFTER))
                .but("its executive carries it out", PilotDesigns.of(ledBy(Sample.LEAD)))
                .command("clear", "vrijgeven", clear(EXECUTIVE))
                .but("somebody else does", clear(BOARD))
                .but("nobody in the line wants it", clear(lacking(InitiativeFacts.OWNER), EXECUTIVE))
                .but("the legal basis ends before the pilot", clear(PilotDesignTest.clause(START), EXECUTIVE))
                .command("start", "starten", new Start(facts(piloting()), List.of(), TEAM_LEAD, days(7)))
                .but("its first day has not come", new Start(facts(piloting()), List.of(), TEAM_LEAD, days(6)))
                .but(
                        "a facility is not booked any more",
                        new Start(facts(piloting()), List.of(PilotBookingTest.LAPSED), TEAM_LEAD, days(7)))
                .but(
                        "a facility is booked only for days outside it",
                        new Start(facts(piloting()), List.of(PilotBookingTest.AFTER), TEAM_LEAD, days(7)))
                .but("its days are over", start(facts(piloting()), 98))
                .but("the initiative is over", start(Sample.stopped(), 7))
                .but("work on the initiative stands still", start(lacking(InitiativeFacts.RESUMPTION), 7))
                .but("nobody at the top answers for it", start(lacking(InitiativeFacts.EXECUTIVE), 7))
                .but("nobody in the line wants it any more", start(lacking(InitiativeFacts.OWNER), 7))
                .but("no fund gives money any more", start(lacking(InitiativeFacts.ALLOCATION), 7))
                .but("its gate has to be passed anew", start(lacking(InitiativeFacts.GATE), 7))
                .but("forty days have passed", start(facts(piloting()), 40))
                .command(
                        "let people take part",
                        "mensen laten meedoen",
                        new ExposePeople(facts(piloting()), 10, TEAM_LEAD, days(8)))
                .but("they are more than the cap", new ExposePeople(facts(piloting()), 501, TEAM_LEAD, days(8)))
                .command("withdraw", "intrekken", new Withdraw("the supplier is gone", TEAM_LEAD, days(5)))
                .but("no reason is given", new Withdraw(null, TEAM_LEAD, days(5)))
                .command(
                        "end with its initiative",
                        "eindigen met het initiatief",
                        new EndWithInitiative(Stage.STOPPED, SYSTEM, days(30)))
                .command("mark a stop criterion", "stopcriterium melden", criterion("somebody loses an income"))
                .but("the design has no such criterion", criterion("it rains"))
                .command("record a measurement", "meting vastleggen", measure(END, null))
                .but("it lies outside the period", measure(END.plusDays(1), null))
                .but("the design has no such measure", measure("joy", Map.of()))
                .but("it is not split into groups", measure(ANSWERS.name(), Map.of()))
                .command("report an incident", "incident melden", incident(1))
                .but("it uses up the harm budget", incident(10))
                .command("record a finding", "bevinding vastleggen", finding(1))
                .but("there is no such incident", finding(9))
                .command("resume", "hervatten", resume(EXECUTIVE, 15L))
                .but("the new limit is not higher", resume(EXECUTIVE, 10L))
                .but("somebody else does", resume(BOARD, 15L))
                .command("record a legal finding", "wettelijke belemmering vastleggen", legal())
                .command("conclude", "afronden", new Conclude(null, TEAM_LEAD, days(98)))
                .but("it ends early", new Conclude("nobody came", TEAM_LEAD, days(30)))
                .command("assess the evidence", "bewijs beoordelen", assess(ASSESSOR, 3))
                .but("the assessor does not declare to be independent", assess(ASSESSOR, 3, false))
                .but("the level is above what the design can show", assess(ASSESSOR, 4))
                .but("the assessor works there", assess(new Actor(ASSESSOR.person(), MINISTRY, Set.of(Role.ASR)), 3))
                .command("declare proven", "bewezen verklaren", prove(BOARD))
                .but("who decides carries it out", prove(Sample.actor(PilotSample.TESTER, Role.PB)))
                .command("declare not proven", "niet bewezen verklaren", refute(true))
                .but("there is no lesson", refute(false))
                .command("hear of a doubt", "twijfel vernemen", doubt())
                .command("tell that a term passed", "verstreken termijn melden", flag(98))
                .but("there is time yet", flag(97))
                .command(
                        "tell that the proof expired",
                        "verlopen bewijs melden",
                        new ExpireEvidence(VALID_UNTIL, SYSTEM, CivilDate.endOf(VALID_UNTIL)))
                .reasons(PilotReason.class, PilotReason.NOT_PROVEN, PilotReason.PASSPORT_TOO_LARGE)
                .comparedWith(Path.of("../docs/facts/pilot.md"));
    }

    private static DecisionTable<PilotCommand, Pilot, PilotEvent> states(
            DecisionTable<PilotCommand, Pilot, PilotEvent> table) {
        return table.state("absent", "bestaat niet")
                .state("allowed to last longer", "mag langer duren", PilotLengthTest.WAIVED)
                .state("designed", "ontworpen", PLANNED)
                .state("cleared", "vrijgegeven", PLANNED, CLEARED)
                .state(
                        "cleared, harm done",
                        "vrijgegeven, schade",
                        PLANNED,
                        CLEARED,
                        reported(1, Severity.MINOR, 10, false))
                .state("cleared under a clause", "vrijgegeven met experimenteerbepaling", PLANNED, UNDER_CLAUSE)
                .state("withdrawn", "ingetrokken", PLANNED, PilotEndTest.WITHDRAWN)
                .state("running", "loopt", PLANNED, CLEARED, STARTED)
                .state("measured", "gemeten", PLANNED, CLEARED, STARTED, ON_TARGET)
                .state("suspended", "opgeschort", PLANNED, CLEARED, STARTED, HARM, SUSPENDED)
                .state(
                        "suspended, finding there",
                        "opgeschort, bevinding bekend",
                        PLANNED,
                        CLEARED,
                        STARTED,
                        HARM,
                        SUSPENDED,
                        found(1))
                .state("concluded", "afgerond", PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED)
                .state("assessed", "beoordeeld", PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED, ASSESSED)
                .state("proven", "bewezen", PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED, ASSESSED, PROVEN)
                .state("not proven", "niet bewezen", PLANNED, CLEARED, STARTED, CONCLUDED, failed(Verdict.NOT_PROVEN))
                .state(
                        "inconclusive",
                        "geen uitsluitsel",
                        PLANNED,
                        CLEARED,
                        STARTED,
                        CONCLUDED,
                        failed(Verdict.INCONCLUSIVE));
    }

    private static PilotEvent failed(Verdict verdict) {
        return new PilotNotProven(PILOT, THREAD, verdict, LESSON, "the target was missed", days(105));
    }

    private static WaiveLength waive(Grounds grounds) {
        return new WaiveLength(PILOT, facts(piloting()), PilotLengthTest.FAR, grounds, BOARD, Sample.AT);
    }

    private static Clear clear(Actor by) {
        return clear(facts(piloting()), by);
    }

    private static Start start(InitiativeFacts initiative, int day) {
        return new Start(initiative, List.of(), TEAM_LEAD, days(day));
    }

    /** With that person as its executive. */
    private static InitiativeFacts ledBy(PersonRef executive) {
        InitiativeEvent successor =
                new AccountableExecutiveAssigned(Sample.ID, executive, "director", MINISTRY, Sample.DAY, Sample.AT);
        return facts(Stream.concat(Stream.of(piloting()), Stream.of(successor)).toArray(InitiativeEvent[]::new));
    }

    private static Clear clear(InitiativeFacts initiative, Actor by) {
        return new Clear(initiative, List.of(), true, "dpia-7", by, Sample.AT);
    }

    private static RecordMeasurement measure(LocalDate to, @Nullable String correction) {
        return measure(ANSWERS.name(), to, SPLIT, correction);
    }

    private static RecordMeasurement measure(String name, Map<String, BigDecimal> split) {
        return measure(name, END, split, null);
    }

    private static RecordMeasurement measure(
            String name, LocalDate to, Map<String, BigDecimal> split, @Nullable String correction) {
        return new RecordMeasurement(
                name, new BigDecimal("65"), 450, START, to, split, correction, TEAM_LEAD, days(98));
    }

    private static ReportIncident incident(long affected) {
        return new ReportIncident(Severity.MINOR, "a letter went to the wrong house", affected, TEAM_LEAD, days(20));
    }

    private static MarkStopCriterion criterion(String text) {
        return new MarkStopCriterion(text, "a letter of the family", EXECUTIVE, days(20));
    }

    private static RecordIncidentFinding finding(int incident) {
        return new RecordIncidentFinding(incident, "one number", "it is checked", TEAM_LEAD, days(22));
    }

    private static Resume resume(Actor by, long harmMax) {
        return new Resume(facts(piloting()), "it is checked", harmMax, by, days(23));
    }

    private static RecordLegalFinding legal() {
        return new RecordLegalFinding("BWBR0005537", "3:41", "letters go by post", List.of(), 9000, TEAM_LEAD, days(9));
    }

    private static AssessEvidence assess(Actor by, int level) {
        return assess(by, level, true);
    }

    private static AssessEvidence assess(Actor by, int level, boolean declared) {
        return new AssessEvidence(facts(piloting()), declared, level, "fair", "one region", by, days(100));
    }

    private static DeclareProven prove(Actor by) {
        return new DeclareProven(facts(piloting()), "https://dossier.example/7", WHY, by, days(105));
    }

    private static DeclareNotProven refute(boolean withLesson) {
        return new DeclareNotProven(
                facts(piloting()), Verdict.NOT_PROVEN, withLesson ? LESSON : null, WHY, BOARD, days(105));
    }

    static HearDoubt doubt() {
        return new HearDoubt(
                HypothesesTest.OTHER,
                HypothesesTest.ELSEWHERE,
                List.of(HypothesesTest.SAME),
                Verdict.NOT_PROVEN,
                Custody.of(AUDITOR, Visibility.PUBLIC),
                SYSTEM,
                days(9));
    }

    private static FlagDeadline flag(int day) {
        return new FlagDeadline(PilotAwaited.CONCLUSION, END, SYSTEM, days(day));
    }
}
