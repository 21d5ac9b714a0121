package nl.kiem.initiative.domain;

import java.nio.file.Path;
import nl.kiem.events.contract.initiative.ErasureGround;
import nl.kiem.events.contract.initiative.PersonEvent.PersonErased;
import nl.kiem.events.testkit.DecisionTable;
import org.junit.jupiter.api.Test;

class PersonFactsTest {

    @Test
    void the_page_tells_what_is_recorded_of_a_person() {
        DecisionTable.of("Person", "persoon", new PersonDecider(), Person.class, ErasePerson.class)
                .state("held", "bewaard")
                .state(
                        "erased",
                        "gewist",
                        new PersonErased(Sample.FLOOR, ErasureGround.OBJECTION, Sample.DAY.plusDays(1), Sample.AT))
                .command("erase", "wissen", new ErasePerson(Sample.FLOOR, ErasureGround.OBJECTION, Sample.AT))
                .comparedWith(Path.of("../docs/facts/person.md"));
    }
}
