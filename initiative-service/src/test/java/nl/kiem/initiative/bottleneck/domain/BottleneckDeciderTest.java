package nl.kiem.initiative.bottleneck.domain;

import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.ALREADY_ANSWERED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.ALREADY_ASSIGNED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.BOTTLENECK_CLOSED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.BOTTLENECK_OF_NO_PUBLIC_BODY;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.BOTTLENECK_UNKNOWN;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.LAW_NOT_CITED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.LAW_REFERENCE_MALFORMED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.MINISTRY_IS_NO_PUBLIC_BODY;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.MINISTRY_UNKNOWN;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.NOT_ANSWERED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.NOT_ASSIGNED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.NOT_THE_OWNER;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.NOT_THE_RESPONSIBLE_MINISTRY;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.NO_CHANGE_HAS_NO_DATE;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.ORGANISATION_UNKNOWN;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.PLANNED_DATE_MISSING;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.PLANNED_DATE_PAST;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.REASON_MISSING;
import static nl.kiem.initiative.bottleneck.domain.BottleneckReason.TAKES_NO_PART_IN_INITIATIVE;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.ANSWERED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.ANSWER_BY;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.ASSIGNED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.ASSIGN_BY;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.AT;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.CITED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.COMPANY;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.DAY;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.HINDERED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.ID;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.LAW;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.LEAD;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.MINISTRY;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.OTHER_MINISTRY;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.PLANNED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.POLICY;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.REFUSED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.REGISTERED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.RESOLVED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.RULES;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.SETTLE_BY;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.SYSTEM;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.WITHDRAWN;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.actor;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.answer;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.answered;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.assign;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.days;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.handOn;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.register;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.registered;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.resolve;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.BottleneckOutcome;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckAssigned;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckHandedOn;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckRegistered;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckTermExceeded;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.bottleneck.domain.Bottleneck.Answered;
import nl.kiem.initiative.bottleneck.domain.Bottleneck.Assigned;
import nl.kiem.initiative.bottleneck.domain.Bottleneck.Registered;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.Answer;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.Assign;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.HandOn;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.TellTerm;
import nl.kiem.initiative.domain.InitiativeFacts;
import nl.kiem.initiative.domain.SampleFacts;
import org.junit.jupiter.api.Test;

class BottleneckDeciderTest {

    static final Actor STRANGER = actor("lead-9", OTHER_MINISTRY, Role.TL);
    static final LegalBottleneckEvent HANDED_ON =
            new LegalBottleneckHandedOn(ID, null, OTHER_MINISTRY, "the law is theirs", AT);

    final DeciderSpec<BottleneckCommand, Bottleneck, LegalBottleneckEvent> bottleneck =
            DeciderSpec.of(new BottleneckDecider(RULES));

    @Test
    void somebody_in_government_registers_what_stands_in_the_way() {
        bottleneck.given().when(register(null, null, LEAD, true)).then(REGISTERED);
        bottleneck.given(REGISTERED).when(register(null, null, LEAD, true)).then();
    }

    @Test
    void within_an_initiative_it_is_of_its_organisation_and_seen_by_whoever_sees_the_initiative() {
        InitiativeFacts initiative = SampleFacts.seenBy(Visibility.PARTICIPANTS);
        OrganisationId partner = initiative.custody().participants().getLast();
        bottleneck
                .given()
                .when(register(initiative, LAW, actor("lead-1", partner, Role.TL), true))
                .then(new LegalBottleneckRegistered(
                        ID,
                        initiative.threadId(),
                        "A signature on paper",
                        LAW,
                        null,
                        "nobody may sign for somebody else",
                        List.of("debt relief"),
                        40_000,
                        initiative.organisation(),
                        initiative.custody().participants(),
                        null,
                        ASSIGN_BY,
                        Visibility.PARTICIPANTS,
                        AT));
    }

    @Test
    void only_who_takes_part_in_an_initiative_registers_for_it() {
        bottleneck
                .given()
                .when(register(
                        SampleFacts.proposed(), null, actor("x", new OrganisationId("tooi:gm0363"), Role.TL), true))
                .thenRejected(TAKES_NO_PART_IN_INITIATIVE);
    }

    @Test
    void companies_and_organisations_that_take_no_part_register_nothing() {
        bottleneck
                .given()
                .when(register(null, null, actor("x", COMPANY, Role.INI), true))
                .thenRejected(BOTTLENECK_OF_NO_PUBLIC_BODY);
        bottleneck.given().when(register(null, null, LEAD, false)).thenRejected(ORGANISATION_UNKNOWN);
    }

    @Test
    void a_law_is_cited_by_its_identifier() {
        bottleneck.given().when(register(null, "Awb", LEAD, true)).thenRejected(LAW_REFERENCE_MALFORMED);
        bottleneck.given(REGISTERED).when(assign("Awb", "4:17")).thenRejected(LAW_REFERENCE_MALFORMED);
    }

    @Test
    void nothing_can_be_asked_of_a_bottleneck_that_is_not_there() {
        bottleneck.given().when(assign(LAW, "4:17")).thenRejected(BOTTLENECK_UNKNOWN);
        bottleneck.given().when(handOn(MINISTRY, LEAD)).thenRejected(BOTTLENECK_UNKNOWN);
        bottleneck.given().when(answer(BottleneckOutcome.GUIDANCE, PLANNED)).thenRejected(BOTTLENECK_UNKNOWN);
        bottleneck.given().when(resolve("done", LEAD)).thenRejected(BOTTLENECK_UNKNOWN);
        bottleneck.given().when(withdraw("no", LEAD)).thenRejected(BOTTLENECK_UNKNOWN);
        bottleneck.given().when(new TellTerm(ASSIGN_BY, SYSTEM, AT)).thenRejected(BOTTLENECK_UNKNOWN);
    }

    @Test
    void it_is_put_before_the_ministry_that_answers_within_thirty_working_days() {
        bottleneck.given(REGISTERED).when(assign(LAW, "4:17")).then(ASSIGNED);
        bottleneck.given(CITED).when(assign(null, null)).then(ASSIGNED);
        bottleneck
                .given(CITED)
                .when(assign("BWBR0000001", "9"))
                .then(new LegalBottleneckAssigned(ID, null, MINISTRY, "BWBR0000001", "9", ANSWER_BY, AT));
    }

    @Test
    void a_ministry_answers_for_an_article_of_a_law() {
        bottleneck
                .given(REGISTERED)
                .when(assign(null, null))
                .thenRejected(LAW_NOT_CITED)
                .missing("lawRef", "article");
        bottleneck
                .given(REGISTERED)
                .when(assign(LAW, null))
                .thenRejected(LAW_NOT_CITED)
                .missing("article");
        bottleneck
                .given(registered(null, "4:17"))
                .when(assign(null, null))
                .thenRejected(LAW_NOT_CITED)
                .missing("lawRef");
    }

    @Test
    void whoever_is_hindered_puts_it_before_a_ministry_that_takes_part() {
        bottleneck
                .given(CITED)
                .when(new Assign(MINISTRY, true, null, null, STRANGER, AT))
                .thenRejected(NOT_THE_OWNER);
        bottleneck
                .given(CITED)
                .when(new Assign(MINISTRY, false, null, null, LEAD, AT))
                .thenRejected(MINISTRY_UNKNOWN);
        bottleneck
                .given(CITED)
                .when(new Assign(COMPANY, true, null, null, LEAD, AT))
                .thenRejected(MINISTRY_IS_NO_PUBLIC_BODY);
    }

    @Test
    void it_is_put_before_a_ministry_once() {
        bottleneck.given(CITED, ASSIGNED).when(assign(LAW, "4:17")).thenRejected(ALREADY_ASSIGNED);
        bottleneck.given(CITED, ASSIGNED, ANSWERED).when(assign(LAW, "4:17")).thenRejected(ALREADY_ANSWERED);
    }

    @Test
    void the_ministry_or_whoever_is_hindered_hands_it_on() {
        bottleneck.given(CITED, ASSIGNED).when(handOn(OTHER_MINISTRY, POLICY)).then(HANDED_ON);
        bottleneck.given(CITED, ASSIGNED).when(handOn(OTHER_MINISTRY, LEAD)).then(HANDED_ON);
        bottleneck.given(CITED, ASSIGNED).when(handOn(MINISTRY, POLICY)).then();
    }

    @Test
    void handing_it_on_wins_nobody_time() {
        bottleneck
                .given(CITED, ASSIGNED, HANDED_ON)
                .when(new TellTerm(ANSWER_BY, SYSTEM, days(43)))
                .then(exceeded(Role.POL, ANSWER_BY, 1, List.of(), days(43)));
    }

    @Test
    void nobody_else_hands_it_on_and_not_without_a_reason() {
        bottleneck
                .given(CITED, ASSIGNED)
                .when(handOn(OTHER_MINISTRY, STRANGER))
                .thenRejected(NOT_THE_RESPONSIBLE_MINISTRY);
        bottleneck
                .given(CITED, ASSIGNED)
                .when(new HandOn(OTHER_MINISTRY, true, null, POLICY, AT))
                .thenRejected(REASON_MISSING)
                .missing("reason");
        bottleneck
                .given(CITED, ASSIGNED)
                .when(new HandOn(OTHER_MINISTRY, false, "theirs", POLICY, AT))
                .thenRejected(MINISTRY_UNKNOWN);
        bottleneck.given(CITED, ASSIGNED).when(handOn(COMPANY, POLICY)).thenRejected(MINISTRY_IS_NO_PUBLIC_BODY);
        bottleneck.given(CITED).when(handOn(MINISTRY, LEAD)).thenRejected(NOT_ASSIGNED);
        bottleneck
                .given(CITED, ASSIGNED, ANSWERED)
                .when(handOn(OTHER_MINISTRY, POLICY))
                .thenRejected(ALREADY_ANSWERED);
    }

    @Test
    void the_responsible_ministry_answers_with_a_reason_and_a_date() {
        bottleneck
                .given(CITED, ASSIGNED)
                .when(answer(BottleneckOutcome.LAW_CHANGE, PLANNED))
                .then(ANSWERED);
        bottleneck
                .given(CITED, ASSIGNED)
                .when(answer(BottleneckOutcome.EXPERIMENT_CLAUSE, DAY))
                .then(answered(BottleneckOutcome.EXPERIMENT_CLAUSE, DAY, false, AT));
        bottleneck
                .given(CITED, ASSIGNED)
                .when(answer(BottleneckOutcome.NO_CHANGE, null))
                .then(REFUSED);
    }

    @Test
    void only_the_ministry_before_which_it_lies_answers() {
        bottleneck
                .given(CITED, ASSIGNED)
                .when(new Answer(BottleneckOutcome.NO_CHANGE, "no", null, actor("p", HINDERED, Role.POL), AT))
                .thenRejected(NOT_THE_RESPONSIBLE_MINISTRY)
                .because(MINISTRY.value());
        bottleneck
                .given(CITED, ASSIGNED, HANDED_ON)
                .when(answer(BottleneckOutcome.NO_CHANGE, null))
                .thenRejected(NOT_THE_RESPONSIBLE_MINISTRY)
                .because(OTHER_MINISTRY.value());
        bottleneck.given(CITED).when(answer(BottleneckOutcome.NO_CHANGE, null)).thenRejected(NOT_ASSIGNED);
    }

    @Test
    void an_answer_says_why_and_when() {
        bottleneck
                .given(CITED, ASSIGNED)
                .when(new Answer(BottleneckOutcome.NO_CHANGE, " ", null, POLICY, AT))
                .thenRejected(REASON_MISSING)
                .missing("reason");
        for (BottleneckOutcome outcome : List.of(
                BottleneckOutcome.LAW_CHANGE, BottleneckOutcome.EXPERIMENT_CLAUSE, BottleneckOutcome.GUIDANCE)) {
            bottleneck
                    .given(CITED, ASSIGNED)
                    .when(answer(outcome, null))
                    .thenRejected(PLANNED_DATE_MISSING)
                    .missing("plannedDate");
        }
        bottleneck
                .given(CITED, ASSIGNED)
                .when(answer(BottleneckOutcome.GUIDANCE, DAY.minusDays(1)))
                .thenRejected(PLANNED_DATE_PAST);
        bottleneck
                .given(CITED, ASSIGNED)
                .when(answer(BottleneckOutcome.NO_CHANGE, PLANNED))
                .thenRejected(NO_CHANGE_HAS_NO_DATE);
    }

    @Test
    void a_late_answer_counts_and_is_called_late() {
        bottleneck
                .given(CITED, ASSIGNED)
                .when(new Answer(BottleneckOutcome.LAW_CHANGE, "the aim of the rule stands", PLANNED, POLICY, days(42)))
                .then(answered(BottleneckOutcome.LAW_CHANGE, PLANNED, false, days(42)));
        bottleneck
                .given(CITED, ASSIGNED)
                .when(new Answer(BottleneckOutcome.LAW_CHANGE, "the aim of the rule stands", PLANNED, POLICY, days(43)))
                .then(answered(BottleneckOutcome.LAW_CHANGE, PLANNED, true, days(43)));
    }

    @Test
    void a_later_answer_takes_the_place_of_an_earlier_one_and_is_not_late() {
        Instant later = Instant.parse("2026-10-01T09:00:00Z");
        bottleneck
                .given(CITED, ASSIGNED, ANSWERED)
                .when(new Answer(
                        BottleneckOutcome.GUIDANCE,
                        "the aim of the rule stands",
                        LocalDate.of(2026, 11, 1),
                        POLICY,
                        later))
                .then(answered(BottleneckOutcome.GUIDANCE, LocalDate.of(2026, 11, 1), false, later));
        assertThat(bottleneck.given(CITED, ASSIGNED, ANSWERED, REFUSED).state())
                .isEqualTo(
                        new Answered(bottleneckFile(REFUSED), (LegalBottleneckEvent.LegalBottleneckAnswered) REFUSED));
    }

    @Test
    void whoever_is_hindered_says_when_it_hinders_no_more() {
        bottleneck
                .given(CITED, ASSIGNED, ANSWERED)
                .when(resolve("the form may be left out", LEAD))
                .then(RESOLVED);
        bottleneck
                .given(CITED, ASSIGNED, ANSWERED)
                .when(resolve("done", POLICY))
                .thenRejected(NOT_THE_OWNER);
        bottleneck
                .given(CITED, ASSIGNED, ANSWERED)
                .when(resolve(null, LEAD))
                .thenRejected(REASON_MISSING)
                .missing("resolution");
    }

    @Test
    void nothing_is_resolved_before_the_ministry_answered() {
        bottleneck.given(CITED).when(resolve("done", LEAD)).thenRejected(NOT_ANSWERED);
        bottleneck.given(CITED, ASSIGNED).when(resolve("done", LEAD)).thenRejected(NOT_ANSWERED);
    }

    @Test
    void what_was_not_the_law_is_withdrawn_before_a_ministry_is_asked() {
        bottleneck.given(REGISTERED).when(withdraw("it was our own form", LEAD)).then(WITHDRAWN);
        bottleneck.given(REGISTERED).when(withdraw("no", STRANGER)).thenRejected(NOT_THE_OWNER);
        bottleneck.given(REGISTERED).when(withdraw(null, LEAD)).thenRejected(REASON_MISSING);
        bottleneck.given(CITED, ASSIGNED).when(withdraw("no", LEAD)).thenRejected(ALREADY_ASSIGNED);
        bottleneck.given(CITED, ASSIGNED, ANSWERED).when(withdraw("no", LEAD)).thenRejected(ALREADY_ANSWERED);
    }

    @Test
    void what_is_over_is_over() {
        for (LegalBottleneckEvent[] closed : List.of(
                new LegalBottleneckEvent[] {CITED, ASSIGNED, ANSWERED, RESOLVED},
                new LegalBottleneckEvent[] {REGISTERED, WITHDRAWN})) {
            bottleneck.given(closed).when(assign(LAW, "4:17")).thenRejected(BOTTLENECK_CLOSED);
            bottleneck.given(closed).when(handOn(MINISTRY, LEAD)).thenRejected(BOTTLENECK_CLOSED);
            bottleneck
                    .given(closed)
                    .when(answer(BottleneckOutcome.GUIDANCE, PLANNED))
                    .thenRejected(BOTTLENECK_CLOSED);
            bottleneck.given(closed).when(resolve("done", LEAD)).thenRejected(BOTTLENECK_CLOSED);
            bottleneck.given(closed).when(withdraw("no", LEAD)).thenRejected(BOTTLENECK_CLOSED);
            bottleneck
                    .given(closed)
                    .when(new TellTerm(ASSIGN_BY, SYSTEM, days(15)))
                    .then();
        }
    }

    @Test
    void a_term_that_passed_is_told_and_told_again_to_the_tops_of_both_organisations() {
        LegalBottleneckEvent once = exceeded(Role.POL, ANSWER_BY, 1, List.of(), AT);
        LegalBottleneckEvent twice = exceeded(Role.POL, ANSWER_BY, 2, List.of(HINDERED, MINISTRY), AT);
        bottleneck
                .given(CITED, ASSIGNED)
                .when(new TellTerm(ANSWER_BY, SYSTEM, days(43)))
                .then(exceeded(Role.POL, ANSWER_BY, 1, List.of(), days(43)));
        bottleneck
                .given(CITED, ASSIGNED, once)
                .when(new TellTerm(DAY.plusDays(84), SYSTEM, days(85)))
                .then(exceeded(Role.POL, ANSWER_BY, 2, List.of(HINDERED, MINISTRY), days(85)));
        bottleneck
                .given(CITED, ASSIGNED, once, twice)
                .when(new TellTerm(DAY.plusDays(168), SYSTEM, days(169)))
                .then(exceeded(Role.POL, ANSWER_BY, 3, List.of(HINDERED, MINISTRY), days(169)));
        assertThat(bottleneck.given(CITED, ASSIGNED, once).state())
                .isInstanceOfSatisfying(
                        Assigned.class, s -> assertThat(s.ministry()).isEqualTo(MINISTRY));
    }

    @Test
    void what_nobody_puts_before_a_ministry_is_told_to_the_own_top() {
        LegalBottleneckEvent once = exceeded(Role.TL, ASSIGN_BY, 1, List.of(), AT);
        bottleneck
                .given(CITED)
                .when(new TellTerm(ASSIGN_BY, SYSTEM, days(15)))
                .then(exceeded(Role.TL, ASSIGN_BY, 1, List.of(), days(15)));
        bottleneck
                .given(CITED, once)
                .when(new TellTerm(DAY.plusDays(28), SYSTEM, days(29)))
                .then(exceeded(Role.TL, ASSIGN_BY, 2, List.of(HINDERED), days(29)));
        assertThat(bottleneck.given(CITED, once).state()).isInstanceOf(Registered.class);
    }

    @Test
    void what_was_promised_waits_for_the_ministry_and_a_law_that_stays_for_whoever_lives_with_it() {
        Instant september = Instant.parse("2026-09-02T09:00:00Z");
        bottleneck
                .given(CITED, ASSIGNED, ANSWERED)
                .when(new TellTerm(PLANNED, SYSTEM, september))
                .then(exceeded(Role.POL, PLANNED, 1, List.of(), september));
        bottleneck
                .given(CITED, ASSIGNED, REFUSED)
                .when(new TellTerm(SETTLE_BY, SYSTEM, days(29)))
                .then(exceeded(Role.TL, SETTLE_BY, 1, List.of(), days(29)));
        LegalBottleneckEvent once = exceeded(Role.TL, SETTLE_BY, 1, List.of(), AT);
        bottleneck
                .given(CITED, ASSIGNED, REFUSED, once)
                .when(new TellTerm(DAY.plusDays(56), SYSTEM, days(57)))
                .then(exceeded(Role.TL, SETTLE_BY, 2, List.of(HINDERED, MINISTRY), days(57)));
    }

    @Test
    void a_term_is_not_told_before_it_is_over_nor_one_that_moved() {
        bottleneck
                .given(CITED, ASSIGNED)
                .when(new TellTerm(ANSWER_BY, SYSTEM, days(42)))
                .then();
        bottleneck
                .given(CITED, ASSIGNED)
                .when(new TellTerm(ASSIGN_BY, SYSTEM, days(43)))
                .then();
    }

    @Test
    void a_history_that_cannot_have_happened_is_not_folded() {
        assertThatThrownBy(() -> bottleneck.given(ASSIGNED).state())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("corrupt history");
        assertThatThrownBy(() -> bottleneck.given(CITED, ANSWERED).state()).isInstanceOf(IllegalStateException.class);
    }

    private Bottleneck.BottleneckFile bottleneckFile(LegalBottleneckEvent answer) {
        Bottleneck state = bottleneck.given(CITED, ASSIGNED, answer).state();
        return ((Answered) state).file();
    }

    private static LegalBottleneckEvent exceeded(
            Role role, LocalDate dueBy, int times, List<OrganisationId> tops, Instant at) {
        return new LegalBottleneckTermExceeded(ID, null, role, DAY, dueBy, times, tops, at);
    }
}
