package nl.kiem.local.demo;

import java.util.List;
import nl.kiem.local.rest.Tokens.Who;
import org.jspecify.annotations.Nullable;

/** Organisations by their codes in the Dutch register of organisations; people only as references without a name. */
public final class Cast {

    public static final String DUO = "tooi:oorg10148";
    static final String OCW = "tooi:mnre1109";
    static final String SZW = "tooi:mnre1073";
    static final String BZK = "tooi:mnre1034";
    static final String JENV = "tooi:mnre1058";
    static final String VWS = "tooi:mnre1025";
    static final String ODI = "tooi:oorg12347";
    static final String SVB = "tooi:zb000143";
    static final String UWV = "tooi:zb000117";
    static final String CJIB = "tooi:oorg10111";
    static final String RIVM = "tooi:oorg10123";
    static final String RDI = "tooi:oorg10219";
    static final String EZK = "tooi:mnre1045";

    /** A number that stands for a company; it is not asked whose it is. */
    static final String SUPPLIER = "kvk:12345678";

    static final String SECOND_BIDDER = "kvk:87654321";

    /** The organisation that runs this installation: it keeps the register. */
    public static final String KEEPER = "oin:00000099000000001000";

    static final Who REGISTRAR = new Who("SYS", KEEPER, "register");

    static final Who CLERK = new Who("INI", DUO, "p-4821");
    static final Who TEAM_LEAD = new Who("TL", DUO, "p-1177");
    static final Who EXECUTIVE = new Who("EXE", DUO, "p-0302");
    static final Who LINE_OWNER = new Who("IMP", DUO, "p-2950");
    static final Who BOARD = new Who("PB", OCW, "p-0611");
    static final Who FUND_MANAGER = new Who("FM", OCW, "p-0745");
    static final Who ASSESSOR = new Who("ASR", ODI, "p-8803");
    static final Who ADOPTER = new Who("ADO", SVB, "p-3416");
    static final Who SECOND_ADOPTER = new Who("ADO", CJIB, "p-6628");
    static final Who SCALING_BOARD = new Who("SB", BZK, "p-0127");
    static final Who BUYER = new Who("BUY", DUO, "p-5094");
    static final Who EVALUATOR = new Who("EVA", DUO, "p-7240");
    static final Who SECOND_EVALUATOR = new Who("EVA", DUO, "p-7241");

    static final String AMBASSADOR = "p-9015";
    static final String BENEFIT_OWNER = "p-2951";
    static final String FLOOR_VOICE = "p-4822";
    static final String EXPERT_VOICE = "p-8101";

    static final List<String> PORTFOLIO_BOARD = List.of("p-0611", "p-0612", "p-0613");
    static final List<String> SCALING_BOARD_MEMBERS = List.of("p-0127", "p-0128", "p-0129", "p-0130", "p-0131");

    static final List<Party> PARTIES = List.of(
            new Party(OCW, "Ministerie van Onderwijs, Cultuur en Wetenschap", "OCW", "ministry", null),
            new Party(SZW, "Ministerie van Sociale Zaken en Werkgelegenheid", "SZW", "ministry", null),
            new Party(BZK, "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties", "BZK", "ministry", null),
            new Party(JENV, "Ministerie van Justitie en Veiligheid", "JenV", "ministry", null),
            new Party(VWS, "Ministerie van Volksgezondheid, Welzijn en Sport", "VWS", "ministry", null),
            new Party(EZK, "Ministerie van Economische Zaken en Klimaat", "EZK", "ministry", null),
            new Party(DUO, "Dienst Uitvoering Onderwijs", "DUO", "agency", OCW),
            new Party(ODI, "Rijksorganisatie voor Ontwikkeling, Digitalisering en Innovatie", "ODI", "agency", BZK),
            new Party(SVB, "Sociale Verzekeringsbank", "SVB", "autonomous body", SZW),
            new Party(UWV, "UWV", "UWV", "autonomous body", SZW),
            new Party(CJIB, "Centraal Justitieel Incassobureau", "CJIB", "agency", JENV),
            new Party(RIVM, "RIVM", "RIVM", "agency", VWS),
            new Party(RDI, "Rijksinspectie Digitale Infrastructuur", "RDI", "inspectorate", EZK));

    private Cast() {}

    /** An organisation that takes part. */
    record Party(
            String id,
            String name,
            String abbreviation,
            String kind,
            @Nullable String parent) {}

    /** The same role in another organisation. */
    static Who in(String organisation, Who like) {
        String code = organisation.substring(organisation.indexOf(':') + 1);
        return new Who(like.role(), organisation, like.person() + "-" + code);
    }

    static String abbreviation(String organisation) {
        return PARTIES.stream()
                .filter(party -> party.id().equals(organisation))
                .map(Party::abbreviation)
                .findFirst()
                .orElse(organisation);
    }
}
