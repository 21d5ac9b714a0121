package nl.kiem.events.runtime.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
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
 * @param missing everything that must be there before it can succeed, which role brings it and by when
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

    /** @param dueBy last day for it; left out when nothing waits for it */
    @JsonInclude(Include.NON_EMPTY)
    record Missing(
            String item,
            String detail,
            Supplier supplier,
            @Nullable LocalDate dueBy) {

        static Missing of(Rejection.Missing missing) {
            Role role = missing.supplier();
            return new Missing(
                    missing.item(),
                    missing.detail(),
                    new Supplier(role.name(), role.english(), role.dutch()),
                    missing.dueBy());
        }
    }

    /** Who can bring what is missing. */
    record Supplier(String role, String english, String dutch) {}
}
