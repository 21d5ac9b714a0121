package nl.kiem.events.runtime.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/** Texts, times, identifiers and constants as the API takes them: written as they are meant, or refused. */
final class StrictTypes {

    private static final int UUID_LENGTH = 36;

    private StrictTypes() {}

    static SimpleModule module() {
        return new SimpleModule("kiem-strict-texts")
                .addDeserializer(String.class, new FromText<>(String.class, CleanText::require))
                .addDeserializer(Instant.class, new FromText<>(Instant.class, StrictTimes::instant))
                .addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, StrictTimes::date))
                .addDeserializer(UUID.class, new FromText<>(UUID.class, StrictTypes::uuid))
                .addKeyDeserializer(String.class, new CleanKey())
                .setDeserializerModifier(new ExactConstants());
    }

    private static UUID uuid(String text) {
        if (text.length() != UUID_LENGTH) throw new IllegalArgumentException("must be a UUID");
        return UUID.fromString(text);
    }

    /** Reads from a text and from nothing else. */
    private static final class FromText<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> read;

        FromText(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        @SuppressWarnings("unchecked") // handledType is the T of the constructor
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            String text = parser.getText();
            try {
                return read.apply(text);
            } catch (IllegalArgumentException e) {
                InvalidFormatException refused = InvalidFormatException.from(parser, "refused", text, handledType());
                refused.initCause(e);
                throw refused;
            }
        }
    }

    /** The platform trims names of constants; here they are written exactly or refused. */
    private static final class ExactConstants extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription description, JsonDeserializer<?> reader) {
            return new ExactConstant(reader);
        }
    }

    private static final class ExactConstant extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        ExactConstant(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new ExactConstant(reader);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getText();
            if (!text.equals(text.trim())) {
                return context.handleWeirdStringValue(handledType(), text, "not written exactly");
            }
            return super.deserialize(parser, context);
        }
    }

    private static final class CleanKey extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            try {
                return CleanText.require(key);
            } catch (IllegalArgumentException e) {
                throw context.weirdKeyException(String.class, key, String.valueOf(e.getMessage()));
            }
        }
    }
}
