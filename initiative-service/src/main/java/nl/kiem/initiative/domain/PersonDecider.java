package nl.kiem.initiative.domain;

import java.util.List;
import nl.kiem.events.Decider;
import nl.kiem.events.Ids;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.initiative.PersonEvent;
import nl.kiem.events.contract.initiative.PersonEvent.PersonErased;
import nl.kiem.initiative.domain.Person.Erased;
import nl.kiem.initiative.domain.Person.Held;

/** Erases once, for ever. */
public final class PersonDecider implements Decider<ErasePerson, Person, PersonEvent> {

    public static final String CATEGORY = "person";

    /** Nothing may be readable outside backups the day after. */
    private static final int DEADLINE_DAYS = 1;

    public static StreamId stream(PersonRef person) {
        return new StreamId(CATEGORY, Ids.derive(CATEGORY, person.value()));
    }

    @Override
    public Person initial() {
        return new Held();
    }

    @Override
    public List<PersonEvent> decide(ErasePerson c, Person state) {
        return switch (state) {
            case Held _ ->
                List.of(new PersonErased(
                        c.person(), c.ground(), CivilDate.of(c.at()).plusDays(DEADLINE_DAYS), c.at()));
            case Erased _ -> List.of();
        };
    }

    @Override
    public Person evolve(Person state, PersonEvent event) {
        return switch (event) {
            case PersonErased _ -> new Erased();
        };
    }
}
