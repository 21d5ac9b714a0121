package nl.kiem.initiative.alike.domain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Words of Dutch and of English that hold a sentence together and say nothing of what it is about. PostgreSQL leaves out
 * the commonest; the rest would make any two plans look a little alike, such as "one" and "instead".
 */
final class StopWords {

    private static final String DUTCH = """
            aan af al alle alleen alles als alsof altijd ander andere anderen anders bij bijna bijvoorbeeld binnen boven
            buiten daar daarbij daardoor daarin daarmee daarna daarom daarop daarvan daarvoor dan dat de den der deze die
            dit doch doe doen doet door dus echter een één eén eens eerder eigenlijk elk elke elkaar en enkel enkele er erg
            ergens ervan ervoor even gaan gaat ge geeft geen gegeven geven geweest gewoon haar had hadden heb hebben hebt
            heeft heel hele hem hen het hetzelfde hier hierbij hierdoor hierin hiermee hierna hierom hierop hiervan hiervoor
            hij hoe hoewel hun iedere ieder iedereen iemand iets ik immers in inmiddels is ja je jij jou jouw jullie kan
            komen komt kon konden krijgen krijgt kunnen kunt laat laten maak maakt maar maken mag me meer meest meestal meeste
            men met mij mijn minder misschien moest moesten moet moeten mogen mogelijk na naar nadat natuurlijk nee niemand
            niet niets nog nogal nooit nu of om omdat ondanks onder ons onszelf ook op opnieuw over overal pas per reeds samen
            sinds sindsdien slechts sommige soms staan staat steeds tegen tenzij terwijl te ten ter tijdens toch toen tot
            totdat tussen u uit uw vaak van vanaf vanuit vanwege veel verder via vol volgens voor vooral voordat waar waaraan
            waarbij waardoor waarin waarmee waarna waarom waarop waarvan waarvoor wanneer want waren was wat we weer weinig
            wel welk welke werd werden wezen wie wij wil willen word worden wordt wou wouden zal ze zeer zelf zelfde zelfs
            zich zichzelf zij zijn zo zoals zodat zodra zonder zou zouden zowel zullen zulke zult
            """;

    private static final String ENGLISH = """
            about above according across after again against ago all almost alone along already also although always am
            among an and another any anybody anyone anything anyway are around as at away back be became because become
            becomes been before behind being below besides between beyond both but by came can cannot come comes coming could
            did do does doing done down due during each either else enough especially etc even ever every everybody everyone
            everything except few for from further gave get gets getting give given gives giving go goes going gone got had has
            have having he hence her here hers herself him himself his how however if in indeed instead into is it its itself
            just keep keeps kept least less let lets like likely made mainly make makes making many may maybe me might mine more
            moreover most mostly much must my myself near nearly neither never nevertheless next no nobody none nor not nothing
            now nowhere of off often on once one ones only onto or other others otherwise ought our ours ourselves out over own
            per perhaps put puts quite rather really same see seem seems seen several shall she should since so some somebody
            somehow someone something sometimes somewhere soon still such take taken takes taking than that the their theirs them
            themselves then there thereby therefore these they thing things this those though through throughout thus to together
            too took toward towards under unless until up upon us use used uses using usually various very via want wants was way
            ways we well went were what whatever when whenever where whereas wherever whether which while who whoever whole whom
            whose why will with within without would yes yet you your yours yourself yourselves
            """;

    private static final Set<String> ALL =
            Set.copyOf(new HashSet<>(Arrays.asList((DUTCH + ENGLISH).strip().split("\\s+"))));

    private StopWords() {}

    /** @param word in lower case */
    static boolean has(String word) {
        return ALL.contains(word);
    }
}
