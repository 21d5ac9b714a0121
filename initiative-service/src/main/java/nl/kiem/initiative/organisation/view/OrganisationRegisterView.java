package nl.kiem.initiative.organisation.view;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kiem.events.Custody;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.FormerName;
import nl.kiem.events.contract.initiative.OrganisationEvent;
import nl.kiem.events.contract.initiative.OrganisationEvent.AccountabilityNoted;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionDefined;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionEnded;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionHeld;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionLeft;
import nl.kiem.events.contract.initiative.OrganisationEvent.MandateGiven;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationAbolished;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationRegistered;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationRenamed;
import nl.kiem.events.contract.initiative.OrganisationEvent.TeamNamed;
import org.jspecify.annotations.Nullable;

/** Which organisations take part or did so. */
@Singleton
public class OrganisationRegisterView implements View<OrganisationEntry> {

    @Override
    public String name() {
        return "organisation_register_v2";
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(OrganisationEvent.class);
    }

    @Override
    public Class<OrganisationEntry> rowType() {
        return OrganisationEntry.class;
    }

    @Override
    public String key(Recorded<? extends Event> recorded) {
        return ((OrganisationEvent) recorded.event()).organisationId().value();
    }

    @Override
    public OrganisationEntry blank(String key) {
        return new OrganisationEntry(key, 0, "", null, "", "", null, null, null, null, List.of(), Custody.NONE);
    }

    @Override
    public long version(OrganisationEntry row) {
        return row.version();
    }

    @Override
    public OrganisationEntry fold(OrganisationEntry row, Recorded<? extends Event> recorded) {
        long version = recorded.version();
        return switch ((OrganisationEvent) recorded.event()) {
            case OrganisationRegistered e -> registered(row, e, version);
            case OrganisationRenamed e -> renamed(row, e, version);
            case OrganisationAbolished e -> abolished(row, e, version);
            case TeamNamed _,
                    FunctionDefined _,
                    FunctionEnded _,
                    FunctionHeld _,
                    FunctionLeft _,
                    MandateGiven _,
                    AccountabilityNoted _ -> seen(row, version);
        };
    }

    /** What is not said stays as it was. */
    private static OrganisationEntry registered(OrganisationEntry row, OrganisationRegistered e, long version) {
        return new OrganisationEntry(
                row.id(),
                version,
                e.name(),
                e.nameEn() == null ? row.nameEn() : e.nameEn(),
                e.abbreviation(),
                e.kind(),
                code(e.parent()),
                e.validFrom() == null ? row.validFrom() : e.validFrom(),
                row.validUntil(),
                row.successor(),
                e.formerNames() == null ? row.formerNames() : e.formerNames(),
                row.custody().after(e));
    }

    private static OrganisationEntry renamed(OrganisationEntry row, OrganisationRenamed e, long version) {
        FormerName before = new FormerName(
                row.name(), row.nameEn(), row.abbreviation(), e.from().minusDays(1));
        return new OrganisationEntry(
                row.id(),
                version,
                e.name(),
                e.nameEn(),
                e.abbreviation(),
                row.kind(),
                row.parent(),
                row.validFrom(),
                row.validUntil(),
                row.successor(),
                Stream.concat(row.formerNames().stream(), Stream.of(before)).toList(),
                row.custody());
    }

    private static OrganisationEntry abolished(OrganisationEntry row, OrganisationAbolished e, long version) {
        return new OrganisationEntry(
                row.id(),
                version,
                row.name(),
                row.nameEn(),
                row.abbreviation(),
                row.kind(),
                row.parent(),
                row.validFrom(),
                e.lastDay(),
                code(e.successor()),
                row.formerNames(),
                row.custody());
    }

    private static OrganisationEntry seen(OrganisationEntry row, long version) {
        return new OrganisationEntry(
                row.id(),
                version,
                row.name(),
                row.nameEn(),
                row.abbreviation(),
                row.kind(),
                row.parent(),
                row.validFrom(),
                row.validUntil(),
                row.successor(),
                row.formerNames(),
                row.custody());
    }

    private static @Nullable String code(@Nullable OrganisationId id) {
        return id == null ? null : id.value();
    }
}
