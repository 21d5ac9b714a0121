package nl.kiem.procurement.domain;

import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.procurement.NeedEvent.ProcurementNeedRaised;
import nl.kiem.procurement.domain.NeedCommand.Raise;

/** What a need must say when it is raised. One that follows from an approval is a draft: codes come with the route. */
final class NeedIntake {

    private NeedIntake() {}

    static ProcurementNeedRaised raise(Raise c) {
        requireComplete(c);
        requireCodes(c.cpv());
        if (!isDraft(c)) requireFunctional(c);
        return new ProcurementNeedRaised(
                c.needId(),
                c.threadId(),
                c.title(),
                c.organisation(),
                c.functionalSpecification(),
                c.estimateMax(),
                c.cpv(),
                c.neededBy(),
                c.caseId(),
                c.visibility(),
                c.at());
    }

    static void requireCodes(List<String> cpv) {
        List<String> malformed =
                cpv.stream().filter(code -> !Cpv.isShaped(code)).toList();
        if (malformed.isEmpty()) return;
        throw new Rejection(
                NeedReason.CPV_MALFORMED,
                "a CPV code has eight digits, a hyphen and a check digit, such as 72000000-5 (only the shape is checked,"
                        + " not the official list): " + String.join(", ", malformed));
    }

    private static boolean isDraft(Raise c) {
        return c.by().is(Role.SYS);
    }

    private static void requireComplete(Raise c) {
        List<Missing> missing = new ArrayList<>();
        if (Words.absent(c.title())) missing.add(new Missing("title", "what it is called", Role.IMP));
        if (Words.absent(c.functionalSpecification())) {
            missing.add(new Missing("functionalSpecification", "what, why and which outcomes", Role.IMP));
        }
        if (!isDraft(c) && c.estimateMax().eurCents() == 0) {
            missing.add(new Missing("estimateMax", "with options, extensions and phases, excluding VAT", Role.IMP));
        }
        if (!isDraft(c) && c.cpv().isEmpty()) {
            missing.add(new Missing("cpv", "at least one main code", Role.IMP));
        }
        if (missing.isEmpty()) return;
        throw new Rejection(NeedReason.NEED_INCOMPLETE, "a need says what is needed and what it may cost", missing);
    }

    private static void requireFunctional(Raise c) {
        Words.brandIn(c.title() + "\n" + c.functionalSpecification(), c.knownNames())
                .ifPresent(found -> {
                    throw new Rejection(
                            NeedReason.BRAND_NAMED,
                            "say which outcomes are needed, without a brand or solution: the text holds " + found);
                });
    }
}
