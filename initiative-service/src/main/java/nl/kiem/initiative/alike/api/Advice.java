package nl.kiem.initiative.alike.api;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kiem.events.Custody;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.runtime.view.ViewReader;
import nl.kiem.initiative.alike.domain.Question;
import nl.kiem.initiative.alike.view.AlikeEntry;
import nl.kiem.initiative.alike.view.AlikeView;
import nl.kiem.initiative.alike.view.Lookalike;
import nl.kiem.initiative.alike.view.Lookalikes;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.InitiativeFile;
import org.jboss.logging.Logger;

/** What was tried before that looks like an initiative. Advice: when it cannot be had, work goes on without it. */
@Singleton
public class Advice {

    static final int LIMIT_DEFAULT = 10;

    private static final Logger LOG = Logger.getLogger(Advice.class);
    private static final int DUPLICATES_MAX = 5;

    private final Lookalikes lookalikes;
    private final ViewReader reader;
    private final AlikeView view;

    Advice(Lookalikes lookalikes, ViewReader reader, AlikeView view) {
        this.lookalikes = lookalikes;
        this.reader = reader;
        this.view = view;
    }

    /** Like an initiative that the asker was shown, and that may be too new to be among what is searched. */
    Uni<List<Lookalike>> like(Known state, Sight sight, int limit) {
        InitiativeFile file = state.file();
        String id = file.id().value().toString();
        return reader.byId(view, sight, id)
                .map(row -> row.map(Advice::question).orElseGet(() -> question(file.about())))
                .chain(question -> lookalikes.find(question, sight, id, Lookalikes.LEAST, limit));
    }

    /** Like what is being proposed; empty when nobody could look. */
    public Uni<Optional<List<Lookalike>>> beforeMoneyIsSpent(UUID proposed, Question question, Sight sight) {
        return orNothing(lookalikes.find(question, sight, proposed.toString(), Lookalikes.LEAST, LIMIT_DEFAULT));
    }

    /**
     * So much like an initiative that they may be the same plan. Named are only those that everybody may know of who may
     * know of this initiative, because they become part of its facts; empty when nobody could look.
     */
    public Uni<Optional<List<InitiativeId>>> duplicates(UUID id, Sight asker) {
        return orNothing(reader.byId(view, asker, id.toString())
                .chain(row -> row.isEmpty()
                        ? Uni.createFrom().item(List.<Lookalike>of())
                        : lookalikes.find(
                                question(row.get()),
                                everybodyWhoSees(row.get().custody()),
                                id.toString(),
                                Lookalikes.DUPLICATE,
                                DUPLICATES_MAX))
                .map(found ->
                        found.stream().map(one -> new InitiativeId(one.id())).toList()));
    }

    private static Question question(AlikeEntry row) {
        String story = String.join("\n", row.problem(), row.hypotheses());
        return Question.of(row.title(), story, row.targetGroups(), row.types());
    }

    private static Question question(InitiativeFile.Description about) {
        return Question.of(about.title(), about.problem() == null ? "" : about.problem(), List.of(), List.of());
    }

    private static Sight everybodyWhoSees(Custody custody) {
        boolean government = custody.visibility() != Visibility.PUBLIC
                && custody.participants().stream().allMatch(OrganisationId::isPublicBody);
        return new Sight(null, government, false);
    }

    private static <T> Uni<Optional<T>> orNothing(Uni<T> search) {
        return search.map(Optional::of).onFailure().recoverWithItem(failure -> {
            LOG.warn("nobody could look for what looks alike", failure);
            return Optional.empty();
        });
    }
}
