package nl.kiem.scaling.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.kiem.events.Reason;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Role;
import org.jspecify.annotations.Nullable;

/** Gathers every rule that does not hold, so that one refusal names them all; its code is that of the first. */
final class Shortcomings {

    private record Shortcoming(Reason reason, Missing missing) {}

    private final List<Shortcoming> found = new ArrayList<>();

    Shortcomings require(boolean holds, Reason reason, String item, String detail, Role supplier) {
        if (!holds) found.add(new Shortcoming(reason, new Missing(item, detail, supplier)));
        return this;
    }

    Shortcomings requireText(@Nullable String text, Reason reason, String item, String detail, Role supplier) {
        return require(text != null && !text.isBlank(), reason, item, detail, supplier);
    }

    /** @throws Rejection when anything was found */
    void refuse() {
        if (found.isEmpty()) return;
        String detail =
                found.stream().map(one -> one.missing().detail()).distinct().collect(Collectors.joining("; "));
        throw new Rejection(
                found.getFirst().reason(),
                detail,
                found.stream().map(Shortcoming::missing).toList());
    }
}
