package nl.kiem.events.runtime.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.kiem.events.Custody;
import nl.kiem.events.Metadata;
import nl.kiem.events.Position;
import nl.kiem.events.Recorded;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.proof.Hash;
import org.jspecify.annotations.Nullable;

/** Rows of the event table as recorded events. */
final class EventRows {

    static final String COLUMNS =
            "stream, version, tx::text::bigint, position, type, payload, command_id, fingerprint, metadata, recorded_at,"
                    + " hash";

    /** What the metadata column holds; the key and the fingerprint have columns of their own. */
    private record Envelope(
            PersonRef person,
            OrganisationId organisation,
            Set<Role> roles,
            @Nullable String causationId,
            @Nullable Visibility visibility) {}

    private final EventCatalog catalog;
    private final ObjectReader envelopeReader;
    private final ObjectWriter envelopeWriter;

    EventRows(EventCatalog catalog) {
        this.catalog = catalog;
        ObjectMapper json = EventJson.mapper();
        this.envelopeReader = json.readerFor(Envelope.class);
        this.envelopeWriter = json.writerFor(Envelope.class);
    }

    String encode(Metadata metadata) {
        Actor actor = metadata.actor();
        var envelope = new Envelope(
                actor.person(),
                actor.organisation(),
                new TreeSet<>(actor.roles()),
                metadata.causationId(),
                metadata.visibility());
        try {
            return envelopeWriter.writeValueAsString(envelope);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write metadata", e);
        }
    }

    /** All rows; fails on the first that cannot be read. */
    List<Recorded<Event>> all(RowSet<Row> rows) {
        List<Recorded<Event>> events = new ArrayList<>(rows.size());
        for (Row row : rows) {
            events.add(recorded(row));
        }
        return events;
    }

    /** The rows before the first that cannot be read; fails when that is the first of all, so that nobody gets past it. */
    List<Recorded<Event>> readable(RowSet<Row> rows) {
        List<Recorded<Event>> events = new ArrayList<>(rows.size());
        for (Row row : rows) {
            try {
                events.add(recorded(row));
            } catch (UnknownEventType | UnreadableEvent e) {
                if (events.isEmpty()) throw e;
                return events;
            }
        }
        return events;
    }

    private Recorded<Event> recorded(Row row) {
        StreamId stream = StreamId.parse(row.getString(0));
        long version = row.getLong(1);
        String type = row.getString(4);
        try {
            Envelope envelope = envelopeReader.readValue(row.getString(8));
            Actor actor = new Actor(envelope.person, envelope.organisation, envelope.roles);
            return new Recorded<>(
                    stream,
                    version,
                    new Position(row.getLong(2), row.getLong(3)),
                    catalog.decode(type, row.getString(5)),
                    new Metadata(
                            row.getUUID(6),
                            row.getString(7),
                            actor,
                            envelope.causationId,
                            envelope.visibility == null ? Custody.NONE.visibility() : envelope.visibility),
                    row.getOffsetDateTime(9).toInstant(),
                    Hash.of(row.getBuffer(10).getBytes()));
        } catch (UnknownEventType e) {
            throw e.at(stream + "/" + version);
        } catch (UnreadableEvent e) {
            throw e.at(stream + "/" + version);
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent(type, "its metadata are damaged", e).at(stream + "/" + version);
        }
    }
}
