package nl.kiem.initiative.organisation.domain;

import static nl.kiem.initiative.organisation.domain.OrganisationSample.AT;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.BARE;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.DG;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.DG_DEFINED;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.HEIR;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.ID;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.INITIATIVE;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.LAST_YEAR;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.OIN;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.TODAY;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.TOP;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.abolished;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.held;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.on;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.MandatePurpose;
import nl.kiem.events.contract.initiative.OfficialIdentifier;
import nl.kiem.events.contract.initiative.OfficialIdentifier.Scheme;
import nl.kiem.events.testkit.DecisionTable;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.Abolish;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.DefineFunction;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.GiveMandate;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.HoldFunction;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.Mention;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.NameTeam;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.NoteAccountability;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.PassDays;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.Register;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.Rename;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganisationFactsTest {

    @Test
    void the_page_tells_what_an_organisation_answers() {
        DecisionTable.of(
                        "Organisation",
                        "organisatie",
                        new OrganisationDecider(),
                        Organisation.class,
                        OrganisationCommand.class)
                .state("absent", "niet ingeschreven")
                .state("active", "actief", BARE, DG_DEFINED, held(DG, TOP, TODAY))
                .state("ending", "eindigend", BARE, DG_DEFINED, held(DG, TOP, TODAY), abolished(TODAY, HEIR))
                .state("ended", "opgeheven", BARE, DG_DEFINED, abolished(TODAY.minusDays(1), HEIR))
                .command("register", "inschrijven", register("Economische Zaken en Klimaat", null, true, OIN))
                .but("it is said as it was", register("Economische Zaken en Klimaat", null, true, null))
                .but("it resorts under itself", register("Economische Zaken", ID, true, null))
                .but("the parent is not registered", register("Economische Zaken", HEIR, false, null))
                .but(
                        "an identifier has a wrong digit",
                        register(
                                "Economische Zaken",
                                null,
                                true,
                                new OfficialIdentifier(Scheme.RSIN, "003214368", "typed over")))
                .command("mention", "noemen", mention(null, true))
                .but("the parent is not registered", mention(HEIR, false))
                .command("rename", "hernoemen", new Rename("Economie", "Economy", "EC", TODAY, AT))
                .but("it is the name that it has", new Rename("Economische Zaken en Klimaat", null, "EZK", TODAY, AT))
                .command("abolish", "opheffen", new Abolish(TODAY, HEIR, true, AT))
                .but("the successor is not registered", new Abolish(TODAY, HEIR, false, AT))
                .but("it would be its own successor", new Abolish(TODAY, ID, true, AT))
                .but("the last day has passed", new Abolish(TODAY.minusDays(2), HEIR, true, AT))
                .command("name a team", "team vastleggen", team(null))
                .but("it ends before it begins", team(TODAY.minusDays(1)))
                .command("define a function", "functie vastleggen", define("inspector", null))
                .but("its last day has passed", define(DG, TODAY.minusDays(1)))
                .command("hold a function", "functie bekleden", hold(DG, null))
                .but("the function is not defined", hold("minister", null))
                .but("their last day has passed", hold(DG, TODAY.minusDays(1)))
                .command("give a mandate", "mandaat geven", give(null))
                .but("the function is not defined", give("minister"))
                .command("note accountability", "verantwoordelijkheid noteren", note())
                .command("pass days", "dagen laten verstrijken", new PassDays(on(TODAY.plusDays(1))))
                .but("no last day has passed", new PassDays(AT))
                .comparedWith(Path.of("../docs/facts/organisation.md"));
    }

    private static Register register(
            String name,
            @Nullable OrganisationId parent,
            boolean parentKnown,
            @Nullable OfficialIdentifier identifier) {
        List<OfficialIdentifier> identifiers = identifier == null ? null : List.of(identifier);
        return new Register(ID, name, null, "EZK", "ministry", parent, parentKnown, identifiers, null, null, AT);
    }

    private static Mention mention(@Nullable OrganisationId parent, boolean parentKnown) {
        return new Mention(ID, "EZK in a list", null, "department", parent, parentKnown, AT);
    }

    private static NameTeam team(@Nullable LocalDate until) {
        return new NameTeam("lab", "Innovation lab", TOP, "may try anything that harms nobody", TODAY, until, AT);
    }

    private static DefineFunction define(String function, @Nullable LocalDate until) {
        return new DefineFunction(function, true, LAST_YEAR, until, AT);
    }

    private static HoldFunction hold(String function, @Nullable LocalDate until) {
        return new HoldFunction(function, TOP, LAST_YEAR, until, AT);
    }

    private static GiveMandate give(@Nullable String function) {
        return new GiveMandate(
                "gates", function, MandatePurpose.GATES, Money.ofEuros(1_000_000), "may decide", TODAY, null, AT);
    }

    private static NoteAccountability note() {
        return new NoteAccountability(DG, TOP, INITIATIVE, AT);
    }
}
