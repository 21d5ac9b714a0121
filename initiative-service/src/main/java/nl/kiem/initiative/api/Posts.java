package nl.kiem.initiative.api;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.MandatePurpose;
import nl.kiem.events.contract.initiative.OrganisationEvent;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.organisation.domain.Organisation;
import nl.kiem.initiative.organisation.domain.OrganisationCommand;
import nl.kiem.initiative.organisation.domain.OrganisationDecider;
import nl.kiem.initiative.organisation.domain.OrganisationFile;
import nl.kiem.initiative.organisation.domain.OrganisationFile.Post;

/** What the register says of the posts that somebody holds in the own organisation, and of their mandates. */
@Singleton
public class Posts {

    private final CommandHandler<OrganisationCommand, Organisation, OrganisationEvent> organisations;

    Posts(CommandHandler<OrganisationCommand, Organisation, OrganisationEvent> organisations) {
        this.organisations = organisations;
    }

    /** Whether whoever asks holds that function today, and it is one at the top. */
    public Uni<Boolean> heldAtTop(Actor by, String function, Instant now) {
        LocalDate today = CivilDate.of(now);
        return file(by.organisation())
                .map(found -> found.map(file -> file.heldAtTop(function, by.person(), today))
                        .orElse(false));
    }

    /** Whether the unit is an innovation team of the organisation of whoever asks, or they lead one. */
    Uni<Boolean> innovationTeam(Actor by, String unit, Instant now) {
        LocalDate today = CivilDate.of(now);
        return file(by.organisation())
                .map(found -> found.map(file -> file.innovationTeam(unit, by.person(), today))
                        .orElse(false));
    }

    /**
     * The most on which the board of that organisation may decide at a gate. Empty when no mandate for gates of that
     * organisation is in force.
     */
    Uni<Optional<Money>> boardMandate(OrganisationId board, Instant now) {
        LocalDate today = CivilDate.of(now);
        return gates(board, today).map(found -> found.map(file -> file.boardMost(MandatePurpose.GATES, today)));
    }

    /**
     * The most on which whoever asks may decide at a gate in that function, alone; nothing in a function that they do
     * not hold. Empty when no mandate for gates of their organisation is in force.
     */
    Uni<Optional<Money>> functionMandate(Actor by, String function, Instant now) {
        LocalDate today = CivilDate.of(now);
        Post post = new Post(function, by.person());
        return gates(by.organisation(), today)
                .map(found -> found.map(file -> file.postMost(MandatePurpose.GATES, post, today)));
    }

    private Uni<Optional<OrganisationFile>> gates(OrganisationId id, LocalDate today) {
        return file(id).map(found -> found.filter(file -> file.mandatesFor(MandatePurpose.GATES, today)));
    }

    private Uni<Optional<OrganisationFile>> file(OrganisationId id) {
        return organisations
                .load(OrganisationDecider.stream(id), Admission.SYSTEM)
                .map(found -> switch (found.state()) {
                    case Organisation.Absent _ -> Optional.empty();
                    case Organisation.Known known -> Optional.of(known.file());
                });
    }
}
