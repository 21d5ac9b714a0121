package nl.kiem.events.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name of an event in the store and on the wire. Once released it never changes and is never used again. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {

    /**
     * Reverse domain name without the name of an organisation, {@code nl.kiem.<aggregate>.<event>}; an incompatible
     * change adds {@code .v2} (NL GOV profile for CloudEvents 1.1).
     */
    String value();

    /** Whether the fact leaves its service; drafts, votes, scores and sealed submissions never do. */
    boolean published() default true;
}
