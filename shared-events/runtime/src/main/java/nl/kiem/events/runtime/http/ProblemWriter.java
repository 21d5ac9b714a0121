package nl.kiem.events.runtime.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Writes the problem document where no resource does, with the headers that every answer has. */
@Singleton
class ProblemWriter {

    private static final Pattern HEADER = Pattern.compile("quarkus\\.http\\.header\\.\"?([A-Za-z-]+)\"?\\.value");

    private final ObjectMapper json;
    private final Map<String, String> always;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
        this.always = headersOfEveryAnswer(ConfigProvider.getConfig());
    }

    /** The platform sets these on what goes through its routes; a request without a path goes through none. */
    private static Map<String, String> headersOfEveryAnswer(Config config) {
        Map<String, String> headers = new TreeMap<>();
        for (String property : config.getPropertyNames()) {
            var header = HEADER.matcher(property);
            if (header.matches()) headers.put(header.group(1), config.getValue(property, String.class));
        }
        return headers;
    }

    Map<String, String> always() {
        return always;
    }

    /** Does nothing when an answer is already on its way. */
    void send(RoutingContext request, Refused refused) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.headWritten()) return;
        always.forEach((name, value) -> {
            if (!response.headers().contains(name)) response.putHeader(name, value);
        });
        refused.headers().forEach(response::putHeader);
        response.setStatusCode(refused.status())
                .putHeader("Content-Type", Refused.MEDIA_TYPE)
                .end(text(refused.document(FrontDoor.path(request.request()))));
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem can always be written", e);
        }
    }
}
