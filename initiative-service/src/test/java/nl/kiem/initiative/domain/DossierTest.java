package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.PilotSample.ASSESSED;
import static nl.kiem.initiative.domain.PilotSample.CLEARED;
import static nl.kiem.initiative.domain.PilotSample.CONCLUDED;
import static nl.kiem.initiative.domain.PilotSample.ON_TARGET;
import static nl.kiem.initiative.domain.PilotSample.PLANNED;
import static nl.kiem.initiative.domain.PilotSample.RULES;
import static nl.kiem.initiative.domain.PilotSample.STARTED;
import static nl.kiem.initiative.domain.PilotSample.days;
import static nl.kiem.initiative.domain.PilotSample.measured;
import static nl.kiem.initiative.domain.PilotSample.reported;
import static nl.kiem.initiative.domain.Sample.BOARD;
import static nl.kiem.initiative.domain.Sample.facts;
import static nl.kiem.initiative.domain.Sample.piloting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kiem.events.contract.EventType;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.EvidenceAssessed;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported.Severity;
import nl.kiem.events.contract.initiative.PilotEvent.PilotProven;
import nl.kiem.events.contract.initiative.PilotEvent.PilotStarted;
import nl.kiem.events.runtime.store.EventCatalog;
import nl.kiem.initiative.domain.PilotCommand.DeclareProven;
import nl.kiem.initiative.domain.PilotCommand.Grounds;
import org.junit.jupiter.api.Test;

/** Knows nothing of how the service computes it: only what is published, as it is published, and docs/evidence-dossier.md. */
class DossierTest {

    static final List<PilotEvent> HISTORY = List.of(
            PLANNED,
            CLEARED,
            STARTED,
            reported(1, Severity.MINOR, 3, false),
            reported(2, Severity.SERIOUS, 1, false),
            ON_TARGET,
            CONCLUDED,
            ASSESSED);

    private final PilotDecider decider = new PilotDecider(RULES);
    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Test
    void an_outsider_computes_the_hash_from_the_published_facts_alone() throws Exception {
        PilotProven verdict = verdict(HISTORY);
        List<JsonNode> published = published(HISTORY, verdict);
        assertThat(computed(published)).isEqualTo(verdict.hash());
    }

    @Test
    void the_hash_stays_what_it_is() {
        assertThat(verdict(HISTORY).hash())
                .isEqualTo("30a975e22542a8c59cd201ab49e114bfd0d2edbe22a298649b0d620b31872a5d");
    }

    @Test
    void zeros_behind_a_number_do_not_make_other_evidence() {
        assertThat(verdict(replaced(ON_TARGET, measured("65.00", "55.0", "75", null)))
                        .hash())
                .isEqualTo(verdict(HISTORY).hash());
    }

    @Test
    void other_evidence_has_another_hash() {
        String hash = verdict(HISTORY).hash();
        assertThat(verdict(replaced(ON_TARGET, measured("66", "55", "75", null)))
                        .hash())
                .isNotEqualTo(hash);
        assertThat(verdict(replaced(ON_TARGET, measured("65", "56", "75", null)))
                        .hash())
                .isNotEqualTo(hash);
        assertThat(verdict(replaced(HISTORY.get(3), reported(1, Severity.MINOR, 2, false)))
                        .hash())
                .isNotEqualTo(hash);
        EvidenceAssessed said = (EvidenceAssessed) ASSESSED;
        assertThat(verdict(replaced(
                                ASSESSED,
                                new EvidenceAssessed(
                                        said.pilotId(),
                                        said.threadId(),
                                        said.level(),
                                        said.confidence(),
                                        "two regions",
                                        said.assessor(),
                                        said.assessorOrganisation(),
                                        said.at())))
                        .hash())
                .isNotEqualTo(hash);
    }

    private static List<PilotEvent> replaced(PilotEvent one, PilotEvent by) {
        return HISTORY.stream().map(event -> event.equals(one) ? by : event).toList();
    }

    private PilotProven verdict(List<PilotEvent> history) {
        DeclareProven command = new DeclareProven(
                facts(piloting()),
                "https://dossier.example/7",
                new Grounds("on target, nobody harmed"),
                BOARD,
                days(105));
        return (PilotProven) decider.decide(command, decider.fold(decider.initial(), history))
                .getFirst();
    }

    /** As they stand on the topic: what is private is not there. */
    private List<JsonNode> published(List<PilotEvent> history, PilotProven verdict) throws Exception {
        List<PilotEvent> all = new ArrayList<>(history);
        all.add(verdict);
        List<JsonNode> published = new ArrayList<>();
        for (PilotEvent event : all) {
            EventType type = event.getClass().getAnnotation(EventType.class);
            if (type.published()) {
                published.add(json.createObjectNode()
                        .put("type", type.value())
                        .set("data", json.readTree(EventCatalog.of().encode(event))));
            }
        }
        return published;
    }

    private String computed(List<JsonNode> facts) throws Exception {
        JsonNode verdict = last(facts, PilotProven.class);
        JsonNode started = last(facts, PilotStarted.class);
        JsonNode assessed = last(facts, EvidenceAssessed.class);
        Map<String, Object> dossier = new TreeMap<>();
        dossier.put("kind", "kiem-evidence-dossier");
        dossier.put("version", 1);
        dossier.put("pilot", verdict.get("pilotId"));
        dossier.put("initiative", verdict.get("threadId"));
        dossier.put("organisation", verdict.get("organisation"));
        dossier.put("riskClass", verdict.get("riskClass"));
        dossier.put("dossierReference", verdict.get("dossierRef"));
        dossier.put("end", started.get("end"));
        dossier.put("exposureMax", started.get("exposureMax"));
        dossier.put("legalBasis", some(started.get("legalBasis"), "kind", "reference", "expires"));
        List<Object> measures = new ArrayList<>();
        for (JsonNode measure : started.get("measures")) {
            Map<String, Object> one = some(measure, "name", "primary", "unit", "direction", "source");
            one.put("baseline", decimal(measure.get("baseline")));
            one.put("target", decimal(measure.get("target")));
            measures.add(one);
        }
        dossier.put("measures", measures);
        List<Object> results = new ArrayList<>();
        for (JsonNode measure : verdict.get("measures")) {
            Map<String, Object> one = some(measure, "name");
            one.put("result", decimal(measure.get("result")));
            Map<String, Object> groups = new TreeMap<>();
            measure.get("groups").properties().forEach(group -> groups.put(group.getKey(), decimal(group.getValue())));
            one.put("groups", groups);
            results.add(one);
        }
        dossier.put("results", results);
        List<Object> incidents = new ArrayList<>();
        for (JsonNode fact : facts) {
            if (!fact.get("type").asText().equals(name(PilotIncidentReported.class))) continue;
            Map<String, Object> one = some(fact.get("data"), "severity", "suspended");
            one.put("affected", fact.get("data").get("affectedCount"));
            incidents.add(one);
        }
        dossier.put("incidents", incidents);
        Map<String, Object> assessment = some(assessed, "level", "confidence", "limits", "at");
        assessment.put("assessor", assessed.get("assessorOrganisation"));
        dossier.put("assessment", assessment);
        byte[] text = json.writeValueAsString(dossier).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    }

    private static JsonNode last(List<JsonNode> facts, Class<? extends PilotEvent> type) {
        return facts.stream()
                .filter(fact -> fact.get("type").asText().equals(name(type)))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .get("data");
    }

    private static String name(Class<? extends PilotEvent> type) {
        return type.getAnnotation(EventType.class).value();
    }

    private static Map<String, Object> some(JsonNode whole, String... names) {
        Map<String, Object> some = new TreeMap<>();
        for (String name : names) {
            if (whole.hasNonNull(name)) some.put(name, whole.get(name));
        }
        return some;
    }

    private static String decimal(JsonNode number) {
        return new BigDecimal(number.asText()).stripTrailingZeros().toPlainString();
    }
}
