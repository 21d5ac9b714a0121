package nl.kiem.initiative.organisation.api;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.initiative.FormerName;
import nl.kiem.events.contract.initiative.MandatePurpose;
import nl.kiem.events.contract.initiative.OfficialIdentifier;
import nl.kiem.events.contract.initiative.OrganisationEvent.MandateGiven;
import nl.kiem.events.contract.initiative.OrganisationEvent.TeamNamed;
import nl.kiem.initiative.organisation.domain.Description;
import nl.kiem.initiative.organisation.domain.Organisation;
import nl.kiem.initiative.organisation.domain.OrganisationFile;
import nl.kiem.initiative.organisation.domain.OrganisationFile.Function;
import nl.kiem.initiative.organisation.domain.OrganisationFile.Holding;
import nl.kiem.initiative.organisation.domain.OrganisationReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation is known on a day, with what it has on that day.
 *
 * @param on the day
 * @param parent under which it resorts; null when none
 * @param validUntil its last day; null while none is known
 * @param successor that takes over after it
 */
@Schema(description = "How an organisation is known on a day / Hoe een organisatie op een dag bekend is")
public record OrganisationBody(
        String id,
        LocalDate on,
        String name,
        @Nullable String nameEn,
        String abbreviation,
        String kind,
        @Nullable String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String successor,
        List<OfficialIdentifier> identifiers,
        List<FormerName> formerNames,
        List<TeamBody> teams,
        List<FunctionBody> functions,
        List<MandateBody> mandates) {

    /** @param lead null while nobody leads it */
    public record TeamBody(
            String team,
            String name,
            @Nullable PersonRef lead,
            String mandate,
            LocalDate from,
            @Nullable LocalDate until) {

        static TeamBody of(TeamNamed e) {
            return new TeamBody(e.team(), e.name(), e.lead(), e.mandate(), e.from(), e.until());
        }
    }

    /** @param top whether whoever holds it can be answerable for an initiative */
    public record FunctionBody(
            String function,
            boolean top,
            LocalDate from,
            @Nullable LocalDate until,
            List<HolderBody> holders) {}

    public record HolderBody(
            PersonRef person, LocalDate from, @Nullable LocalDate until) {

        static HolderBody of(Holding holding) {
            LocalDate left = holding.left();
            return new HolderBody(
                    holding.held().person(),
                    holding.held().from(),
                    left == null ? holding.held().until() : left);
        }
    }

    /** @param function whose it is; null for the portfolio board */
    public record MandateBody(
            String mandate,
            @Nullable String function,
            MandatePurpose purpose,
            Money most,
            String text,
            LocalDate from,
            @Nullable LocalDate until) {

        static MandateBody of(MandateGiven e) {
            return new MandateBody(e.mandate(), e.function(), e.purpose(), e.most(), e.text(), e.from(), e.until());
        }
    }

    static OrganisationBody of(OrganisationId id, Organisation state, LocalDate day) {
        return switch (state) {
            case Organisation.Absent _ ->
                throw new Rejection(OrganisationReason.ORGANISATION_UNKNOWN, "nobody has registered " + id);
            case Organisation.Active active -> of(active.file(), day, null, null);
            case Organisation.Ending ending ->
                of(ending.file(), day, ending.end().lastDay(), ending.end().successor());
        };
    }

    private static OrganisationBody of(
            OrganisationFile file, LocalDate day, @Nullable LocalDate until, @Nullable OrganisationId successor) {
        Description about = file.about();
        Description.Name name = about.nameOn(day);
        OrganisationId parent = about.parent();
        return new OrganisationBody(
                about.id().value(),
                day,
                name.name(),
                name.nameEn(),
                name.abbreviation(),
                about.kind(),
                parent == null ? null : parent.value(),
                about.validFrom(),
                until,
                successor == null ? null : successor.value(),
                about.identifiers(),
                about.formerNames(),
                file.teamsOn(day).stream().map(TeamBody::of).toList(),
                file.functionsOn(day).stream()
                        .map(function -> function(file, function, day))
                        .toList(),
                file.mandatesOn(day).stream().map(MandateBody::of).toList());
    }

    private static FunctionBody function(OrganisationFile file, Function function, LocalDate day) {
        var defined = function.defined();
        LocalDate ended = function.ended();
        return new FunctionBody(
                defined.function(),
                defined.top(),
                defined.from(),
                ended == null ? defined.until() : ended,
                file.holdersOn(defined.function(), day).stream()
                        .map(HolderBody::of)
                        .toList());
    }
}
