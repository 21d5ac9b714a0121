package nl.kiem.initiative.passport;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.initiative.PilotEvent.MeasuredResult;
import nl.kiem.events.passport.PassportCheck;
import nl.kiem.events.passport.PassportRefused;
import nl.kiem.events.passport.ProofPassport;
import nl.kiem.events.passport.TrustedKeys;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.ForeignEvidence;

/** Passports that were sent in, once they hold. */
@Singleton
public class CheckedPassports {

    private final TrustedIssuers trusted;

    CheckedPassports(TrustedIssuers trusted) {
        this.trusted = trusted;
    }

    /** Fails with a {@link Rejection} that has the fault as its code when it does not hold at that instant. */
    public Uni<ProofPassport> check(String file, Instant at) {
        return trusted.keys().map(keys -> check(file, keys, at));
    }

    private static ProofPassport check(String file, TrustedKeys keys, Instant at) {
        try {
            return PassportCheck.check(file, keys, CivilDate.of(at)).passport();
        } catch (PassportRefused refused) {
            throw new Rejection(PassportReason.of(refused.fault()), String.valueOf(refused.getMessage()));
        }
    }

    /** What the domain needs to know of it. */
    public static ForeignEvidence evidence(ProofPassport passport) {
        List<MeasuredResult> measures = passport.measures().stream()
                .map(measure -> new MeasuredResult(
                        measure.name(), measure.baseline(), measure.target(), measure.result(), measure.groups()))
                .toList();
        return new ForeignEvidence(
                passport.issuer(),
                passport.organisation(),
                passport.initiative().id(),
                passport.pilot().id(),
                passport.initiative().title(),
                passport.evidence().level(),
                passport.pilot().riskClass(),
                passport.evidence().assessor(),
                measures,
                passport.evidence().limits(),
                passport.evidence().dossierReference(),
                passport.hash().toString(),
                passport.validUntil());
    }
}
