package nl.kiem.bench;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.Ids;
import nl.kiem.events.Metadata;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.Stage;

/** What is written: a decision with its reasons, some 600 bytes as JSON, under a key of its own. */
final class Samples {

    private static final Instant AT = Instant.parse("2026-03-01T10:15:30.123456Z");
    private static final Actor BOARD =
            new Actor(new PersonRef("p-2041"), new OrganisationId("tooi:mnre1034"), EnumSet.of(Role.PB, Role.TL));
    private static final String RATIONALE = "The board follows the advice of the three voices: the target group was"
            + " heard in two sessions, the line unit has room from September, and the legal basis was confirmed. "
            + "It asks for a smaller first group, and for the outcome to be split by region.";

    private Samples() {}

    static StreamId stream(String run, int number) {
        return new StreamId("initiative", Ids.derive("bench", run, Integer.toString(number)));
    }

    static Event event(StreamId stream) {
        return new GateDecided(
                new InitiativeId(stream.id()),
                Gate.G1,
                GateOutcome.PASS,
                List.of("first group of at most 200 people", "results split by region"),
                RATIONALE,
                List.of(new PersonRef("p-2041"), new PersonRef("p-2042")),
                false,
                Stage.PILOTING,
                null,
                AT);
    }

    static Metadata metadata(StreamId stream, long version) {
        UUID id = stream.id();
        // keys are as random as those of production: the hash of who asked and what
        UUID key = new UUID(
                Long.rotateLeft(id.getMostSignificantBits() * 0x9E3779B97F4A7C15L, (int) version) + version,
                id.getLeastSignificantBits());
        return new Metadata(key, FINGERPRINT, BOARD, null);
    }

    private static final String FINGERPRINT = Ids.fingerprint("what was asked");
}
