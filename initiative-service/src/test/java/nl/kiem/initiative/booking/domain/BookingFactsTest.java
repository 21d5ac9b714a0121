package nl.kiem.initiative.booking.domain;

import static nl.kiem.initiative.booking.domain.BookingSample.ANSWER_BY;
import static nl.kiem.initiative.booking.domain.BookingSample.BOOKED;
import static nl.kiem.initiative.booking.domain.BookingSample.CANCELLED;
import static nl.kiem.initiative.booking.domain.BookingSample.DECLINED;
import static nl.kiem.initiative.booking.domain.BookingSample.FROM;
import static nl.kiem.initiative.booking.domain.BookingSample.INITIATIVE;
import static nl.kiem.initiative.booking.domain.BookingSample.LAPSED;
import static nl.kiem.initiative.booking.domain.BookingSample.REQUESTED;
import static nl.kiem.initiative.booking.domain.BookingSample.RULES;
import static nl.kiem.initiative.booking.domain.BookingSample.TEAM;
import static nl.kiem.initiative.booking.domain.BookingSample.TO;
import static nl.kiem.initiative.booking.domain.BookingSample.USED;
import static nl.kiem.initiative.booking.domain.BookingSample.at;
import static nl.kiem.initiative.facility.domain.FacilitySample.AT;
import static nl.kiem.initiative.facility.domain.FacilitySample.DAY;
import static nl.kiem.initiative.facility.domain.FacilitySample.FIRST;
import static nl.kiem.initiative.facility.domain.FacilitySample.KEEPER;
import static nl.kiem.initiative.facility.domain.FacilitySample.OFFERED;
import static nl.kiem.initiative.facility.domain.FacilitySample.PROVIDER;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.BookingEvent.BookingDeclined;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.DayPart;
import nl.kiem.events.testkit.DecisionTable;
import nl.kiem.initiative.booking.domain.BookingCommand.Cancel;
import nl.kiem.initiative.booking.domain.BookingCommand.Confirm;
import nl.kiem.initiative.booking.domain.BookingCommand.Decline;
import nl.kiem.initiative.booking.domain.BookingCommand.FlagAnswer;
import nl.kiem.initiative.booking.domain.BookingCommand.Lapse;
import nl.kiem.initiative.booking.domain.BookingCommand.MarkUsed;
import nl.kiem.initiative.booking.domain.BookingCommand.Request;
import nl.kiem.initiative.booking.domain.BookingCommand.Withdraw;
import nl.kiem.initiative.domain.InitiativeFacts;
import nl.kiem.initiative.domain.SampleFacts;
import nl.kiem.initiative.facility.domain.FacilityFacts;
import nl.kiem.initiative.facility.domain.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BookingFactsTest {

    static final Actor SYSTEM = new Actor(new PersonRef("initiative-service"), PROVIDER, Set.of(Role.SYS));

    @Test
    void the_page_tells_what_a_booking_answers() {
        DecisionTable.of("Booking", "boeking", new BookingDecider(RULES), Booking.class, BookingCommand.class)
                .state("absent", "bestaat niet")
                .state("requested", "gevraagd", REQUESTED)
                .state("confirmed", "bevestigd", REQUESTED, BOOKED)
                .state("declined", "geweigerd", REQUESTED, DECLINED)
                .state("used", "gebruikt", REQUESTED, BOOKED, USED)
                .state("cancelled", "afgezegd", REQUESTED, BOOKED, CANCELLED)
                .state("lapsed", "vervallen", REQUESTED, BOOKED, LAPSED)
                .command("request", "vragen", request(FROM, TO))
                .but("the initiative is over", request(SampleFacts.stopped(), FROM, TO, null))
                .but("the initiative is not far enough", request(SampleFacts.proposed(), FROM, TO, null))
                .but("the data are too delicate", delicate())
                .but("the period ends before it starts", request(TO, FROM))
                .but("the period has begun before today", request(DAY.minusDays(1), TO))
                .but("it spans more days than allowed", request(FROM, FROM.plusDays(92)))
                .but("it begins too far ahead", request(DAY.plusDays(367), DAY.plusDays(367)))
                .but("it goes on after the facility's last day", request(INITIATIVE, FROM, TO, FROM))
                .but("half of a day is asked of a facility that lends out days", half())
                .but("the facility is closed on these days", request(DAY.plusDays(5), DAY.plusDays(6)))
                .command("confirm", "bevestigen", new Confirm(false, KEEPER, AT))
                .but("it is not the provider who says so", new Confirm(false, TEAM, AT))
                .but(
                        "who asked for it says so",
                        new Confirm(false, new Actor(TEAM.person(), PROVIDER, Set.of(Role.FAC)), AT))
                .but("the initiative is over", new Confirm(true, KEEPER, AT))
                .command("decline", "weigeren", new Decline(BookingDeclined.Reason.FULL, null, KEEPER, AT))
                .but("another reason is not explained", new Decline(BookingDeclined.Reason.OTHER, null, KEEPER, AT))
                .command("tell of its use", "gebruik melden", new MarkUsed(TEAM, at(8)))
                .but("its period has not begun", new MarkUsed(TEAM, AT))
                .but(
                        "somebody else says so",
                        new MarkUsed(new Actor(TEAM.person(), TEAM.organisation(), Set.of(Role.FAC)), at(8)))
                .command("call off", "afzeggen", new Cancel("it rains", TEAM, AT))
                .but("no reason is given", new Cancel("", TEAM, AT))
                .command(
                        "call off with the initiative",
                        "afzeggen met het initiatief",
                        new Withdraw("it stopped", SYSTEM, AT))
                .command(
                        "tell that the answer is late",
                        "te laat antwoord melden",
                        new FlagAnswer(ANSWER_BY, SYSTEM, at(8)))
                .but("its last day is not over", new FlagAnswer(ANSWER_BY, SYSTEM, at(7)))
                .command("lapse", "vervallen", new Lapse(SYSTEM, at(10)))
                .but("its time has not come", new Lapse(SYSTEM, AT))
                .reasons(BookingReason.class)
                .comparedWith(Path.of("../docs/facts/booking.md"));
    }

    private static Request request(LocalDate from, LocalDate to) {
        return request(INITIATIVE, from, to, null);
    }

    private static Request request(
            InitiativeFacts initiative, LocalDate from, LocalDate to, @Nullable LocalDate lastDay) {
        return new Request(
                FIRST,
                initiative,
                new FacilityFacts(OFFERED, lastDay),
                new Period(from, to, null),
                DataClassification.INTERNAL,
                "readers try the letter",
                TEAM,
                AT);
    }

    private static Request delicate() {
        Request r = request(FROM, TO);
        return new Request(
                r.id(),
                r.initiative(),
                r.facility(),
                r.period(),
                DataClassification.SPECIAL,
                r.purpose(),
                r.by(),
                r.at());
    }

    private static Request half() {
        Request r = request(FROM, TO);
        Period morning = new Period(FROM, TO, DayPart.MORNING);
        return new Request(
                r.id(), r.initiative(), r.facility(), morning, r.classification(), r.purpose(), r.by(), r.at());
    }
}
