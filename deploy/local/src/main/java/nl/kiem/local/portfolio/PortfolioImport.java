package nl.kiem.local.portfolio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import nl.kiem.local.portfolio.PortfolioClient.Answer;
import nl.kiem.local.portfolio.PortfolioClient.Away;
import org.jspecify.annotations.Nullable;

/** Reads in order, sends many at once, forgets nothing: each row ends in the report. */
public final class PortfolioImport {

    private static final int REQUESTS_AT_ONCE = 16;

    private final Mapping mapping;
    private final ImportReport report;
    private final @Nullable PortfolioClient client;

    /** @param client null for a dry run */
    public PortfolioImport(Mapping mapping, ImportReport report, @Nullable PortfolioClient client) {
        this.mapping = mapping;
        this.report = report;
        this.client = client;
    }

    /**
     * @throws Away when the service stayed away too long; rows taken until then stay taken
     * @throws Mapping.Unusable when the file does not fit the mapping; nothing was sent then
     */
    public void run(Path file) throws IOException, Mapping.Unusable {
        Translator translator = new Translator(mapping);
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        Semaphore places = new Semaphore(REQUESTS_AT_ONCE);
        try (PortfolioFile rows = PortfolioFile.open(file, mapping);
                ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            while (rows.hasNext() && failure.get() == null) {
                Translation translation = translator.translate(rows.next());
                submit(() -> deliver(translation), senders, places, failure);
            }
        }
        RuntimeException failed = failure.get();
        if (failed != null) throw failed;
    }

    private static void submit(
            Runnable delivery,
            ExecutorService senders,
            Semaphore places,
            AtomicReference<@Nullable RuntimeException> failure) {
        acquire(places);
        senders.execute(() -> {
            try {
                delivery.run();
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            } finally {
                places.release();
            }
        });
    }

    private void deliver(Translation translation) {
        switch (translation) {
            case Translation.Refused refused -> {
                if (client != null && refused.organisation() != null) {
                    registered(refused.organisation(), client);
                }
                report.refused(refused.row(), List.of(refused.reason()));
            }
            case Translation.Initiative initiative -> {
                if (client == null) report.taken(initiative, "WOULD_TAKE", "", 0);
                else deliver(initiative, client);
            }
        }
    }

    private void deliver(Translation.Initiative initiative, PortfolioClient to) {
        Answer organisation = registered(initiative.organisation(), to);
        if (organisation instanceof Answer.Refused refused) {
            report.refused(initiative.row(), refused.reasons());
            return;
        }
        Translation.Initiative taken = initiative.alsoWarned(means(initiative, to));
        switch (to.initiative(initiative)) {
            case Answer.Accepted accepted -> report.taken(taken, accepted.outcome(), accepted.id(), accepted.events());
            case Answer.Refused refused -> report.refused(initiative.row(), refused.reasons());
        }
    }

    private Answer registered(Translation.Organisation organisation, PortfolioClient to) {
        return to.organisation(organisation, accepted -> {
            report.organisationRecorded(accepted.events());
            report.differs(organisation, accepted.differs());
        });
    }

    /** A fund or an executive that is refused leaves the initiative as it is, and is said at its row. */
    private List<Translation.Note> means(Translation.Initiative initiative, PortfolioClient to) {
        List<Translation.Note> refused = new ArrayList<>();
        Translation.Executive executive = initiative.means().executive();
        if (executive != null) {
            refused.addAll(to.executive(initiative.organisation().id(), executive, report::organisationRecorded));
        }
        Translation.Fund fund = initiative.means().fund();
        if (fund != null) {
            refused.addAll(to.fund(fund, initiative.body().visibility(), report::organisationRecorded));
        }
        return refused;
    }

    private static void acquire(Semaphore places) {
        try {
            if (!places.tryAcquire(10, TimeUnit.MINUTES)) throw new Away("no request came back within ten minutes");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Away("interrupted");
        }
    }
}
