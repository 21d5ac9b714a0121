package nl.kiem.events.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.contract.Families;
import nl.kiem.events.runtime.store.EventCatalog;
import nl.kiem.events.runtime.store.UnknownEventType;
import nl.kiem.events.runtime.store.UnreadableEvent;
import nl.kiem.events.runtime.store.Upcaster;
import nl.kiem.events.testkit.OrchardEvent.Grown;
import nl.kiem.events.testkit.OrchardEvent.Planted;
import nl.kiem.events.testkit.OrchardEvent.Pruned;
import org.junit.jupiter.api.Test;

class EventCatalogTest {

    static final UUID TREE = new UUID(0, 1);
    static final Instant AT = Instant.parse("2026-03-01T10:15:30.123Z");
    static final String GROWN = "{\"tree\":\"00000000-0000-0000-0000-000000000001\",\"metres\":12.50,"
            + "\"remark\":null,\"at\":\"2026-03-01T10:15:30.123Z\"}";

    final EventCatalog catalog = EventCatalog.of(OrchardEvent.FAMILIES, new PlantedOneByOne());

    @Test
    void it_knows_every_type_of_every_family() {
        EventCatalog all = EventCatalog.of();
        assertThat(all.types())
                .hasSize((int) Families.ALL.stream().flatMap(Families::types).count());
        assertThat(all.type("nl.kiem.pilot.proven").service()).isEqualTo("initiative-service");
        assertThat(all.type("nl.kiem.pilot.proven").category()).isEqualTo("pilot");
        assertThat(all.type("nl.kiem.pilot.designed").published()).isFalse();
        assertThat(catalog.type(Pruned.class).topic()).isEqualTo("kiem.orchard");
    }

    @Test
    void an_event_has_one_way_to_be_written() {
        assertThat(catalog.encode(new Grown(TREE, new BigDecimal("12.50"), null, AT)))
                .isEqualTo(GROWN);
    }

    @Test
    void a_reader_does_not_mind_members_that_it_does_not_know() {
        String newer = GROWN.replace("{", "{\"girth\":{\"cm\":40},");
        assertThat(catalog.decode("nl.kiem.orchard.grown", newer))
                .isEqualTo(new Grown(TREE, new BigDecimal("12.50"), null, AT));
    }

    @Test
    void what_must_be_there_is_asked_for_on_the_way_in_and_out() {
        assertThatThrownBy(() -> catalog.decode("nl.kiem.orchard.grown", GROWN.replace("12.50", "null")))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("metres is missing");
        String pruned = "{\"tree\":\"00000000-0000-0000-0000-000000000001\",\"cuts\":[{\"centimetres\":4}],"
                + "\"at\":\"2026-03-01T10:15:30.123Z\"}";
        assertThatThrownBy(() -> catalog.decode("nl.kiem.orchard.pruned", pruned))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("cuts.branch is missing");
        for (String broken : List.of("", "[]", "{", GROWN + "{}", GROWN.replace("12.50", "\"many\""))) {
            assertThatThrownBy(() -> catalog.decode("nl.kiem.orchard.grown", broken))
                    .as(broken)
                    .isInstanceOf(UnreadableEvent.class);
        }
    }

    @Test
    void a_type_that_nobody_knows_is_never_skipped() {
        assertThatThrownBy(() -> catalog.decode("nl.kiem.orchard.burnt", "{}"))
                .isInstanceOfSatisfying(
                        UnknownEventType.class, e -> assertThat(e.type()).isEqualTo("nl.kiem.orchard.burnt"));
        assertThat(catalog.find("nl.kiem.orchard.burnt")).isEmpty();
    }

    @Test
    void old_shapes_go_through_every_step_to_todays() {
        Upcaster defaults = upcaster("nl.kiem.orchard.planted.v2", "nl.kiem.orchard.planted.v2", payload -> {
            if ("Elstar".equals(payload.path("species").asText())) payload.put("species", "Malus Elstar");
        });
        Upcaster older = upcaster(
                "nl.kiem.orchard.sown",
                "nl.kiem.orchard.planted",
                payload -> payload.put("kind", payload.remove("seed").asText()));
        EventCatalog chain = EventCatalog.of(OrchardEvent.FAMILIES, defaults, new PlantedOneByOne(), older);
        String sown = "{\"tree\":\"00000000-0000-0000-0000-000000000001\",\"seed\":\"Elstar\","
                + "\"at\":\"2026-03-01T10:15:30.123Z\"}";
        assertThat(chain.decode("nl.kiem.orchard.sown", sown)).isEqualTo(new Planted(TREE, "Malus Elstar", 1, AT));
        assertThat(chain.currentName("nl.kiem.orchard.sown")).isEqualTo("nl.kiem.orchard.planted.v2");
    }

    @Test
    void upcasters_that_lead_nowhere_or_in_a_circle_stop_the_start() {
        Upcaster nowhere = upcaster("a", "b", payload -> {});
        Upcaster back = upcaster("b", "a", payload -> {});
        assertThatThrownBy(() -> EventCatalog.of(OrchardEvent.FAMILIES, nowhere))
                .isInstanceOf(UnknownEventType.class);
        assertThatThrownBy(() -> EventCatalog.of(OrchardEvent.FAMILIES, nowhere, back))
                .hasMessageContaining("circle");
        assertThatThrownBy(() -> EventCatalog.of(OrchardEvent.FAMILIES, nowhere, nowhere))
                .hasMessageContaining("two upcasters rename a");
    }

    private static Upcaster upcaster(String from, String to, java.util.function.Consumer<ObjectNode> change) {
        return new Upcaster() {
            @Override
            public String fromType() {
                return from;
            }

            @Override
            public String toType() {
                return to;
            }

            @Override
            public ObjectNode upcast(ObjectNode payload) {
                change.accept(payload);
                return payload;
            }
        };
    }
}
