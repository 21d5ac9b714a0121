package nl.kiem.events.passport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.contract.initiative.StudyDesign;
import nl.kiem.events.passport.ProofPassport.Evidence;
import nl.kiem.events.passport.ProofPassport.Result;
import nl.kiem.events.passport.ProofPassport.Trial;

/** Whether what a passport says can be true: a signature tells who says it, not that it could have happened. */
final class Plausibility {

    /** Longest time that a proof may say to count, whatever its issuer is used to. */
    static final int VALID_YEARS_MAX = 10;

    private Plausibility() {}

    /** Everything that cannot be, in words; none when it can. */
    static List<String> doubts(ProofPassport passport, LocalDate today) {
        List<String> doubts = new ArrayList<>();
        days(passport, today, doubts);
        evidence(passport, doubts);
        if (passport.measures().stream().noneMatch(Result::primary)) doubts.add("no primary measure is in it");
        passport.measures().forEach(measure -> measure(measure, passport.pilot(), doubts));
        return doubts;
    }

    private static void days(ProofPassport passport, LocalDate today, List<String> doubts) {
        LocalDate proven = passport.provenOn();
        LocalDate until = passport.validUntil();
        Trial pilot = passport.pilot();
        LocalDate assessed = passport.evidence().assessedOn();
        if (proven.isAfter(today)) doubts.add("provenOn %s is still to come".formatted(proven));
        if (until.isBefore(proven)) doubts.add("validUntil %s is before provenOn %s".formatted(until, proven));
        if (until.isAfter(proven.plusYears(VALID_YEARS_MAX))) {
            doubts.add("validUntil %s is more than %d years after provenOn".formatted(until, VALID_YEARS_MAX));
        }
        if (assessed.isAfter(proven)) doubts.add("assessedOn %s is after provenOn %s".formatted(assessed, proven));
        if (pilot.end().isBefore(pilot.start())) {
            doubts.add("the pilot ends on %s, before it starts".formatted(pilot.end()));
        }
        if (assessed.isBefore(pilot.start())) {
            doubts.add("assessedOn %s is before the pilot starts".formatted(assessed));
        }
    }

    private static void evidence(ProofPassport passport, List<String> doubts) {
        Evidence evidence = passport.evidence();
        int most = levelMax(passport.pilot().design());
        if (evidence.level() > most) {
            doubts.add("level %d is more than a %s can show: %d"
                    .formatted(evidence.level(), passport.pilot().design(), most));
        }
        if (evidence.assessor().equals(passport.organisation())) {
            doubts.add("%s assessed itself".formatted(evidence.assessor()));
        }
    }

    private static void measure(Result measure, Trial pilot, List<String> doubts) {
        if (measure.primary() && worse(measure, measure.result(), measure.target())) {
            doubts.add("%s is not on target".formatted(measure.name()));
        }
        measure.groups().forEach((group, value) -> {
            if (worse(measure, value, measure.baseline())) {
                doubts.add("%s is worse than before for %s".formatted(measure.name(), group));
            }
        });
        if (measure.n() < 1) doubts.add("nobody is behind %s".formatted(measure.name()));
        boolean within = !measure.to().isBefore(measure.from())
                && !measure.from().isBefore(pilot.start())
                && !measure.to().isAfter(pilot.end());
        if (!within) doubts.add("%s was measured outside the pilot".formatted(measure.name()));
    }

    private static boolean worse(Result measure, BigDecimal value, BigDecimal than) {
        return switch (measure.direction()) {
            case UP -> value.compareTo(than) < 0;
            case DOWN -> value.compareTo(than) > 0;
        };
    }

    /** Causation needs a comparison, the level after it somebody else's repetition. */
    private static int levelMax(StudyDesign design) {
        return switch (design) {
            case ACCOUNT -> 1;
            case BEFORE_AFTER -> 2;
            case COMPARISON -> 3;
            case INDEPENDENT_REPLICATION -> 4;
        };
    }
}
