package nl.kiem.events.runtime.personal;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One record of the processing log in the shape of the Logboek Dataverwerkingen 1.0.0. */
public record ProcessingRecord(
        String traceId,
        String spanId,
        @Nullable String parentSpanId,
        String name,
        String status,
        Instant startTime,
        Instant endTime,
        Resource resource,
        Attributes attributes) {

    /** Who processed. */
    public record Resource(@JsonProperty("service.name") String serviceName) {}

    /**
     * What was processed and about whom.
     *
     * @param subject pseudonym that only this service can trace back
     * @param foreignProcessor organisation whose processing this one is a part of
     */
    public record Attributes(
            @JsonProperty("dpl.core.processing_activity_id") String activity,
            @JsonProperty("dpl.core.data_subject_id") String subject,
            @JsonProperty("dpl.core.data_subject_id_type") String subjectType,

            @JsonProperty("dpl.core.foreign_operation.processor") @Nullable
            String foreignProcessor) {}

    static ProcessingRecord of(Row row, String service) {
        return new ProcessingRecord(
                row.getString("trace_id"),
                row.getString("span_id"),
                row.getString("parent_span_id"),
                row.getString("operation"),
                row.getString("status"),
                row.getOffsetDateTime("started_at").toInstant(),
                row.getOffsetDateTime("ended_at").toInstant(),
                new Resource(service),
                new Attributes(
                        row.getString("activity"),
                        row.getString("subject"),
                        row.getString("subject_type"),
                        row.getString("foreign_processor")));
    }
}
