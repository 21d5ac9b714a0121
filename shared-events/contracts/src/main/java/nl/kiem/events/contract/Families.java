package nl.kiem.events.contract;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent;
import nl.kiem.events.contract.initiative.BookingEvent;
import nl.kiem.events.contract.initiative.CollaborationEvent;
import nl.kiem.events.contract.initiative.FacilityEvent;
import nl.kiem.events.contract.initiative.FacilityWishEvent;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent;
import nl.kiem.events.contract.initiative.OrganisationEvent;
import nl.kiem.events.contract.initiative.PersonEvent;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.SignalEvent;
import nl.kiem.events.contract.procurement.NeedEvent;
import nl.kiem.events.contract.procurement.TenderEvent;
import nl.kiem.events.contract.scaling.RolloutEvent;
import nl.kiem.events.contract.scaling.ScalingCaseEvent;

/** Every family of events that there is: the root of the catalogue, the topics and the generated documents. */
public final class Families {

    public static final List<Class<? extends Event>> ALL = List.of(
            OrganisationEvent.class,
            PersonEvent.class,
            InitiativeEvent.class,
            PilotEvent.class,
            FundEvent.class,
            SignalEvent.class,
            LegalBottleneckEvent.class,
            FacilityEvent.class,
            BookingEvent.class,
            FacilityWishEvent.class,
            BiotopeRoundEvent.class,
            CollaborationEvent.class,
            ScalingCaseEvent.class,
            RolloutEvent.class,
            NeedEvent.class,
            TenderEvent.class);

    /** How the name of a topic ends over which the facts go that only some may see. */
    public static final String RESTRICTED = ".restricted";

    private Families() {}

    /** The event types of a family, in the order of the source. */
    public static Stream<Class<? extends Event>> types(Class<? extends Event> family) {
        return Arrays.stream(family.getPermittedSubclasses()).map(type -> type.asSubclass(Event.class));
    }

    /** @throws IllegalArgumentException when the family carries no {@link Topic} */
    public static Topic topic(Class<? extends Event> family) {
        Topic topic = family.getAnnotation(Topic.class);
        if (topic == null) throw new IllegalArgumentException(family + " has no @Topic");
        return topic;
    }

    /** Where a published fact of the family goes, depending on who may see the aggregate that it is about. */
    public static String topic(Class<? extends Event> family, Visibility visibility) {
        String topic = topic(family).value();
        return visibility.isRestricted() ? topic + RESTRICTED : topic;
    }

    /** Both topics of a family: the one that other organisations may be let into, and the restricted one. */
    public static List<String> topics(Class<? extends Event> family) {
        String topic = topic(family).value();
        return List.of(topic, topic + RESTRICTED);
    }

    /** The category of the streams whose facts travel on a topic. */
    public static String category(String topic) {
        String open = topic.endsWith(RESTRICTED) ? topic.substring(0, topic.length() - RESTRICTED.length()) : topic;
        return open.substring(open.indexOf('.') + 1);
    }

    /** @throws IllegalArgumentException when the type carries no {@link EventType} */
    public static EventType type(Class<? extends Event> type) {
        EventType name = type.getAnnotation(EventType.class);
        if (name == null) throw new IllegalArgumentException(type + " has no @EventType");
        return name;
    }

    /** Identifier of the JSON Schema of an event's data, which stands in this jar as {@code schema/<type>.json}. */
    public static String schemaUri(Class<? extends Event> type) {
        return "urn:kiem:schema:" + type(type).value();
    }
}
