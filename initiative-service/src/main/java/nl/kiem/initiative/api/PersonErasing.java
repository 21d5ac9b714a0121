package nl.kiem.initiative.api;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Metadata;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.initiative.ErasureGround;
import nl.kiem.events.contract.initiative.PersonEvent;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.personal.Erasures;
import nl.kiem.events.runtime.personal.ProcessingActivity;
import nl.kiem.events.runtime.personal.ProcessingLog;
import nl.kiem.initiative.domain.ErasePerson;
import nl.kiem.initiative.domain.Person;
import nl.kiem.initiative.domain.PersonDecider;
import org.jboss.resteasy.reactive.RestResponse;

/** Records that somebody is erased, and destroys what is held here at once; the other services follow the fact. */
@Singleton
class PersonErasing {

    private final CommandHandler<ErasePerson, Person, PersonEvent> persons;
    private final Erasures erasures;
    private final ProcessingLog log;
    private final InstantSource clock;

    PersonErasing(
            CommandHandler<ErasePerson, Person, PersonEvent> persons,
            Erasures erasures,
            ProcessingLog log,
            InstantSource clock) {
        this.persons = persons;
        this.erasures = erasures;
        this.log = log;
        this.clock = clock;
    }

    /** Whether the caller may was judged at the door: the person itself, or an operator of the keeper. */
    Uni<RestResponse<CommandAnswer>> erase(PersonRef person, ErasureGround ground, Metadata metadata) {
        var stream = PersonDecider.stream(person);
        var command = new ErasePerson(person, ground, clock.instant());
        return log.about(
                ProcessingActivity.ERASURE,
                List.of(person),
                persons.handle(stream, command, metadata, OptionalLong.empty(), Admission.SYSTEM)
                        .call(outcome -> erasures.erase(person, stream + "/" + outcome.version(), command.at()))
                        .map(outcome -> Answers.done(stream.id(), outcome)));
    }
}
