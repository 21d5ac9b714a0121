package nl.kiem.initiative.biotope.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.Custody;

/**
 * Hours that a fund promised to an initiative: a row of {@code promised_hours_v1}, one for each allocation.
 *
 * @param organisation that leads the initiative, whose people are to get the hours
 * @param turns what became of them, in order
 */
public record PromisedHours(
        String id,
        long version,
        String organisation,
        long hours,
        LocalDate promisedOn,
        List<Turn> turns,
        Custody custody) {

    /** What happened to promised hours. */
    public enum Kind {
        GIVEN,
        /** Taken back although the initiative went on. */
        WITHDRAWN,
        /** Not needed any more: the initiative was over. */
        NOT_NEEDED
    }

    /** @param day on which they were given at the latest, or taken back */
    public record Turn(LocalDate day, long hours, Kind kind) {}

    static PromisedHours blank(String id) {
        return new PromisedHours(id, 0, "", 0, LocalDate.EPOCH, List.of(), Custody.NONE);
    }

    PromisedHours then(Turn turn) {
        List<Turn> all = new ArrayList<>(turns);
        all.add(turn);
        return new PromisedHours(id, version, organisation, hours, promisedOn, all, custody);
    }

    PromisedHours at(long newVersion) {
        return new PromisedHours(id, newVersion, organisation, hours, promisedOn, turns, custody);
    }
}
