package nl.kiem.initiative.passport.api;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import nl.kiem.events.Admission;
import nl.kiem.events.Custody;
import nl.kiem.events.Ids;
import nl.kiem.events.Metadata;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Origin;
import nl.kiem.events.passport.PassportCheck;
import nl.kiem.events.passport.ProofPassport;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.api.Asked;
import nl.kiem.initiative.api.InitiativeSteering;
import nl.kiem.initiative.api.KnownOrganisations;
import nl.kiem.initiative.api.SeenBy;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.CourseCommand.AcceptForeignEvidence;
import nl.kiem.initiative.domain.InitiativeCommand.Propose;
import nl.kiem.initiative.domain.RegisterEntries;
import nl.kiem.initiative.passport.CheckedPassports;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A case from elsewhere that starts an initiative here. */
@Path("/foreign-cases")
@Tag(name = "Initiatives / Initiatieven")
public class ForeignCaseResource {

    private final Initiators initiators;
    private final CheckedPassports passports;
    private final Caller caller;
    private final InstantSource clock;

    /** Who makes initiatives, and which organisations there are. */
    @jakarta.inject.Singleton
    static class Initiators {

        private final InitiativeSteering initiatives;
        private final KnownOrganisations organisations;

        Initiators(InitiativeSteering initiatives, KnownOrganisations organisations) {
            this.initiatives = initiatives;
            this.organisations = organisations;
        }
    }

    ForeignCaseResource(Initiators initiators, CheckedPassports passports, Caller caller, InstantSource clock) {
        this.initiators = initiators;
        this.passports = passports;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Where it is to be tried.
     *
     * @param passport the file as it was exported: compact JWS
     * @param organisation whose initiative it becomes
     */
    public record ForeignCaseRequest(
            @NotBlank @Size(max = PassportCheck.CHARACTERS_MAX)
            String passport,

            @NotNull OrganisationId organisation,
            @Nullable SeenBy visibility) {}

    @Access(
            value = {Role.INI, Role.SYS},
            of = Party.OWNER)
    @POST
    @Operation(
            summary = "Propose what was proven elsewhere / Dien in wat elders bewezen is",
            description = "Title, problem, target groups and kinds come out of the passport, which the initiative takes"
                    + " along as proof from another context. / Titel, probleem, doelgroepen en soorten komen uit het"
                    + " paspoort, dat meegaat als bewijs uit een andere context.")
    public Uni<RestResponse<CommandAnswer>> propose(@Valid @NotNull ForeignCaseRequest request) {
        Actor by = caller.actor();
        Instant at = clock.instant();
        InitiativeId id = new InitiativeId(caller.newId("initiative"));
        Asked asked = new Asked(caller.metadata(request), OptionalLong.empty(), caller.admission());
        caller.admit(Custody.of(request.organisation(), SeenBy.value(request.visibility())));
        return passports
                .check(request.passport(), at)
                .chain(passport -> initiators
                        .organisations
                        .entries(List.of(request.organisation()), CivilDate.of(at))
                        .map(register -> proposal(id, passport, request, register, by, at))
                        .chain(command -> initiators.initiatives.handle(id, command, asked))
                        .chain(() -> initiators.initiatives.handle(
                                id,
                                new AcceptForeignEvidence(CheckedPassports.evidence(passport), by, at),
                                next(asked))))
                .map(outcome -> Answers.created("/v1/initiatives/" + id, id.value(), outcome));
    }

    private static Propose proposal(
            InitiativeId id,
            ProofPassport passport,
            ForeignCaseRequest request,
            RegisterEntries register,
            Actor by,
            Instant at) {
        ProofPassport.Idea idea = passport.initiative();
        return new Propose(
                id,
                idea.title(),
                idea.problem(),
                idea.targetGroups(),
                idea.types(),
                Origin.REUSE,
                request.organisation(),
                register,
                List.of(),
                SeenBy.value(request.visibility()),
                List.of(),
                null,
                null,
                by,
                at);
    }

    /** The second command of the same request: a repeat of the request repeats both. */
    private static Asked next(Asked asked) {
        Metadata first = asked.metadata();
        UUID id = Ids.derive("foreign-evidence", first.commandId().toString());
        Metadata second = new Metadata(id, first.fingerprint(), first.actor(), first.causationId());
        return new Asked(second, OptionalLong.empty(), Admission.SYSTEM);
    }
}
