package nl.kiem.initiative.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.LegalBasis;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;

/** What must hold on the day on which people take part: around the pilot, and in what happened in it so far. */
final class SafetyRules {

    private static final Missing RUNNING_INITIATIVE =
            new Missing("initiative", "one that goes on: its own is over", Role.TL);

    private SafetyRules() {}

    /** Something that stands in the way, by the reason for which it alone would be refused. */
    record Obstacle(PilotReason reason, String why, Missing missing) {}

    /** Refuses for the first reason, and names everything that lacks. */
    static void require(List<Obstacle> obstacles) {
        if (obstacles.isEmpty()) return;
        Obstacle first = obstacles.getFirst();
        throw new Rejection(first.reason(), first.why(), missing(obstacles));
    }

    static List<Missing> missing(List<Obstacle> obstacles) {
        return obstacles.stream().map(Obstacle::missing).toList();
    }

    /** What keeps the first people from taking part that day. */
    static List<Obstacle> toStart(
            PilotFile file, InitiativeFacts initiative, List<Reservation> reservations, LocalDate today) {
        if (initiative.closed()) return around(initiative, today);
        PilotDesigned plan = file.plan();
        List<Obstacle> obstacles = new ArrayList<>(around(initiative, today));
        initiative.lacking().stream()
                .filter(missing -> missing.item().equals(InitiativeFacts.GATE))
                .forEach(missing -> obstacles.add(
                        new Obstacle(PilotReason.GATE_NOT_PASSED, "the initiative may hold no pilots now", missing)));
        if (plan.start().isAfter(today)) {
            String when = "it starts on " + plan.start();
            obstacles.add(new Obstacle(PilotReason.START_NOT_REACHED, when, new Missing("start", when, Role.TL)));
        }
        obstacles.addAll(within(file, today));
        obstacles.addAll(BookingCover.obstacles(plan, reservations));
        return obstacles;
    }

    /** What keeps more people from taking part that day. */
    static List<Obstacle> toExpose(PilotFile file, InitiativeFacts initiative, LocalDate today) {
        if (initiative.closed()) return around(initiative, today);
        List<Obstacle> obstacles = new ArrayList<>(around(initiative, today));
        obstacles.addAll(within(file, today));
        return obstacles;
    }

    /** Whether anybody carries the initiative that day; the grace after a lapse counts as carried. */
    static List<Obstacle> around(InitiativeFacts initiative, LocalDate today) {
        if (initiative.closed()) {
            return List.of(new Obstacle(PilotReason.INITIATIVE_CLOSED, "the initiative is over", RUNNING_INITIATIVE));
        }
        List<Obstacle> obstacles = new ArrayList<>();
        for (Missing missing : initiative.lacking()) {
            switch (missing.item()) {
                case InitiativeFacts.RESUMPTION ->
                    obstacles.add(new Obstacle(PilotReason.INITIATIVE_PAUSED, "work stands still", missing));
                case InitiativeFacts.EXECUTIVE -> {
                    if (!initiative.inGraceOn(today)) obstacles.add(unanswered(missing));
                }
                case InitiativeFacts.OWNER ->
                    obstacles.add(new Obstacle(
                            PilotReason.OWNER_MISSING, "nobody in the line wants to run it afterwards", missing));
                case InitiativeFacts.ALLOCATION ->
                    obstacles.add(new Obstacle(PilotReason.FUNDING_GONE, "no fund gives it euros and hours", missing));
                default -> {} // what only clearing asks for
            }
        }
        return obstacles;
    }

    private static Obstacle unanswered(Missing missing) {
        return new Obstacle(PilotReason.ACCOUNTABILITY_LAPSED, "nobody at the top answers for it", missing);
    }

    /** What the pilot itself says against it that day: its period, its legal basis, its cap and its harm. */
    static List<Obstacle> within(PilotFile file, LocalDate today) {
        PilotDesigned plan = file.plan();
        List<Obstacle> obstacles = new ArrayList<>();
        if (plan.end().isBefore(today)) {
            obstacles.add(new Obstacle(
                    PilotReason.PILOT_PERIOD_OVER,
                    "its last day was " + plan.end(),
                    new Missing("end", "a pilot with days still to come: its last was " + plan.end(), Role.TL)));
        }
        LegalBasis basis = file.legalBasis();
        LocalDate expires = basis == null ? null : basis.expires();
        if (expires != null && expires.isBefore(today)) {
            obstacles.add(new Obstacle(
                    PilotReason.LEGAL_BASIS_EXPIRED,
                    "the legal basis ended on " + expires,
                    new Missing("legalBasis.expires", "a legal basis that holds: it ended on " + expires, Role.TL)));
        }
        if (plan.exposureMax() == 0) {
            obstacles.add(new Obstacle(
                    PilotReason.EXPOSURE_IS_ZERO,
                    "nobody may be exposed to it",
                    new Missing("exposureMax", "a pilot in which somebody may take part", Role.TL)));
        }
        obstacles.addAll(harm(file));
        return obstacles;
    }

    /** What has gone wrong and is not settled. */
    static List<Obstacle> harm(PilotFile file) {
        PilotHarm harm = file.harm();
        List<Obstacle> obstacles = new ArrayList<>();
        if (harm.isSpent()) {
            String spent = "incidents affected %d people, the limit is %d".formatted(harm.affected(), harm.max());
            obstacles.add(new Obstacle(
                    PilotReason.HARM_BUDGET_SPENT, spent, new Missing("harmMax", "harm to spare: " + spent, Role.TL)));
        }
        harm.holdingBack()
                .forEach(incident -> obstacles.add(new Obstacle(
                        PilotReason.SEVERE_INCIDENT_WITHOUT_FINDING,
                        "nobody found out how a severe incident came about",
                        IncidentRules.finding(incident))));
        return obstacles;
    }
}
