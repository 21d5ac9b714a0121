package nl.kiem.events.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text by or about one person. Wherever it is kept or sent it is sealed under a key of that person, which erasure
 * destroys: the fact stays, the text cannot be read by anybody any more.
 *
 * @param person whose key it is sealed under
 * @param sealed {@code 1.} and base64url of nonce, ciphertext and tag (AES-256-GCM)
 */
public record PersonalText(PersonRef person, String sealed) {

    private static final Pattern SEALED = Pattern.compile("1\\.[A-Za-z0-9_-]{38,60000}");
    /** In front of a text that is not sealed yet; no sealed text begins with it. */
    private static final char OPEN = '\u0000';

    /** As it was kept or received. */
    @JsonCreator
    public static PersonalText sealed(@JsonProperty("person") PersonRef person, @JsonProperty("sealed") String sealed) {
        if (!SEALED.matcher(sealed).matches()) throw new IllegalArgumentException("not a sealed text");
        return new PersonalText(person, sealed);
    }

    /** As somebody wrote it: on its way to the store, or opened for a reader. */
    public static PersonalText open(PersonRef person, String text) {
        return new PersonalText(person, OPEN + text);
    }

    /** @throws IllegalStateException when it is open: such a text is never written anywhere */
    @Override
    public String sealed() {
        if (isOpen()) throw new IllegalStateException("a personal text is sealed before it is written");
        return sealed;
    }

    /** What it says; null while it is sealed. */
    public @Nullable String text() {
        return isOpen() ? sealed.substring(1) : null;
    }

    private boolean isOpen() {
        return !sealed.isEmpty() && sealed.charAt(0) == OPEN;
    }

    /** Never what it says: this ends up in logs. */
    @Override
    public String toString() {
        return "PersonalText[person=" + person + "]";
    }
}
