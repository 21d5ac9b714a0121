package nl.kiem.events.runtime.flow;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event that a consumer could not take and set aside, with all that is needed to try it again. */
@Entity
@Table(name = "failed_event")
public class FailedEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public long id;

    /** The reaction that failed, {@code decoding} when the record could not be read, {@code deadline} for those. */
    @Column(nullable = false)
    public String consumer = "";

    /** Event id, or topic, partition and offset where there is none. */
    @Column(name = "event_id", nullable = false)
    public String eventId = "";

    public @Nullable String type;

    /** Where it came from: topic, partition and offset, or the table. */
    @Column(nullable = false)
    public String origin = "";

    /** The headers as JSON object of strings. */
    @Column(nullable = false)
    public String headers = "{}";

    public byte @Nullable [] payload;

    @Column(nullable = false)
    public String reason = "";

    @Column(nullable = false)
    public int attempts;

    @Column(name = "failed_at", nullable = false)
    public Instant failedAt = Instant.EPOCH;

    @Column(name = "redriven_at")
    public @Nullable Instant redrivenAt;
}
