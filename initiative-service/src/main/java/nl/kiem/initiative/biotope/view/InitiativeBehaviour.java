package nl.kiem.initiative.biotope.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.Custody;
import org.jspecify.annotations.Nullable;

/**
 * How one initiative is treated: a row of {@code initiative_behaviour_v2}.
 *
 * @param began first day under way; null before its admission
 * @param ended first day on which it is over; null until then
 * @param ownedSince day on which somebody in the line accepted it; null until then
 * @param executives who was answerable when, without who it was
 * @param reviews decisions on gates that were asked for, the first one first
 * @param late whether the term of the present stage has passed
 */
public record InitiativeBehaviour(
        String id,
        long version,
        String organisation,
        @Nullable LocalDate began,
        @Nullable LocalDate ended,
        @Nullable LocalDate ownedSince,
        List<Span> executives,
        List<Review> reviews,
        boolean late,
        Stop stopped,
        Custody custody) {

    /** Whether it was stopped, and if so, before somebody had to be reminded. */
    public enum Stop {
        NO,
        IN_TIME,
        LATE
    }

    /** @param until first day on which it was over; null as long as it lasts */
    public record Span(LocalDate since, @Nullable LocalDate until) {}

    /**
     * @param due last day for the decision
     * @param decided null as long as it is awaited
     */
    public record Review(
            LocalDate asked, LocalDate due, @Nullable LocalDate decided) {}

    static InitiativeBehaviour blank(String id) {
        return new InitiativeBehaviour(id, 0, "", null, null, null, List.of(), List.of(), false, Stop.NO, Custody.NONE);
    }

    InitiativeBehaviour of(String whose) {
        return new InitiativeBehaviour(
                id, version, whose, began, ended, ownedSince, executives, reviews, late, stopped, custody);
    }

    InitiativeBehaviour lasting(@Nullable LocalDate from, @Nullable LocalDate until) {
        return new InitiativeBehaviour(
                id, version, organisation, from, until, ownedSince, executives, reviews, late, stopped, custody);
    }

    InitiativeBehaviour ending(LocalDate on, Stop how) {
        return new InitiativeBehaviour(
                id, version, organisation, began, on, ownedSince, executives, reviews, late, how, custody);
    }

    InitiativeBehaviour owned(LocalDate since) {
        return new InitiativeBehaviour(
                id, version, organisation, began, ended, since, executives, reviews, late, stopped, custody);
    }

    /** Whoever was answerable before is not any more. */
    InitiativeBehaviour answered(LocalDate since) {
        List<Span> all = new ArrayList<>(lapsed(since).executives);
        all.add(new Span(since, null));
        return with(all, reviews);
    }

    InitiativeBehaviour lapsed(LocalDate on) {
        return with(
                executives.stream()
                        .map(span -> span.until() == null ? new Span(span.since(), on) : span)
                        .toList(),
                reviews);
    }

    InitiativeBehaviour asked(LocalDate on, LocalDate due) {
        List<Review> all = new ArrayList<>(reviews);
        all.add(new Review(on, due, null));
        return with(executives, all);
    }

    InitiativeBehaviour decided(LocalDate on) {
        return with(
                executives,
                reviews.stream()
                        .map(review -> review.decided() == null ? new Review(review.asked(), review.due(), on) : review)
                        .toList());
    }

    InitiativeBehaviour late(boolean now) {
        return new InitiativeBehaviour(
                id, version, organisation, began, ended, ownedSince, executives, reviews, now, stopped, custody);
    }

    private InitiativeBehaviour with(List<Span> spans, List<Review> all) {
        return new InitiativeBehaviour(
                id, version, organisation, began, ended, ownedSince, spans, all, late, stopped, custody);
    }

    InitiativeBehaviour at(long newVersion, Custody now) {
        return new InitiativeBehaviour(
                id, newVersion, organisation, began, ended, ownedSince, executives, reviews, late, stopped, now);
    }
}
