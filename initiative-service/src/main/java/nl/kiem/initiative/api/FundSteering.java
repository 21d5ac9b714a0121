package nl.kiem.initiative.api;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.FundId;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.initiative.domain.Fund;
import nl.kiem.initiative.domain.FundCommand;
import nl.kiem.initiative.domain.FundDecider;
import nl.kiem.initiative.domain.InitiativeFacts;

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

    record AllocationFacts(InitiativeFacts initiative, boolean leadKnown) {}

    /** Of an initiative that whoever asks may see; whose fund it is, is for the fund to judge. */
    Uni<AllocationFacts> facts(UUID initiative, OrganisationId lead, Sight sight) {
        return initiatives
                .facts(new InitiativeId(initiative), sight)
                .chain(facts -> organisations.has(lead).map(known -> new AllocationFacts(facts, known)));
    }

    Uni<CommandHandler.Outcome<Fund>> handle(UUID id, FundCommand command, Asked asked) {
        return funds.handle(
                FundDecider.stream(new FundId(id)), command, asked.metadata(), asked.expected(), asked.admission());
    }

    Uni<CommandHandler.Outcome<Fund>> load(UUID id, Admission admission) {
        return funds.load(FundDecider.stream(new FundId(id)), admission);
    }
}
