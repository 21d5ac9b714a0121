package nl.kiem.events.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kiem.events.Decider;
import nl.kiem.events.Reason;
import nl.kiem.events.Rejection;

/**
 * What an aggregate answers to each command in each of its states, tried on samples and kept as a page for people who
 * read no code. Fails when a state or a command is left out, and when the committed page says something else.
 *
 * <pre>{@code
 * DecisionTable.of("Fund", "innovatiefonds", new FundDecider(), Fund.class, FundCommand.class)
 *         .state("absent", "bestaat niet")
 *         .state("open", "open", OPENED)
 *         .command("open", "openen", open(100))
 *         .but("the period ends before it starts", open(-1))
 *         .command("allocate", "toewijzen", allocate(5))
 *         .comparedWith(Path.of("../docs/facts/fund.md"));
 * }</pre>
 *
 * After a change of the rules: {@code mvn test -Dtest=... -Dkiem.documents=write}, and read the difference.
 */
public final class DecisionTable<C, S, E> {

    /** System property for whoever runs this; {@code write} puts the page of today in the place of the committed one. */
    public static final String MODE = "kiem.documents";

    private final Decider<C, S, E> decider;
    private final Class<S> states;
    private final Class<C> commands;
    private final DecisionPage page;
    private final List<Sampled<S>> sampledStates = new ArrayList<>();
    private final List<Sampled<List<Variant<C>>>> sampledCommands = new ArrayList<>();
    private final Set<String> reasons = new TreeSet<>();
    private final Set<String> given = new TreeSet<>();

    /** A sample by its name in English and in Dutch. */
    record Sampled<T>(String english, String dutch, T sample) {

        String heading() {
            return english.equals(dutch) ? english : english + " (" + dutch + ")";
        }
    }

    /** One form of a command; the first has no name. */
    private record Variant<C>(String when, C command) {}

    private DecisionTable(Decider<C, S, E> decider, Class<S> states, Class<C> commands, DecisionPage page) {
        this.decider = decider;
        this.states = states;
        this.commands = commands;
        this.page = page;
    }

    /**
     * @param english name of the aggregate, as the heading of its page
     * @param states sealed type; each record in it needs a history that reaches it
     * @param commands sealed type, or the one record that can be asked
     */
    public static <C, S, E> DecisionTable<C, S, E> of(
            String english, String dutch, Decider<C, S, E> decider, Class<S> states, Class<C> commands) {
        return new DecisionTable<>(decider, states, commands, new DecisionPage(english, dutch));
    }

    /** Several histories may reach the same state, when it matters how it was reached. */
    @SafeVarargs
    public final DecisionTable<C, S, E> state(String english, String dutch, E... history) {
        S reached = decider.fold(decider.initial(), Arrays.asList(history));
        sampledStates.add(new Sampled<>(english, dutch, reached));
        return this;
    }

    /** A command as it is meant to be given; what it does when something is wrong follows with {@link #but}. */
    public DecisionTable<C, S, E> command(String english, String dutch, C sample) {
        sampledCommands.add(new Sampled<>(english, dutch, new ArrayList<>(List.of(new Variant<>("", sample)))));
        return this;
    }

    /**
     * Another form of the last command.
     *
     * @param when what is different, to be read after "when": "the period ends before it starts"
     */
    public DecisionTable<C, S, E> but(String when, C sample) {
        sampledCommands.getLast().sample().add(new Variant<>(when, sample));
        return this;
    }

    /**
     * Each of these reasons has to be given somewhere on the page, so that it tells every rule.
     *
     * @param elsewhere those that are given before the decider is asked, and that this page therefore does not tell
     */
    @SafeVarargs
    public final <R extends Enum<R> & Reason> DecisionTable<C, S, E> reasons(Class<R> all, R... elsewhere) {
        Arrays.stream(all.getEnumConstants()).map(Enum::name).forEach(reasons::add);
        Arrays.stream(elsewhere).map(Enum::name).forEach(reasons::remove);
        return this;
    }

    /** @throws AssertionError when a state or command has no sample, or when the file says something else */
    public void comparedWith(Path file) {
        comparedWith(file, "write".equals(System.getProperty(MODE)));
    }

    void comparedWith(Path file, boolean write) {
        assertThat(left(states, sampledStates.stream().map(Sampled::sample)))
                .as("states without a history that reaches them: add .state(...)")
                .isEmpty();
        assertThat(left(commands, variants()))
                .as("commands without a sample: add .command(...)")
                .isEmpty();
        for (Sampled<S> state : sampledStates) page.state(state);
        for (Sampled<List<Variant<C>>> command : sampledCommands) {
            page.command(command);
            for (Sampled<S> state : sampledStates) page.answer(answers(state, command));
        }
        assertThat(reasons.stream().filter(reason -> !given.contains(reason)))
                .as("reasons that no sample is refused for: add .but(...), or say that they are given elsewhere")
                .isEmpty();
        new FactPages(file).compare(page.title(), page.text(), write);
    }

    private Stream<C> variants() {
        return sampledCommands.stream().flatMap(c -> c.sample().stream()).map(Variant::command);
    }

    private List<DecisionAnswer> answers(Sampled<S> state, Sampled<List<Variant<C>>> command) {
        return command.sample().stream().map(variant -> answer(state, variant)).toList();
    }

    private DecisionAnswer answer(Sampled<S> state, Variant<C> variant) {
        try {
            List<E> decided = decider.decide(variant.command(), state.sample());
            S next = decider.fold(state.sample(), decided);
            String became = next.getClass().equals(state.sample().getClass())
                    ? ""
                    : next.getClass().getSimpleName();
            return DecisionAnswer.decided(variant.when(), decided, became);
        } catch (Rejection rejection) {
            given.add(rejection.reason().name());
            return DecisionAnswer.refused(variant.when(), rejection);
        } catch (RuntimeException e) {
            throw new AssertionError("%s in state %s breaks the decider".formatted(variant, state.english()), e);
        }
    }

    private static <T> Set<String> left(Class<T> sealed, Stream<? extends T> samples) {
        Set<Class<?>> covered = samples.map(Object::getClass).collect(Collectors.toSet());
        return leaves(sealed)
                .filter(leaf -> !covered.contains(leaf))
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(DecisionTable::leaves)
                : Stream.of(type);
    }
}
