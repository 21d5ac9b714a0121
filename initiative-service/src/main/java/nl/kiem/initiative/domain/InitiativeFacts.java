package nl.kiem.initiative.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kiem.events.Custody;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.LegalBasis;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.initiative.domain.Gates.Owed;
import nl.kiem.initiative.domain.Initiative.Absent;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.Parties.Executive;
import nl.kiem.initiative.domain.Parties.Lapse;
import org.jspecify.annotations.Nullable;

/**
 * What pilots and funds must know of an initiative; handed to their commands by who asks.
 *
 * @param organisation whose initiative it is
 * @param interests who declared an interest in it and therefore decides nothing about it
 * @param owed conditions of its gates that are not met yet
 * @param lacking what a pilot needs of the initiative and is not there
 * @param lapse null unless an executive was answerable and no longer is
 * @param legalBasis out of the gate file; null until G2 was passed
 */
public record InitiativeFacts(
        ThreadId threadId,
        String title,
        Stage stage,
        OrganisationId organisation,
        Custody custody,
        Set<PersonRef> team,
        @Nullable PersonRef executive,
        @Nullable Lapse lapse,
        @Nullable LegalBasis legalBasis,
        Set<PersonRef> interests,
        List<Owed> owed,
        List<Missing> lacking) {

    static final String GATE = "gate";
    static final String EXECUTIVE = "executive";
    static final String OWNER = "owner";
    static final String ALLOCATION = "allocation";
    static final String RESUMPTION = "resumption";

    /**
     * What others must know of the initiative in that state.
     *
     * @throws Rejection when nobody knows the initiative
     */
    public static InitiativeFacts of(Initiative initiative) {
        return switch (initiative) {
            case Absent _ -> throw new Rejection(InitiativeReason.INITIATIVE_UNKNOWN, "there is no such initiative");
            case Known known -> of(known);
        };
    }

    private static InitiativeFacts of(Known known) {
        InitiativeFile file = known.file();
        Executive executive = file.parties().executive();
        return new InitiativeFacts(
                ThreadId.of(file.id()),
                file.about().title(),
                known.stage(),
                file.about().organisation(),
                file.custody(),
                file.parties().team(),
                executive == null ? null : executive.person(),
                file.parties().lapse(),
                file.pilots().legalBasis(),
                file.gates().interests(),
                file.gates().owed(),
                new DueDates(known).dated(lacking(file), null));
    }

    private static List<Missing> lacking(InitiativeFile file) {
        List<Missing> lacking = new ArrayList<>();
        if (!file.pilots().cleared()) lacking.add(new Missing(GATE, "G2 is passed", Role.PB));
        if (file.parties().executive() == null) {
            lacking.add(LapseRules.SUCCESSOR);
        }
        if (file.parties().owner() == null) {
            lacking.add(new Missing(OWNER, "the line unit that would run it accepts", Role.IMP));
        }
        if (!file.funded()) {
            lacking.add(new Missing(ALLOCATION, "a fund allocates euros and hours", Role.FM));
        }
        if (file.waiting().pausedUntil() != null) lacking.add(PauseRules.RESUMPTION);
        return List.copyOf(lacking);
    }

    /** Organisations that take part beside the one whose it is. */
    List<OrganisationId> partners() {
        return custody.participants().stream()
                .filter(participant -> !participant.equals(organisation))
                .toList();
    }

    /** Whether money and gates stand still that day: nobody at the top answers for it, and the grace is over. */
    public boolean frozenOn(LocalDate day) {
        return lapse != null && lapse.freezesOn(day);
    }

    /** Whether nobody at the top answers for it that day, but not yet for so long that everything stands still. */
    boolean inGraceOn(LocalDate day) {
        return lapse != null && !frozenOn(day);
    }

    public boolean closed() {
        return stage == Stage.REJECTED || stage == Stage.STOPPED || stage == Stage.MERGED;
    }
}
