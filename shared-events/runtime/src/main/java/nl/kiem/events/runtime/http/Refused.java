package nl.kiem.events.runtime.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kiem.events.Rejection;
import org.jspecify.annotations.Nullable;

/** A problem on its way out: the document without the path, and the headers that go with it. */
record Refused(
        int status,
        String code,
        String detail,
        List<Rejection.Missing> missing,
        @Nullable Long currentVersion,
        List<InvalidInput.Violation> violations,
        @Nullable String correlationId,
        Map<String, String> headers) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Refused of(int status, String code, String detail) {
        return new Refused(status, code, detail, List.of(), null, List.of(), null, Map.of());
    }

    static Refused invalid(List<InvalidInput.Violation> violations) {
        String detail = violations.stream()
                .map(violation -> violation.field() + " " + violation.message())
                .collect(Collectors.joining("; "));
        return new Refused(400, "INVALID_INPUT", detail, List.of(), null, violations, null, Map.of());
    }

    Refused missing(List<Rejection.Missing> all) {
        return new Refused(status, code, detail, all, currentVersion, violations, correlationId, headers);
    }

    Refused overtakenBy(long version) {
        return new Refused(status, code, detail, missing, version, violations, correlationId, headers);
    }

    Refused loggedAs(String id) {
        return new Refused(status, code, detail, missing, currentVersion, violations, id, headers);
    }

    Refused with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Refused(status, code, detail, missing, currentVersion, violations, correlationId, more);
    }

    Problem document(String instance) {
        String slug = code.toLowerCase(Locale.ROOT).replace('_', '-');
        return new Problem(
                "urn:kiem:problem:" + slug,
                code.charAt(0) + slug.substring(1).replace('-', ' '),
                status,
                detail,
                instance,
                code,
                missing.stream().map(Problem.Missing::of).toList(),
                currentVersion,
                violations,
                correlationId);
    }
}
