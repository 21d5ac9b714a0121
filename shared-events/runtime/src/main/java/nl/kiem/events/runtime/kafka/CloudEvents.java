package nl.kiem.events.runtime.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import nl.kiem.events.Custody;
import nl.kiem.events.Ids;
import nl.kiem.events.Metadata;
import nl.kiem.events.Position;
import nl.kiem.events.Recorded;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.Families;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.runtime.store.EventCatalog;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Events as Kafka records: CloudEvents 1.0 in binary mode by the NL GOV profile. Who acted is not published; what
 * arrives over a topic was done, for all the reader knows, by the service that sent it.
 */
@Singleton
public class CloudEvents {

    public static final String TYPE = "ce_type";
    public static final String ID = "ce_id";

    /** Who may know of the aggregate: what the receiver makes of it is for the same eyes. */
    static final String VISIBILITY = "ce_kiemvisibility";

    private static final String SEQUENCE_FORMAT = "%020d";
    private static final String SOURCE_SYSTEM = ":systeem:";
    private static final String SOURCE_OIN = "urn:nld:oin:";

    private final EventCatalog catalog;
    private final String source;

    public CloudEvents(
            EventCatalog catalog,
            @ConfigProperty(name = "kiem.service") String service,
            @ConfigProperty(name = "kiem.oin") String oin) {
        this.catalog = catalog;
        this.source = SOURCE_OIN + oin + SOURCE_SYSTEM + service;
    }

    public ProducerRecord<String, byte[]> encode(Recorded<Event> recorded) {
        Event event = recorded.event();
        EventCatalog.Type type = catalog.type(event.getClass());
        ThreadId thread = event.threadId();
        Visibility visibility = recorded.metadata().visibility();
        String subject = recorded.stream().id().toString();
        String key = thread == null ? subject : thread.toString();
        var record = new ProducerRecord<>(
                Families.topic(type.family(), visibility),
                key,
                catalog.encode(event).getBytes(UTF_8));
        Headers headers = record.headers();
        add(headers, "content-type", "application/json");
        add(headers, "ce_specversion", "1.0");
        add(headers, ID, recorded.id());
        add(headers, "ce_source", source);
        add(headers, TYPE, type.name());
        add(headers, "ce_subject", subject);
        add(headers, "ce_time", recorded.recordedAt().toString());
        add(headers, "ce_dataschema", Families.schemaUri(type.eventClass()));
        add(headers, "ce_sequence", SEQUENCE_FORMAT.formatted(recorded.version()));
        add(headers, VISIBILITY, visibility.name());
        if (thread != null) add(headers, "ce_correlationid", thread.toString());
        String cause = recorded.metadata().causationId();
        if (cause != null) add(headers, "ce_causationid", cause);
        return record;
    }

    /**
     * @throws IllegalArgumentException when a header is missing or malformed, or there is no data
     * @throws RuntimeException when the catalogue cannot read the data
     */
    public Recorded<Event> decode(Headers headers, byte @Nullable [] value) {
        if (value == null) throw new IllegalArgumentException("a record without data is no event");
        String id = need(headers, ID);
        int slash = id.lastIndexOf('/');
        if (slash < 0) throw new IllegalArgumentException(ID + " is not stream and version: " + id);
        StreamId stream = StreamId.parse(id.substring(0, slash));
        long version = Long.parseLong(id.substring(slash + 1));
        if (version < 1) throw new IllegalArgumentException(ID + " has no version from 1: " + id);
        Event event = catalog.decode(need(headers, TYPE), utf8(value));
        UUID command = Ids.derive("received", id);
        Metadata metadata = new Metadata(
                command,
                "",
                sender(need(headers, "ce_source")),
                text(headers, "ce_causationid"),
                visibility(text(headers, VISIBILITY)));
        return new Recorded<>(stream, version, Position.START, event, metadata, time(need(headers, "ce_time")));
    }

    /** The event class of a type's name, today's or an older one. */
    Optional<Class<? extends Event>> known(String type) {
        return catalog.find(catalog.currentName(type)).map(EventCatalog.Type::eventClass);
    }

    /** The header's text, null when there is none. */
    public static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    private static String need(Headers headers, String name) {
        String text = text(headers, name);
        if (text == null) throw new IllegalArgumentException("header " + name + " is missing");
        return text;
    }

    private static Actor sender(String source) {
        int cut = source.indexOf(SOURCE_SYSTEM);
        if (!source.startsWith(SOURCE_OIN) || cut < 0) {
            throw new IllegalArgumentException(
                    "ce_source is not %s<oin>%s<name>: %s".formatted(SOURCE_OIN, SOURCE_SYSTEM, source));
        }
        String oin = source.substring(SOURCE_OIN.length(), cut);
        return Actor.system(source.substring(cut + SOURCE_SYSTEM.length()), new OrganisationId("oin:" + oin));
    }

    private static Visibility visibility(@Nullable String text) {
        return text == null ? Custody.NONE.visibility() : Visibility.valueOf(text);
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("ce_time is not an instant: " + text, e);
        }
    }

    /** Strict: a replacement character in place of what was sent would be a changed fact. */
    private static String utf8(byte[] value) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the data is not UTF-8", e);
        }
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
