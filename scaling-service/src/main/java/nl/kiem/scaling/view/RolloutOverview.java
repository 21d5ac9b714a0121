package nl.kiem.scaling.view;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.ContractId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.scaling.ConditionMet;
import nl.kiem.events.contract.scaling.ReuseKind;
import org.jspecify.annotations.Nullable;

/**
 * One rollout as people read it.
 *
 * @param scope organisations for which the scale-up was approved
 * @param contractId the contract that it runs on; null while it is awaited and when none is needed
 * @param noPurchaseReason why none is needed; null when one is
 * @param custody whose it is, who takes part and who may know of it
 */
@RecordBuilder
public record RolloutOverview(
        String id,
        long version,
        ThreadId threadId,
        ScalingCaseId caseId,
        String title,
        OrganisationId organisation,
        String state,
        List<OrganisationId> scope,
        List<ConditionLine> conditions,
        @Nullable ContractId contractId,
        @Nullable String noPurchaseReason,
        List<Wave> waves,
        List<Adoption> adoptions,
        Instant plannedAt,
        @Nullable Instant releasedAt,
        Custody custody)
        implements RolloutOverviewBuilder.With {

    /**
     * One condition of the approval.
     *
     * @param evidence that it is met; null as long as it is not
     */
    public record ConditionLine(
            String text,
            PersonRef owner,
            LocalDate due,
            @Nullable String evidence) {

        ConditionLine met(List<ConditionMet> met) {
            return met.stream()
                    .filter(one -> one.condition().equals(text))
                    .findFirst()
                    .map(one -> new ConditionLine(text, owner, due, one.evidence()))
                    .orElse(this);
        }
    }

    /** Organisations that begin together. */
    public record Wave(
            int number,
            List<OrganisationId> organisations,
            String readinessEvidence,
            String humanScaleCheck,
            Instant startedAt) {}

    /** Use by one organisation, as it told last. */
    public record Adoption(OrganisationId adopter, ReuseKind reuseKind, LocalDate since, long users) {}

    RolloutOverview released(ContractId contract, Instant at) {
        return with(row -> row.state("Released").contractId(contract).releasedAt(at));
    }

    RolloutOverview started(Wave wave, List<ConditionMet> met) {
        return with(row -> row.state("Active")
                .conditions(
                        conditions.stream().map(condition -> condition.met(met)).toList())
                .waves(Stream.concat(waves.stream(), Stream.of(wave)).toList()));
    }

    RolloutOverview adopted(Adoption adoption) {
        var others = adoptions.stream().filter(other -> !other.adopter().equals(adoption.adopter()));
        return withAdoptions(Stream.concat(others, Stream.of(adoption)).toList());
    }

    RolloutOverview at(long newVersion, Custody newCustody) {
        return with(row -> row.version(newVersion).custody(newCustody));
    }
}
