package nl.kiem.initiative.organisation.domain;

import java.util.List;
import nl.kiem.events.Decider;
import nl.kiem.events.Ids;
import nl.kiem.events.Rejection;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.OrganisationId;
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
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.organisation.domain.Organisation.Absent;
import nl.kiem.initiative.organisation.domain.Organisation.Active;
import nl.kiem.initiative.organisation.domain.Organisation.Ending;
import nl.kiem.initiative.organisation.domain.Organisation.Known;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.Abolish;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.Change;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.DefineFunction;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.Follow;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.GiveMandate;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.HoldFunction;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.Mention;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.NameTeam;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.NoteAccountability;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.PassDays;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.Register;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.Rename;

/** The transition table of an organisation in the register. */
public final class OrganisationDecider implements Decider<OrganisationCommand, Organisation, OrganisationEvent> {

    public static final String CATEGORY = "organisation";

    private record When(Organisation state, OrganisationCommand command) {}

    private record Then(Organisation state, OrganisationEvent event) {}

    /** Organisations are named by others; the stream's id follows from that name. */
    public static StreamId stream(OrganisationId id) {
        return new StreamId(CATEGORY, Ids.derive(CATEGORY, id.value()));
    }

    @Override
    public Organisation initial() {
        return new Absent();
    }

    @Override
    public List<OrganisationEvent> decide(OrganisationCommand command, Organisation state) {
        return switch (new When(state, command)) {
            case When(Absent _, Register c) -> RegisterRules.first(c);
            case When(Absent _, Mention c) -> RegisterRules.mentioned(c);
            case When(Absent _, Abolish _) -> throw unknown();
            case When(Absent _, Change _) -> throw unknown();
            case When(Absent _, Follow _) -> List.of(); // of what was never registered nothing follows
            case When(Known s, Register c) -> RegisterRules.again(s, c);
            case When(Known _, Mention _) -> List.of(); // what the register knows stands
            case When(Known s, Abolish c) -> RegisterRules.abolish(s, c);
            case When(Ending s, Change c)
            when s.over(CivilDate.of(c.at())) ->
                throw new Rejection(
                        OrganisationReason.ORGANISATION_ABOLISHED,
                        "its last day was %s; nothing in it changes any more"
                                .formatted(s.end().lastDay()));
            case When(Known s, Rename c) -> RegisterRules.rename(s, c);
            case When(Known s, NameTeam c) -> MeansRules.team(s.file(), c);
            case When(Known s, DefineFunction c) -> FunctionRules.define(s.file(), c);
            case When(Known s, HoldFunction c) -> FunctionRules.hold(s.file(), c);
            case When(Known s, GiveMandate c) -> MeansRules.mandate(s.file(), c);
            case When(Known s, NoteAccountability c) -> FunctionRules.note(s.file(), c);
            case When(Known s, PassDays c) -> FunctionRules.passDays(s, c);
        };
    }

    @Override
    public Organisation evolve(Organisation state, OrganisationEvent event) {
        return switch (new Then(state, event)) {
            case Then(Absent _, OrganisationRegistered e) -> new Active(OrganisationFile.of(Description.of(e)));
            case Then(Absent _, OrganisationEvent _) ->
                throw new IllegalStateException(
                        "corrupt history: %s of an organisation that is not there".formatted(event));
            case Then(Known s, OrganisationAbolished e) -> new Ending(s.file(), e);
            case Then(Active s, OrganisationEvent _) -> new Active(file(s.file(), event));
            case Then(Ending s, OrganisationEvent _) -> new Ending(file(s.file(), event), s.end());
        };
    }

    private static OrganisationFile file(OrganisationFile file, OrganisationEvent event) {
        return switch (event) {
            case OrganisationRegistered e -> file.with(file.about().after(e));
            case OrganisationRenamed e -> file.with(file.about().after(e));
            case OrganisationAbolished _ -> file;
            case TeamNamed e -> file.with(e);
            case FunctionDefined e -> file.with(e);
            case FunctionEnded e -> file.with(e);
            case FunctionHeld e -> file.with(e);
            case FunctionLeft e -> file.with(e);
            case MandateGiven e -> file.with(e);
            case AccountabilityNoted e -> file.with(e);
        };
    }

    private static Rejection unknown() {
        return new Rejection(OrganisationReason.ORGANISATION_UNKNOWN, "nobody has registered it");
    }
}
