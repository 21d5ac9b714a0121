package nl.kiem.initiative.organisation.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.initiative.MandatePurpose;
import nl.kiem.events.contract.initiative.OrganisationEvent.AccountabilityNoted;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionDefined;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionEnded;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionHeld;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionLeft;
import nl.kiem.events.contract.initiative.OrganisationEvent.MandateGiven;
import nl.kiem.events.contract.initiative.OrganisationEvent.TeamNamed;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an organisation. Maps keep the order in which things were first told.
 *
 * @param led which initiatives somebody answers for in a function
 */
public record OrganisationFile(
        Description about,
        Map<String, TeamNamed> teams,
        Map<String, Function> functions,
        Map<Post, Holding> holdings,
        Map<String, MandateGiven> mandates,
        Map<Post, Set<InitiativeId>> led) {

    /** A function in the hands of a person. */
    public record Post(String function, PersonRef person) {}

    /** @param ended last day of a function that is over; null while it is there */
    public record Function(
            FunctionDefined defined, @Nullable LocalDate ended) {

        public boolean on(LocalDate day) {
            return within(day, defined.from(), ended == null ? defined.until() : ended);
        }
    }

    /** @param left last day of somebody who left; null while they hold it */
    public record Holding(FunctionHeld held, @Nullable LocalDate left) {

        public boolean on(LocalDate day) {
            return within(day, held.from(), left == null ? held.until() : left);
        }
    }

    static OrganisationFile of(Description about) {
        return new OrganisationFile(about, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** Whether somebody holds a function at the top on that day. */
    public boolean heldAtTop(String function, PersonRef person, LocalDate day) {
        Function there = functions.get(function);
        Holding holding = holdings.get(new Post(function, person));
        return there != null && there.defined().top() && there.on(day) && holding != null && holding.on(day);
    }

    public List<TeamNamed> teamsOn(LocalDate day) {
        return teams.values().stream()
                .filter(team -> within(day, team.from(), team.until()))
                .toList();
    }

    /** Whether the unit is an innovation team that is there on that day, or that person leads one. */
    public boolean innovationTeam(String unit, PersonRef person, LocalDate day) {
        String named = unit.strip();
        return teamsOn(day).stream()
                .anyMatch(team -> person.equals(team.lead())
                        || team.name().strip().equalsIgnoreCase(named)
                        || team.team().equalsIgnoreCase(named));
    }

    public List<Function> functionsOn(LocalDate day) {
        return functions.values().stream().filter(function -> function.on(day)).toList();
    }

    public List<Holding> holdersOn(String function, LocalDate day) {
        return holdings.values().stream()
                .filter(holding -> holding.held().function().equals(function) && holding.on(day))
                .toList();
    }

    public List<MandateGiven> mandatesOn(LocalDate day) {
        return mandates.values().stream()
                .filter(mandate -> within(day, mandate.from(), mandate.until()))
                .toList();
    }

    /** Whether anybody was given a mandate for that purpose that is in force on that day. */
    public boolean mandatesFor(MandatePurpose purpose, LocalDate day) {
        return mandatesOn(day).stream().anyMatch(mandate -> mandate.purpose() == purpose);
    }

    /** The most that the portfolio board may decide on; nothing without a mandate. */
    public Money boardMost(MandatePurpose purpose, LocalDate day) {
        return most(purpose, day, Set.of(), true);
    }

    /** The most that somebody may decide on in a function; nothing without a mandate, or when they do not hold it. */
    public Money postMost(MandatePurpose purpose, Post post, LocalDate day) {
        Holding holding = holdings.get(post);
        boolean held = holding != null && holding.on(day);
        return most(purpose, day, held ? Set.of(post.function()) : Set.of(), false);
    }

    private Money most(MandatePurpose purpose, LocalDate day, Set<String> held, boolean board) {
        return mandatesOn(day).stream()
                .filter(mandate -> mandate.purpose() == purpose)
                .filter(mandate -> mandate.function() == null ? board : held.contains(mandate.function()))
                .map(MandateGiven::most)
                .max(Money::compareTo)
                .orElse(new Money(0));
    }

    /** Those in whose hands a function is; whoever left it is not among them. */
    List<Holding> holders(String function) {
        return holdings.values().stream()
                .filter(holding -> holding.held().function().equals(function) && holding.left() == null)
                .toList();
    }

    /** Whether somebody held it once and left it since. */
    public boolean left(Post post) {
        Holding holding = holdings.get(post);
        return holding != null && holding.left() != null;
    }

    /** For which initiatives somebody answers, or did, in a function. */
    public Set<InitiativeId> ledBy(Post post) {
        return led.getOrDefault(post, Set.of());
    }

    OrganisationFile with(Description now) {
        return new OrganisationFile(now, teams, functions, holdings, mandates, led);
    }

    OrganisationFile with(TeamNamed e) {
        return new OrganisationFile(about, plus(teams, e.team(), e), functions, holdings, mandates, led);
    }

    OrganisationFile with(FunctionDefined e) {
        return withFunction(new Function(e, null));
    }

    OrganisationFile with(FunctionEnded e) {
        Function there = functions.get(e.function());
        if (there == null) throw new IllegalStateException("corrupt history: no such function before " + e);
        return withFunction(new Function(there.defined(), e.lastDay()));
    }

    OrganisationFile with(FunctionHeld e) {
        return withHolding(new Holding(e, null));
    }

    OrganisationFile with(FunctionLeft e) {
        Holding there = holdings.get(new Post(e.function(), e.person()));
        if (there == null) throw new IllegalStateException("corrupt history: nobody held it before " + e);
        return withHolding(new Holding(there.held(), e.lastDay()));
    }

    OrganisationFile with(MandateGiven e) {
        return new OrganisationFile(about, teams, functions, holdings, plus(mandates, e.mandate(), e), led);
    }

    OrganisationFile with(AccountabilityNoted e) {
        Post post = new Post(e.function(), e.person());
        Set<InitiativeId> all = new LinkedHashSet<>(ledBy(post));
        all.add(e.initiative());
        return new OrganisationFile(about, teams, functions, holdings, mandates, plus(led, post, Set.copyOf(all)));
    }

    private OrganisationFile withFunction(Function now) {
        return new OrganisationFile(
                about, teams, plus(functions, now.defined().function(), now), holdings, mandates, led);
    }

    private OrganisationFile withHolding(Holding now) {
        Post post = new Post(now.held().function(), now.held().person());
        return new OrganisationFile(about, teams, functions, plus(holdings, post, now), mandates, led);
    }

    private static boolean within(LocalDate day, LocalDate from, @Nullable LocalDate until) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    private static <K, V> Map<K, V> plus(Map<K, V> some, K key, V value) {
        Map<K, V> all = new LinkedHashMap<>(some);
        all.put(key, value);
        return Collections.unmodifiableMap(all);
    }
}
