package nl.kiem.events.runtime.personal;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import nl.kiem.events.contract.PersonRef;

/** A place beside the events where a service keeps something of persons. Every bean of this type hears of erasures. */
public interface PersonalHolding {

    /** What is kept there, in a word or two, such as {@code name and address}. */
    String what();

    /** Whether there is anything of the person. */
    Uni<Boolean> holds(PersonRef person);

    /** Destroys what there is of them; asked again, it changes nothing. */
    Uni<Void> erase(Collection<PersonRef> persons);
}
