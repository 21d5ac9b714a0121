package nl.kiem.procurement.view;

import nl.kiem.events.Custody;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.Visibility;

/** Who reads the whole file of something that everybody may know of. */
final class Insiders {

    private Insiders() {}

    /** Whoever would see it if it were for those who take part only. */
    static boolean include(Sight sight, Custody custody) {
        return sight.sees(new Custody(custody.owner(), custody.participants(), Visibility.PARTICIPANTS));
    }
}
