package nl.kiem.initiative.biotope.view;

import java.time.Instant;
import nl.kiem.events.Custody;
import org.jspecify.annotations.Nullable;

/**
 * How one initiative is treated: a row of {@code initiative_behaviour_v1}.
 *
 * @param open whether it is under way, from its admission to its end
 * @param askedAt since when a decision on a gate is awaited; null when none is
 * @param decisions on gates so far
 * @param decisionDays from asking to deciding, all of them together
 * @param stopped whether it was stopped, which is always with a lesson
 */
public record InitiativeBehaviour(
        String id,
        long version,
        String organisation,
        boolean open,
        boolean executive,
        boolean owner,
        @Nullable Instant askedAt,
        int decisions,
        long decisionDays,
        boolean stopped,
        Custody custody) {

    static InitiativeBehaviour blank(String id) {
        return new InitiativeBehaviour(id, 0, "", false, false, false, null, 0, 0, false, Custody.NONE);
    }

    InitiativeBehaviour of(String whose) {
        return new InitiativeBehaviour(
                id, version, whose, open, executive, owner, askedAt, decisions, decisionDays, stopped, custody);
    }

    InitiativeBehaviour going(boolean now, boolean ended) {
        return new InitiativeBehaviour(
                id, version, organisation, now, executive, owner, askedAt, decisions, decisionDays, ended, custody);
    }

    InitiativeBehaviour carried(boolean byExecutive, boolean byOwner) {
        return new InitiativeBehaviour(
                id,
                version,
                organisation,
                open,
                byExecutive,
                byOwner,
                askedAt,
                decisions,
                decisionDays,
                stopped,
                custody);
    }

    InitiativeBehaviour asked(Instant since) {
        return new InitiativeBehaviour(
                id, version, organisation, open, executive, owner, since, decisions, decisionDays, stopped, custody);
    }

    InitiativeBehaviour decided(long days) {
        return new InitiativeBehaviour(
                id,
                version,
                organisation,
                open,
                executive,
                owner,
                null,
                decisions + 1,
                decisionDays + days,
                stopped,
                custody);
    }

    InitiativeBehaviour at(long newVersion, Custody now) {
        return new InitiativeBehaviour(
                id, newVersion, organisation, open, executive, owner, askedAt, decisions, decisionDays, stopped, now);
    }
}
