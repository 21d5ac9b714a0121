package nl.kiem.events.runtime.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a caller gets instead of an answer (RFC 9457).
 *
 * @param type URN, one per code
 * @param instance path of the request in full
 * @param code stable, in capitals: what programs look at
 * @param missing everything that must be there before it can succeed, and which role brings it
 * @param currentVersion version to read and decide on, where the caller's was overtaken
 * @param violations everything that is wrong with the request
 * @param correlationId names the log entry about a failure on our side
 */
@JsonInclude(Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        List<Missing> missing,
        @Nullable Long currentVersion,
        List<InvalidInput.Violation> violations,
        @Nullable String correlationId) {

    record Missing(String item, String detail, Supplier supplier) {

        static Missing of(Rejection.Missing missing) {
            Role role = missing.supplier();
            return new Missing(
                    missing.item(), missing.detail(), new Supplier(role.name(), role.english(), role.dutch()));
        }
    }

    /** Who can bring what is missing. */
    record Supplier(String role, String english, String dutch) {}
}
