package nl.kiem.events.contract.initiative;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.kiem.events.contract.OrganisationId;

/**
 * What organisations that work together on an initiative agree among themselves.
 *
 * @param lead one of the participants, which acts for all (regiepartij)
 * @param intellectualProperty whose what is that comes of it, and who may use it
 * @param data who may use which data for what, and what becomes of it afterwards
 * @param to last day
 */
public record CollaborationAgreement(
        OrganisationId lead,
        List<Participation> participants,
        String intellectualProperty,
        String data,
        LocalDate from,
        LocalDate to) {

    public List<OrganisationId> organisations() {
        return participants.stream().map(Participation::organisation).toList();
    }

    public Optional<Participation> of(OrganisationId organisation) {
        return participants.stream()
                .filter(one -> one.organisation().equals(organisation))
                .findFirst();
    }
}
