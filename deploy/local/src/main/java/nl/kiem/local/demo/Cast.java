package nl.kiem.local.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kiem.local.rest.Tokens.Who;

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
    static final Who SECOND_MEMBER = new Who("PB", OCW, "p-0612");
    static final Who COLLEAGUE = new Who("INI", DUO, "p-4822");
    static final Who EXPERT = new Who("FAC", ODI, "p-8101");
    static final Who FUND_MANAGER = new Who("FM", OCW, "p-0745");
    static final Who ASSESSOR = new Who("ASR", ODI, "p-8803");
    static final Who ADOPTER = new Who("ADO", SVB, "p-3416");
    static final Who SECOND_ADOPTER = new Who("ADO", CJIB, "p-6628");
    static final Who SCALING_BOARD = new Who("SB", BZK, "p-0127");
    static final Who BUYER = new Who("BUY", DUO, "p-5094");
    static final Who EVALUATOR = new Who("EVA", DUO, "p-7240");
    static final Who SECOND_EVALUATOR = new Who("EVA", DUO, "p-7241");

    static final String STUDENT_FINANCE = "Director of student finance";
    static final String ENVIRONMENT = "Director of environment and safety";
    static final String COLLECTION = "Director of collection";
    static final String INSPECTION = "Chief inspector";

    /** Who holds which function at the top: only they can be answerable. */
    static final List<Post> POSTS = List.of(
            new Post(EXECUTIVE, STUDENT_FINANCE),
            new Post(in(RIVM, EXECUTIVE), ENVIRONMENT),
            new Post(in(CJIB, EXECUTIVE), COLLECTION),
            new Post(in(RDI, EXECUTIVE), INSPECTION));

    static final String AMBASSADOR = "p-9015";
    static final String BENEFIT_OWNER = "p-2951";
    static final List<String> SCALING_BOARD_MEMBERS = List.of("p-0127", "p-0128", "p-0129", "p-0130", "p-0131");

    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry(OCW, "OCW"),
            Map.entry(SZW, "SZW"),
            Map.entry(BZK, "BZK"),
            Map.entry(JENV, "JenV"),
            Map.entry(VWS, "VWS"),
            Map.entry(EZK, "EZK"),
            Map.entry(DUO, "DUO"),
            Map.entry(ODI, "ODI"),
            Map.entry(SVB, "SVB"),
            Map.entry(UWV, "UWV"),
            Map.entry(CJIB, "CJIB"),
            Map.entry(RIVM, "RIVM"),
            Map.entry(RDI, "RDI"));

    /** Everybody public in the story; all stand in the register that ships. */
    static final Set<String> PUBLIC_BODIES = ABBREVIATIONS.keySet();

    private Cast() {}

    /** A function at the top, and who holds it. */
    record Post(Who who, String function) {}

    /** The same role in another organisation. */
    static Who in(String organisation, Who like) {
        String code = organisation.substring(organisation.indexOf(':') + 1);
        return new Who(like.role(), organisation, like.person() + "-" + code);
    }

    static String abbreviation(String organisation) {
        return ABBREVIATIONS.getOrDefault(organisation, organisation);
    }
}
