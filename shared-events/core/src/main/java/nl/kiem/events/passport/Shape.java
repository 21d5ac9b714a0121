package nl.kiem.events.passport;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.proof.Hash;
import org.jspecify.annotations.Nullable;

/** One object of a document, taken apart member by member; what is wrong is named by its path. */
final class Shape {

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,29})(\\.[0-9]{1,30})?");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final String path;
    private final Json.Obj object;
    private final Set<String> taken = new HashSet<>();

    private Shape(String path, Json.Obj object) {
        this.path = path;
        this.object = object;
    }

    static Shape of(String path, Json json) {
        if (json instanceof Json.Obj object) return new Shape(path, object);
        throw new IllegalArgumentException((path.isEmpty() ? "it" : path) + " is no object");
    }

    boolean has(String name) {
        return object.members().containsKey(name);
    }

    List<String> names(int most) {
        if (object.members().size() > most) throw new IllegalArgumentException(path + " has more than " + most);
        return List.copyOf(object.members().keySet());
    }

    /** Nothing else may stand there: who signs more than is read misleads the reader. */
    void end() {
        for (String name : object.members().keySet()) {
            if (!taken.contains(name)) throw fault(name, "is unknown");
        }
    }

    Shape object(String name) {
        return of(at(name), member(name));
    }

    <T> List<T> objects(String name, int most, Function<Shape, T> read) {
        List<T> all = new ArrayList<>();
        for (Json item : items(name, most)) {
            all.add(read.apply(of("%s[%d]".formatted(at(name), all.size()), item)));
        }
        return all;
    }

    List<String> texts(String name, int most, int length) {
        return items(name, most).stream().map(item -> text(name, item, length)).toList();
    }

    String text(String name, int length) {
        return text(name, member(name), length);
    }

    long whole(String name) {
        if (member(name) instanceof Json.Whole number) return number.value();
        throw fault(name, "is no whole number");
    }

    boolean flag(String name) {
        if (member(name) instanceof Json.Flag flag) return flag.value();
        throw fault(name, "is not true or false");
    }

    BigDecimal decimal(String name) {
        String text = text(name, 100);
        if (DECIMAL.matcher(text).matches()) return new BigDecimal(text);
        throw fault(name, "is no decimal number written as a text");
    }

    LocalDate day(String name) {
        String text = text(name, 10);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw fault(name, "is no day written as 2026-12-31");
        }
    }

    Hash hash(String name) {
        String text = text(name, 64);
        if (HASH.matcher(text).matches()) return Hash.parse(text);
        throw fault(name, "is no SHA-256 in lowercase hexadecimal digits");
    }

    UUID uuid(String name) {
        String text = text(name, 36);
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) return id;
        } catch (IllegalArgumentException e) {
            throw fault(name, "is no UUID");
        }
        throw fault(name, "is no UUID");
    }

    OrganisationId organisation(String name) {
        try {
            return new OrganisationId(text(name, 80));
        } catch (IllegalArgumentException e) {
            throw fault(name, "is no organisation");
        }
    }

    <E extends Enum<E>> E code(String name, Class<E> codes) {
        return code(name, codes, text(name, 60));
    }

    <E extends Enum<E>> E code(String name, Class<E> codes, String code) {
        try {
            return Enum.valueOf(codes, code);
        } catch (IllegalArgumentException e) {
            throw fault(name, "is no code that is known here");
        }
    }

    IllegalArgumentException fault(String name, String what) {
        return new IllegalArgumentException(at(name) + " " + what);
    }

    private List<Json> items(String name, int most) {
        if (!(member(name) instanceof Json.Arr array)) throw fault(name, "is no list");
        if (array.items().size() > most) throw fault(name, "has more than " + most);
        return array.items();
    }

    private String text(String name, Json value, int length) {
        if (!(value instanceof Json.Text text)) throw fault(name, "is no text");
        if (text.value().isBlank()) throw fault(name, "is empty");
        if (text.value().length() > length) throw fault(name, "is longer than %d characters".formatted(length));
        return text.value();
    }

    private Json member(String name) {
        @Nullable Json value = object.members().get(name);
        if (value == null) throw fault(name, "is missing");
        taken.add(name);
        return value;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
