package nl.kiem.events.runtime.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.kiem.events.contract.Role;

/**
 * Who may use an endpoint: one of the roles, held in an organisation that stands so to the aggregate that the endpoint
 * is about. Several of these on one method: any of them lets the caller in. An endpoint has this or {@code @PermitAll}.
 *
 * <p>Roles are judged before the request is read. How the organisation stands to the aggregate is judged on the history
 * that the command is decided on, by handing {@link Caller#admission()} to the command handler; where something is made,
 * by {@link Caller#admit}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Access.Any.class)
public @interface Access {

    /** Any of these; none named: whatever role the caller has. */
    Role[] value() default {};

    Party of() default Party.OWNER;

    /** Several ways in. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Any {
        Access[] value();
    }
}
