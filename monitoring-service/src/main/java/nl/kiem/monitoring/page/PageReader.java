package nl.kiem.monitoring.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.runtime.http.InvalidInput;
import nl.kiem.events.runtime.http.Keeper;
import nl.kiem.monitoring.view.InitiativeFilter;
import nl.kiem.monitoring.view.Milestone;
import nl.kiem.monitoring.view.Operators;
import nl.kiem.monitoring.view.PortfolioQueries;
import nl.kiem.monitoring.view.RelayTimes;
import nl.kiem.monitoring.view.ThreadQueries;
import org.jspecify.annotations.Nullable;

/** Asks the read models what a page needs and puts it on the page. */
@Singleton
class PageReader {

    private static final int LIST = 50;
    private static final int STORY = 200;
    private static final int SHORT = 10;
    private static final int ORGANISATIONS_ALL = 10_000;

    private final PortfolioQueries portfolio;
    private final ThreadQueries threads;
    private final Operators operators;
    private final String keeper;

    PageReader(PortfolioQueries portfolio, ThreadQueries threads, Operators operators, Keeper keeper) {
        this.portfolio = portfolio;
        this.threads = threads;
        this.operators = operators;
        this.keeper = keeper.organisation().value();
    }

    Uni<TemplateInstance> overview(Asked asked) {
        Head head = asked.head(asked.texts().get("overview.title"), true);
        return Uni.combine()
                .all()
                .unis(
                        portfolio.portfolio(asked.sight(), null, ORGANISATIONS_ALL),
                        portfolio.orphans(asked.sight(), SHORT),
                        threads.passed(asked.sight()).map(RelayTimes::perThread).map(RelayTimes::over),
                        operators.view(),
                        threads.newest(asked.sight(), SHORT))
                .with((counts, orphans, relay, operator, newest) -> new Overview(
                        counts,
                        orphans,
                        relay,
                        operator,
                        newest,
                        asked.visitor().operates(keeper)))
                .map(page -> Templates.overview(head, page));
    }

    Uni<TemplateInstance> story(Asked asked, UUID threadId) {
        Texts t = asked.texts();
        return threads.story(asked.sight(), threadId, asked.after(), STORY).map(story -> {
            String title = story.title() == null ? t.get("story.untitled") : story.title();
            return Templates.story(asked.head(title, true), new StoryPage(story));
        });
    }

    Uni<TemplateInstance> initiatives(Asked asked) {
        Texts t = asked.texts();
        String organisation = asked.query("organisation");
        Stage stage = one(Stage.class, asked.query("stage"));
        Boolean orphans =
                asked.query("withoutExecutive") == null ? null : "true".equals(asked.query("withoutExecutive"));
        List<String> filters = new ArrayList<>();
        if (organisation != null) filters.add(t.with("list.filteredOrganisation", organisation));
        if (stage != null) filters.add(t.with("list.filteredStage", t.stage(stage)));
        if (Boolean.TRUE.equals(orphans)) filters.add(t.get("list.filteredOrphans"));
        return portfolio
                .initiatives(
                        asked.sight(),
                        new InitiativeFilter(organisation, stage, orphans, asked.query("source")),
                        asked.after(),
                        LIST)
                .map(page -> Templates.listing(
                        asked.head(t.get("page.initiatives"), true), Listing.ofInitiatives(page, filters, t)));
    }

    Uni<TemplateInstance> threads(Asked asked) {
        Texts t = asked.texts();
        Milestone reached = one(Milestone.class, asked.query("lastReached"));
        List<String> filters =
                reached == null ? List.of() : List.of(t.with("list.filteredReached", t.milestone(reached)));
        return threads.threads(asked.sight(), reached, asked.after(), LIST)
                .map(page -> Templates.listing(
                        asked.head(t.get("page.threads"), true), Listing.ofThreads(page, filters, t)));
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String name) {
        if (name == null) return null;
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(type.getSimpleName(), "is not one of the known values"));
    }
}
