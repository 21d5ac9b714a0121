package nl.kiem.initiative.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.LegalBasis;
import nl.kiem.events.contract.initiative.Voice;
import nl.kiem.initiative.domain.Initiative.Known;
import org.jspecify.annotations.Nullable;

/** What must lie on the table before a gate can open. */
public record GateFile(
        Gate gate,
        List<Voice> voices,
        @Nullable LegalBasis legalBasis,
        @Nullable String humanScalePlan) {

    static GateFile of(GateReviewRequested review) {
        return new GateFile(review.gate(), review.voices(), review.legalBasis(), review.humanScalePlan());
    }

    /**
     * The gate that comes next; null when none does. An initiative that was imported while piloting still needs G2
     * before a pilot can be cleared here.
     */
    public static @Nullable Gate next(Known state) {
        return switch (state.stage()) {
            case EXPLORING -> Gate.G1;
            case DEVELOPING -> Gate.G2;
            case PILOTING -> state.file().pilots().cleared() ? null : Gate.G2;
            case PROPOSED, PROVEN, SCALING, EMBEDDED, REJECTED, STOPPED, MERGED -> null;
        };
    }

    /** Everything that the next gate still lacks; empty when there is no next gate. */
    public static List<Missing> missingForNext(Known state, LocalDate today) {
        Gate gate = next(state);
        if (gate == null) return List.of();
        GateReviewRequested open = state.file().waiting().review();
        GateFile file =
                open == null ? new GateFile(gate, VoiceRules.counting(state.file(), null), null, null) : of(open);
        return file.missing(state, today);
    }

    /** Who has not spoken yet, of all that is missing. */
    static Set<Role> silent(List<Missing> missing) {
        return missing.stream()
                .filter(one -> one.item().startsWith("voices."))
                .map(Missing::supplier)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everything that is missing, and who can bring it. */
    List<Missing> missing(Known state, LocalDate today) {
        List<Missing> missing = new ArrayList<>();
        missingVoices(missing);
        missing.addAll(ConditionRules.overdue(state.file().gates().owed(), today));
        if (gate == Gate.G2) missingForPilot(missing, state.file(), today);
        return missing;
    }

    private void missingVoices(List<Missing> missing) {
        for (Voice.Kind kind : Voice.Kind.values()) {
            boolean spoken = voices.stream().anyMatch(voice -> voice.kind() == kind && voice.spoken());
            if (!spoken) missing.add(voice(kind));
        }
        long people = voices.stream().map(Voice::by).distinct().count();
        if (missing.isEmpty() && people < Voice.Kind.values().length) {
            missing.add(new Missing("voices", "three different people speak, one for each voice", Role.TL));
        }
    }

    static Missing voice(Voice.Kind kind) {
        String item = "voices." + kind.name().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case FLOOR -> new Missing(item, "the shop floor speaks for itself", Role.INI);
            case EXPERT -> new Missing(item, "an innovation expert from outside the team speaks", Role.ASR);
            case EXECUTIVE -> new Missing(item, "the executive who answers for it speaks", Role.EXE);
        };
    }

    private void missingForPilot(List<Missing> missing, InitiativeFile file, LocalDate today) {
        if (file.parties().orphanedOn(today)) {
            missing.add(LapseRules.SUCCESSOR);
        }
        if (file.parties().owner() == null) {
            missing.add(new Missing("owner", "the line unit that would run it accepts", Role.IMP));
        }
        if (!file.funded()) {
            missing.add(new Missing("allocation", "a fund allocates euros and hours", Role.FM));
        }
        if (legalBasis == null) {
            missing.add(new Missing("legalBasis", "the law that the pilot rests on, or that none is needed", Role.TL));
        } else if (legalBasis.kind() != LegalBasis.Kind.NONE && blank(legalBasis.reference())) {
            missing.add(new Missing("legalBasis.reference", "law and article", Role.TL));
        }
        if (blank(humanScalePlan)) {
            missing.add(new Missing(
                    "humanScalePlan", "how people who cannot or will not take part digitally are served", Role.TL));
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
