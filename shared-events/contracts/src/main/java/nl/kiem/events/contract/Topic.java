package nl.kiem.events.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Put on the sealed family of one aggregate's events: where its published facts go and which service owns them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Topic {

    /**
     * Kafka topic, {@code kiem.<aggregate>}; the stream category is the part behind the dot. What only some may see
     * goes to {@code kiem.<aggregate>.restricted} instead.
     */
    String value();

    /** Name of the service that alone writes to it, such as {@code initiative-service}. */
    String service();
}
