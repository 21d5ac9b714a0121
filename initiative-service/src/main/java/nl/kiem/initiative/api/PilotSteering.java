package nl.kiem.initiative.api;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.initiative.domain.InitiativeCommand.LinkPilot;
import nl.kiem.initiative.domain.InitiativeFacts;
import nl.kiem.initiative.domain.Pilot;
import nl.kiem.initiative.domain.Pilot.Absent;
import nl.kiem.initiative.domain.Pilot.Known;
import nl.kiem.initiative.domain.Pilot.Waived;
import nl.kiem.initiative.domain.PilotCommand;
import nl.kiem.initiative.domain.PilotDecider;
import nl.kiem.initiative.domain.PilotReason;
import nl.kiem.initiative.domain.Reservation;
import org.jboss.resteasy.reactive.RestResponse;

/** Hands commands to pilots that are there, with what they must know of their initiative. */
@Singleton
class PilotSteering {

    private final CommandHandler<PilotCommand, Pilot, PilotEvent> pilots;
    private final InitiativeSteering initiatives;
    private final PilotDecider decider;
    private final StandingBookings bookings;

    PilotSteering(
            CommandHandler<PilotCommand, Pilot, PilotEvent> pilots,
            InitiativeSteering initiatives,
            PilotDecider decider,
            StandingBookings bookings) {
        this.pilots = pilots;
        this.initiatives = initiatives;
        this.decider = decider;
        this.bookings = bookings;
    }

    Uni<CommandHandler.Outcome<Pilot>> handle(UUID id, PilotCommand command, Asked asked) {
        return pilots.handle(
                PilotDecider.stream(new PilotId(id)), command, asked.metadata(), asked.expected(), asked.admission());
    }

    Uni<RestResponse<CommandAnswer>> steer(UUID id, PilotCommand command, Asked asked) {
        return handle(id, command, asked).map(outcome -> Answers.done(id, outcome));
    }

    /** As {@link #steer}, for commands whose rules look at the initiative. */
    Uni<RestResponse<CommandAnswer>> steerWithFacts(
            UUID id, Function<InitiativeFacts, PilotCommand> command, Asked asked) {
        return plan(id, asked.admission()).chain(plan -> {
            InitiativeId initiative = plan.threadId().initiative();
            return initiatives.alone(
                    initiative,
                    () -> initiatives
                            .facts(initiative, Admission.SYSTEM)
                            .chain(facts -> steer(id, command.apply(facts), asked)));
        });
    }

    Uni<RestResponse<CommandAnswer>> start(UUID id, Actor by, Instant at, Asked asked) {
        return plan(id, asked.admission())
                .chain(plan -> initiatives.alone(
                        plan.threadId().initiative(),
                        () -> around(plan, (facts, booked) -> new PilotCommand.Start(facts, booked, by, at))
                                .chain(command -> steer(id, command, asked))));
    }

    /** The initiative hears of the pilot first: from then on it cannot be stopped over the pilot's head. */
    Uni<RestResponse<CommandAnswer>> clear(
            UUID id, BiFunction<InitiativeFacts, List<Reservation>, PilotCommand.Clear> command, Asked asked) {
        return plan(id, asked.admission())
                .chain(plan -> initiatives.alone(
                        plan.threadId().initiative(),
                        () -> around(plan, command)
                                .call(clear -> initiatives.handle(
                                        plan.threadId().initiative(),
                                        new LinkPilot(plan.pilotId(), plan.team(), clear.by(), clear.at()),
                                        asked.bySystem()))
                                .chain(clear -> steer(id, clear, asked))));
    }

    Uni<RestResponse<PilotBody>> show(UUID id, LocalDate today, Admission admission) {
        return load(id, admission).chain(found -> {
            Known known = known(found.state());
            return around(known.file().plan(), (facts, booked) -> decider.lacking(known, facts, booked, today))
                    .map(lacking -> Answers.tagged(found.version(), PilotBody.of(known, lacking)));
        });
    }

    Uni<CommandHandler.Outcome<Pilot>> load(UUID id, Admission admission) {
        return pilots.load(PilotDecider.stream(new PilotId(id)), admission);
    }

    static Known known(Pilot pilot) {
        return switch (pilot) {
            case Absent _ -> throw new Rejection(PilotReason.PILOT_UNKNOWN, "there is no such pilot");
            case Waived _ -> throw new Rejection(PilotReason.PILOT_UNKNOWN, "nobody designed it yet");
            case Known known -> known;
        };
    }

    /** With what surrounds the pilot: its initiative and the facilities that it needs. */
    private <T> Uni<T> around(PilotDesigned plan, BiFunction<InitiativeFacts, List<Reservation>, T> then) {
        return bookings.of(plan)
                .chain(booked -> initiatives
                        .facts(plan.threadId().initiative(), Admission.SYSTEM)
                        .map(facts -> then.apply(facts, booked)));
    }

    private Uni<PilotDesigned> plan(UUID id, Admission admission) {
        return load(id, admission).map(found -> known(found.state()).file().plan());
    }
}
