package nl.kiem.initiative.fund.api;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Rejection;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.FundId;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.initiative.api.Asked;
import nl.kiem.initiative.api.InitiativeSteering;
import nl.kiem.initiative.api.KnownOrganisations;
import nl.kiem.initiative.domain.InitiativeFacts;
import nl.kiem.initiative.domain.RegisterEntries;
import nl.kiem.initiative.fund.api.FundResource.AllocationRequest;
import nl.kiem.initiative.fund.domain.Allocation;
import nl.kiem.initiative.fund.domain.Fund;
import nl.kiem.initiative.fund.domain.FundCommand;
import nl.kiem.initiative.fund.domain.FundCommand.Project;
import nl.kiem.initiative.fund.domain.FundDecider;
import nl.kiem.initiative.fund.domain.FundReason;
import org.jspecify.annotations.Nullable;

/** Hands commands to funds, with what they must know of initiatives and organisations. */
@Singleton
class FundSteering {

    private final CommandHandler<FundCommand, Fund, FundEvent> funds;
    private final InitiativeSteering initiatives;
    private final KnownOrganisations organisations;

    FundSteering(
            CommandHandler<FundCommand, Fund, FundEvent> funds,
            InitiativeSteering initiatives,
            KnownOrganisations organisations) {
        this.funds = funds;
        this.initiatives = initiatives;
        this.organisations = organisations;
    }

    record AllocationFacts(InitiativeFacts initiative, Project project, RegisterEntries register) {}

    /** Of an initiative that whoever asks may see; whose fund it is, is for the fund to judge. */
    Uni<AllocationFacts> facts(AllocationRequest request, LocalDate today, Sight sight) {
        return initiatives
                .facts(new InitiativeId(request.initiativeId()), sight)
                .chain(facts -> {
                    List<OrganisationId> asked = together(request.leadOrganisation(), request.organisations());
                    Project project = project(request, facts);
                    return organisations
                            .entries(asked, today)
                            .map(register -> new AllocationFacts(facts, project, register));
                });
    }

    private static Project project(AllocationRequest request, InitiativeFacts facts) {
        List<OrganisationId> others =
                request.organisations() == null ? facts.custody().participants() : request.organisations();
        return new Project(
                request.leadOrganisation(),
                together(request.leadOrganisation(), others),
                request.ownShare(),
                request.from(),
                request.to(),
                Boolean.TRUE.equals(request.resultsPublic()),
                ConfirmationRequest.all(request.confirmed()));
    }

    /** Each once, the lead first. */
    private static List<OrganisationId> together(OrganisationId lead, @Nullable List<OrganisationId> others) {
        Set<OrganisationId> all = new LinkedHashSet<>();
        all.add(lead);
        if (others != null) all.addAll(others);
        return List.copyOf(all);
    }

    /** Of the initiative that an allocation is for; whoever may act on the fund may act on what it allocated. */
    Uni<InitiativeFacts> allocated(UUID fund, AllocationId id, Admission admission) {
        return load(fund, admission).chain(found -> switch (found.state()) {
            case Fund.Absent _ -> throw new Rejection(FundReason.FUND_UNKNOWN, "there is no such fund");
            case Fund.Known known -> {
                Allocation allocation = known.allocations().get(id);
                if (allocation == null) {
                    throw new Rejection(FundReason.ALLOCATION_UNKNOWN, "the fund has no allocation " + id);
                }
                yield initiatives.facts(allocation.thread().initiative(), Admission.SYSTEM);
            }
        });
    }

    Uni<CommandHandler.Outcome<Fund>> handle(UUID id, FundCommand command, Asked asked) {
        return funds.handle(
                FundDecider.stream(new FundId(id)), command, asked.metadata(), asked.expected(), asked.admission());
    }

    Uni<CommandHandler.Outcome<Fund>> load(UUID id, Admission admission) {
        return funds.load(FundDecider.stream(new FundId(id)), admission);
    }
}
