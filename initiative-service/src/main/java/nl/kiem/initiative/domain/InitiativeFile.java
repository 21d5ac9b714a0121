package nl.kiem.initiative.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
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
        boolean steered) {

    /**
     * What it is about.
     *
     * @param imported what the keeper of its portfolio last said; null when it was proposed here
     */
    public record Description(
            String title,
            @Nullable String problem,
            OrganisationId organisation,
            @Nullable InitiativeImported imported) {}

    /**
     * Who works on it and who carries it.
     *
     * @param team everybody who proposed or leads it or carries out its pilots
     */
    public record Parties(
            Set<PersonRef> team,
            Set<PersonRef> leads,
            @Nullable Executive executive,
            @Nullable Owner owner) {}

    public record Executive(PersonRef person, String function) {}

    public record Owner(PersonRef person, String unit) {}

    /** Sum of what funds have allocated. */
    public record Funding(Money money, long hours) {}

    /**
     * What it waits for.
     *
     * @param stageDue last day of the present stage
     * @param review the gate review that is open
     * @param flagged last days that have passed and been told
     */
    public record Waiting(
            @Nullable LocalDate stageDue, @Nullable GateReviewRequested review, Set<LocalDate> flagged) {

        static Waiting until(@Nullable LocalDate stageDue) {
            return new Waiting(stageDue, null, Set.of());
        }
    }

    /**
     * Its pilots, and on what they rest.
     *
     * @param cleared whether G2 was passed for the present round of pilots
     * @param legalBasis out of the gate file of G2
     */
    public record Pilots(boolean cleared, @Nullable LegalBasis legalBasis, Set<PilotId> ids) {

        static Pilots none() {
            return new Pilots(false, null, Set.of());
        }

        Pilots closed() {
            return new Pilots(false, null, ids);
        }
    }

    InitiativeFile about(Description now) {
        return new InitiativeFile(id, now, custody, parties, funding, waiting, pilots, steered);
    }

    InitiativeFile with(Custody now) {
        return new InitiativeFile(id, about, now, parties, funding, waiting, pilots, steered);
    }

    InitiativeFile with(Waiting now) {
        return new InitiativeFile(id, about, custody, parties, funding, now, pilots, steered);
    }

    InitiativeFile with(Pilots now) {
        return new InitiativeFile(id, about, custody, parties, funding, waiting, now, steered);
    }

    /** From here on the keeper of the portfolio no longer decides on the stage. */
    InitiativeFile byDecision() {
        return new InitiativeFile(id, about, custody, parties, funding, waiting, pilots, true);
    }

    InitiativeFile joined(Collection<PersonRef> people) {
        Set<PersonRef> team = plus(parties.team, people.stream());
        return with(new Parties(team, parties.leads, parties.executive, parties.owner));
    }

    InitiativeFile led(PersonRef lead) {
        return with(new Parties(
                plus(parties.team, Stream.of(lead)),
                plus(parties.leads, Stream.of(lead)),
                parties.executive,
                parties.owner));
    }

    InitiativeFile with(Executive executive) {
        return with(new Parties(parties.team, parties.leads, executive, parties.owner));
    }

    InitiativeFile with(Owner owner) {
        return with(new Parties(parties.team, parties.leads, parties.executive, owner));
    }

    InitiativeFile funded(Money money, long hours) {
        Funding sum = funding == null
                ? new Funding(money, hours)
                : new Funding(funding.money().plus(money), funding.hours() + hours);
        return new InitiativeFile(id, about, custody, parties, sum, waiting, pilots, steered);
    }

    private InitiativeFile with(Parties now) {
        return new InitiativeFile(id, about, custody, now, funding, waiting, pilots, steered);
    }

    static <T> Set<T> plus(Set<T> some, Stream<T> more) {
        Set<T> all = new LinkedHashSet<>(some);
        more.forEach(all::add);
        return Set.copyOf(all);
    }
}
