package nl.kiem.initiative.fund.domain;

import java.time.LocalDate;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.FundEvent.FundClosureOverdue;
import nl.kiem.events.contract.initiative.FundEvent.FundOpened;
import nl.kiem.initiative.domain.OpenTerm;

/** The term in which a fund is closed after its period. */
public final class FundTerms {

    /** For funds from before the term was kept. */
    static final int FORMER_CLOSING_DAYS = 28;

    private FundTerms() {}

    /** What a fund waits for once it was opened. */
    public static OpenTerm closing(FundOpened e) {
        return OpenTerm.of(Role.FM, e.to(), closeBy(e));
    }

    /** The same after it was told that nobody closed it. */
    public static OpenTerm closing(FundClosureOverdue e) {
        return new OpenTerm(Role.FM, e.endedOn(), e.dueBy(), e.times());
    }

    /** Last day for closing it. */
    public static LocalDate closeBy(FundOpened e) {
        LocalDate said = e.closeBy();
        return said == null ? e.to().plusDays(FORMER_CLOSING_DAYS) : said;
    }
}
