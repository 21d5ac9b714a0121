package nl.kiem.initiative.api;

import static nl.kiem.events.testkit.AccessMatrix.OWNER;
import static nl.kiem.events.testkit.AccessMatrix.PARTICIPANT;
import static nl.kiem.initiative.api.AccessServiceTest.each;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.Measure;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.initiative.StudyDesign;
import nl.kiem.events.testkit.AccessFixture;
import nl.kiem.events.testkit.AccessMatrix;
import nl.kiem.initiative.domain.PilotDecider;

/** Pilots that everybody is tried on. */
final class PilotAccessFixtures implements AccessFixtures {

    private static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private final Function<Visibility, UUID> proposed;
    private final Recorder recorder;

    /** Puts facts into the store. */
    interface Recorder {
        void record(StreamId stream, Visibility visibility, Event... events);
    }

    /** @param proposed makes an initiative that is seen so */
    PilotAccessFixtures(Function<Visibility, UUID> proposed, Recorder recorder) {
        this.proposed = proposed;
        this.recorder = recorder;
    }

    @Override
    public boolean serves(String operation) {
        return operation.startsWith("POST /pilots") || operation.contains(" /pilots/{id}");
    }

    @Override
    public List<AccessFixture> fixtures(String operation) {
        return switch (operation) {
            case "POST /pilots" -> each(this::designing);
            case "POST /pilots/length-waivers" -> each(this::waiving);
            case "POST /pilots/{id}/verdicts" ->
                each(visibility -> pilot(visibility).body("{\"outcome\": \"NOT_PROVEN\", \"rationale\": \"no\"}"));
            case "POST /pilots/{id}/incidents/{number}/findings" ->
                each(visibility -> pilot(visibility, "number", "1"));
            default -> each(this::pilot);
        };
    }

    private AccessFixture designing(Visibility visibility) {
        return AccessFixture.about(AccessMatrix.seenBy(visibility)).body("""
                {"initiativeId": "%s", "exposureMax": 1, "harmMax": 1, "riskClass": "LOW", "design": "COMPARISON",
                 "evidenceLevelTarget": 2, "start": "2027-03-01", "end": "2027-04-01"}""".formatted(proposed.apply(visibility)));
    }

    private AccessFixture waiving(Visibility visibility) {
        return AccessFixture.about(AccessMatrix.seenBy(visibility)).body("""
                {"initiativeId": "%s", "endMax": "2028-04-01", "rationale": "two winters"}""".formatted(proposed.apply(visibility)));
    }

    private AccessFixture pilot(Visibility visibility, String... path) {
        PilotId id = new PilotId(UUID.randomUUID());
        Measure measure = new Measure(
                "calls", true, BigDecimal.TEN, BigDecimal.ONE, Measure.Direction.DOWN, "a week", "telephone exchange");
        recorder.record(
                PilotDecider.stream(id),
                visibility,
                new PilotDesigned(
                        id,
                        new ThreadId(proposed.apply(visibility)),
                        OWNER,
                        List.of(new PersonRef("p-access-proposer")),
                        List.of("fewer calls"),
                        List.of(measure),
                        10,
                        List.of("all"),
                        List.of("harm"),
                        1_000_000,
                        RiskClass.LOW,
                        StudyDesign.COMPARISON,
                        2,
                        DAY,
                        DAY.plusDays(9),
                        List.of(PARTICIPANT),
                        visibility,
                        List.of(),
                        AT));
        String[] all = new String[path.length + 2];
        all[0] = "id";
        all[1] = id.toString();
        System.arraycopy(path, 0, all, 2, path.length);
        return AccessFixture.about(AccessMatrix.seenBy(visibility), all);
    }
}
