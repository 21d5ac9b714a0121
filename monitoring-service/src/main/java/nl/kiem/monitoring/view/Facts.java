package nl.kiem.monitoring.view;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PersonalText;
import nl.kiem.events.contract.initiative.Measure;
import nl.kiem.events.contract.initiative.Participation;
import nl.kiem.events.contract.initiative.PilotEvent.MeasuredResult;
import nl.kiem.events.contract.procurement.Lot;
import nl.kiem.events.contract.scaling.Barrier;
import nl.kiem.events.contract.scaling.Condition;
import nl.kiem.events.contract.scaling.ConditionMet;
import nl.kiem.monitoring.view.Fact.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of any event what a reader of the story wants to know. Works on the shape of the record, so that a new event
 * type needs no code here. Ids, times and references to persons stay out.
 */
final class Facts {

    static final int TEXT_LENGTH_MAX = 1_000;

    private static final Set<String> NO_STORY = Set.of("at", "threadId", "because");

    private Facts() {}

    static List<Fact> of(Event event) {
        return of("", (Record) event).toList();
    }

    /** The organisation that acted or that it is about, as far as the event says; null when it does not. */
    static @Nullable String organisation(Event event) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .filter(part -> part.getType() == OrganisationId.class)
                .filter(part -> part.getName().toLowerCase(Locale.ROOT).endsWith("organisation"))
                .map(part -> String.valueOf(read(part, event)))
                .findFirst()
                .orElse(null);
    }

    /** Whether a component of a record can become a fact. */
    static boolean told(RecordComponent part) {
        Class<?> type = part.getType();
        boolean id = type.getSimpleName().endsWith("Id") && type != OrganisationId.class;
        boolean personal = type == PersonRef.class || type == PersonalText.class;
        return !id && !personal && !NO_STORY.contains(part.getName()) && type != Map.class;
    }

    /** Whether a value is a record whose own components are told, instead of one value. */
    static boolean nested(Class<?> type) {
        return type.isRecord() && type != Money.class && type != OrganisationId.class;
    }

    private static Stream<Fact> of(String prefix, Record source) {
        return Arrays.stream(source.getClass().getRecordComponents())
                .filter(Facts::told)
                .flatMap(part -> one(prefix + part.getName(), read(part, source)));
    }

    private static Stream<Fact> one(String name, @Nullable Object value) {
        if (value == null) return Stream.empty();
        if (value instanceof Collection<?> many) return many(name, many);
        if (nested(value.getClass())) return of(name + ".", (Record) value);
        return Stream.of(fact(name, value, List.of(text(value))));
    }

    private static Stream<Fact> many(String name, Collection<?> values) {
        if (values.isEmpty()) return Stream.empty();
        Object first = values.iterator().next();
        if (!readable(first)) return Stream.of(Fact.of(name, Kind.NUMBER, List.of("" + values.size())));
        return Stream.of(fact(name, first, values.stream().map(Facts::text).toList()));
    }

    private static Fact fact(String name, Object sample, List<String> values) {
        String codeList =
                sample instanceof Enum<?> code ? code.getDeclaringClass().getSimpleName() : null;
        return new Fact(name, kind(sample), codeList, values);
    }

    private static Kind kind(Object value) {
        return switch (value) {
            case Enum<?> _ -> Kind.CODE;
            case LocalDate _ -> Kind.DATE;
            case Instant _ -> Kind.INSTANT;
            case Money _ -> Kind.MONEY;
            case Number _ -> Kind.NUMBER;
            case Boolean _ -> Kind.FLAG;
            case OrganisationId _, Participation _ -> Kind.ORGANISATION;
            default -> Kind.TEXT;
        };
    }

    /** Elements of a list that have words of their own; others are counted. */
    private static boolean readable(Object element) {
        return switch (element) {
            case OrganisationId _, Lot _, Measure _, MeasuredResult _ -> true;
            case Condition _, ConditionMet _, Barrier _, Participation _ -> true;
            case Record _ -> false;
            default -> true;
        };
    }

    private static String text(Object value) {
        return switch (value) {
            case Enum<?> code -> code.name();
            case Money money -> "" + money.eurCents();
            case BigDecimal number -> number.toPlainString();
            case Lot lot -> cut(lot.title());
            case Measure measure -> cut(measure.name());
            case MeasuredResult m ->
                cut(m.name() + ": " + m.baseline().toPlainString() + " → "
                        + m.result().toPlainString());
            case Condition condition -> cut(condition.text());
            case ConditionMet met -> cut(met.condition());
            case Barrier barrier -> cut(barrier.description());
            case Participation one -> one.organisation().value();
            default -> cut(value.toString());
        };
    }

    private static String cut(String text) {
        if (text.length() <= TEXT_LENGTH_MAX) return text;
        int end =
                Character.isHighSurrogate(text.charAt(TEXT_LENGTH_MAX - 2)) ? TEXT_LENGTH_MAX - 2 : TEXT_LENGTH_MAX - 1;
        return text.substring(0, end) + "…";
    }

    private static @Nullable Object read(RecordComponent part, Object source) {
        try {
            return part.getAccessor().invoke(source);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record's own component can always be read: " + part, e);
        }
    }
}
