package nl.kiem.initiative.domain;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.initiative.Facet;
import nl.kiem.events.contract.initiative.InitiativeEvent.ForeignEvidenceAccepted;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeImported;
import nl.kiem.events.contract.initiative.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * What an initiative has gathered, as far as decisions need it.
 *
 * @param custody whose it is, who takes part and who may know of it
 * @param funding null until a fund allocated
 * @param steered whether anything was decided here, as opposed to only imported
 */
public record InitiativeFile(
        InitiativeId id,
        Description about,
        Custody custody,
        Parties parties,
        @Nullable Funding funding,
        Waiting waiting,
        Pilots pilots,
        Merges merges,
        Gates gates,
        boolean steered) {

    /**
     * What it is about.
     *
     * @param facet with which intent; null when nobody said so
     * @param obligation task that the law gives and that it serves; null when nobody said so
     * @param imported what the keeper of its portfolio last said; null when it was proposed here
     */
    public record Description(
            String title,
            @Nullable String problem,
            OrganisationId organisation,
            @Nullable Facet facet,
            @Nullable String obligation,
            @Nullable InitiativeImported imported) {}

    /**
     * Its pilots, and on what they rest.
     *
     * @param cleared whether G2 was passed for the present round of pilots
     * @param legalBasis out of the gate file of G2
     * @param foreign proof from another context; none of it is of its own pilots
     */
    public record Pilots(
            boolean cleared, @Nullable LegalBasis legalBasis, Set<PilotId> ids, List<ForeignEvidenceAccepted> foreign) {

        static final Pilots NONE = new Pilots(false, null, Set.of(), List.of());

        Pilots closed() {
            return new Pilots(false, null, ids, foreign);
        }

        Pilots and(ForeignEvidenceAccepted e) {
            return new Pilots(
                    cleared,
                    legalBasis,
                    ids,
                    Stream.concat(foreign.stream(), Stream.of(e)).toList());
        }
    }

    /**
     * Which initiatives go on in which.
     *
     * @param offered those that its lead offered to take over, and who that was
     * @param absorbed those that go on in this one
     * @param into the one in which this goes on; null when it stands by itself
     */
    public record Merges(
            Map<InitiativeId, PersonRef> offered,
            Set<InitiativeId> absorbed,
            @Nullable InitiativeId into) {

        static final Merges NONE = new Merges(Map.of(), Set.of(), null);

        Merges offering(InitiativeId other, PersonRef lead) {
            Map<InitiativeId, PersonRef> all = new HashMap<>(offered);
            all.put(other, lead);
            return new Merges(Map.copyOf(all), absorbed, into);
        }

        Merges absorbing(InitiativeId other) {
            return new Merges(offered, plus(absorbed, Stream.of(other)), into);
        }

        Merges into(InitiativeId survivor) {
            return new Merges(offered, absorbed, survivor);
        }
    }

    /** Of an initiative that is only just there. */
    static InitiativeFile fresh(InitiativeId id, Description about, Parties parties, boolean steered) {
        return new InitiativeFile(
                id, about, Custody.NONE, parties, null, Waiting.NONE, Pilots.NONE, Merges.NONE, Gates.NONE, steered);
    }

    InitiativeFile about(Description now) {
        return new InitiativeFile(id, now, custody, parties, funding, waiting, pilots, merges, gates, steered);
    }

    InitiativeFile with(Custody now) {
        return new InitiativeFile(id, about, now, parties, funding, waiting, pilots, merges, gates, steered);
    }

    InitiativeFile with(Parties now) {
        return new InitiativeFile(id, about, custody, now, funding, waiting, pilots, merges, gates, steered);
    }

    InitiativeFile with(Waiting now) {
        return new InitiativeFile(id, about, custody, parties, funding, now, pilots, merges, gates, steered);
    }

    InitiativeFile waiting(UnaryOperator<Waiting> change) {
        return with(change.apply(waiting));
    }

    InitiativeFile with(Pilots now) {
        return new InitiativeFile(id, about, custody, parties, funding, waiting, now, merges, gates, steered);
    }

    InitiativeFile with(Merges now) {
        return new InitiativeFile(id, about, custody, parties, funding, waiting, pilots, now, gates, steered);
    }

    InitiativeFile gates(UnaryOperator<Gates> change) {
        return new InitiativeFile(
                id, about, custody, parties, funding, waiting, pilots, merges, change.apply(gates), steered);
    }

    /** From here on the keeper of the portfolio no longer decides on the stage. */
    InitiativeFile byDecision() {
        return new InitiativeFile(id, about, custody, parties, funding, waiting, pilots, merges, gates, true);
    }

    /** Whether a fund allocated and did not take it back. */
    boolean funded() {
        return funding != null && funding.stands();
    }

    InitiativeFile funding(UnaryOperator<Funding> change) {
        Funding now = change.apply(funding == null ? Funding.NONE : funding);
        return new InitiativeFile(id, about, custody, parties, now, waiting, pilots, merges, gates, steered);
    }

    static <T> Set<T> plus(Set<T> some, Stream<T> more) {
        Set<T> all = new LinkedHashSet<>(some);
        more.forEach(all::add);
        return Set.copyOf(all);
    }
}
