package nl.kiem.events;

import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import org.jspecify.annotations.Nullable;

/**
 * Through whose eyes something is looked at. As an {@link Admission}: whoever sees it may look.
 *
 * @param organisation null for somebody without a token
 * @param government whether it is a public organisation
 * @param auditor whether somebody there looks as an auditor
 */
public record Sight(@Nullable OrganisationId organisation, boolean government, boolean auditor) implements Admission {

    /** Of somebody without a token. */
    public static final Sight PUBLIC = new Sight(null, false, false);

    public static Sight of(Actor actor) {
        boolean government = actor.organisation().isPublicBody();
        return new Sight(actor.organisation(), government, government && actor.is(Role.AUD));
    }

    @Override
    public boolean sees(Custody custody) {
        return switch (custody.visibility()) {
            case PUBLIC -> true;
            case GOVERNMENT -> government || takesPart(custody);
            case PARTICIPANTS -> auditor || takesPart(custody);
            case SEALED -> organisation != null && organisation.equals(custody.owner());
        };
    }

    @Override
    public void check(Custody custody) {}

    private boolean takesPart(Custody custody) {
        return organisation != null && custody.participants().contains(organisation);
    }
}
