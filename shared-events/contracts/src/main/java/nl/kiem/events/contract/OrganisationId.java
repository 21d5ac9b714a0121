package nl.kiem.events.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An organisation by an identifier that somebody else keeps: {@code oin:} and twenty positions, {@code kvk:} and eight
 * digits, {@code tooi:} and a code of the Dutch register of organisations, or another register's short name and code.
 *
 * @param value scheme and code, at most 80 characters
 */
public record OrganisationId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,19}:[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
    private static final Pattern OIN = Pattern.compile("oin:[0-9]{8}([0-9A-Z]{9}000|[0-9A-Z]{8}0000)");
    private static final Pattern KVK = Pattern.compile("kvk:[0-9]{8}");

    public OrganisationId {
        boolean shaped = SHAPE.matcher(value).matches();
        boolean oin = !value.startsWith("oin:") || OIN.matcher(value).matches();
        boolean kvk = !value.startsWith("kvk:") || KVK.matcher(value).matches();
        if (!shaped || !oin || !kvk) {
            throw new IllegalArgumentException(
                    "an organisation is written as scheme:code, for instance oin:00000099000000001000, kvk:12345678 or"
                            + " tooi:mnre1034");
        }
    }

    @JsonCreator
    public static OrganisationId fromString(String text) {
        return new OrganisationId(text);
    }

    /** Whether it is a public body: companies are known by their number in the trade register and by nothing else. */
    public boolean isPublicBody() {
        return !value.startsWith("kvk:");
    }

    @Override
    public String toString() {
        return value;
    }
}
