package nl.kiem.monitoring.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.kiem.monitoring.view.InitiativeItem;
import nl.kiem.monitoring.view.NewestEntry;
import nl.kiem.monitoring.view.OperatorView;
import nl.kiem.monitoring.view.OperatorView.ServiceState;
import nl.kiem.monitoring.view.OperatorView.Status;
import nl.kiem.monitoring.view.OperatorView.ViewState;
import nl.kiem.monitoring.view.Portfolio;
import nl.kiem.monitoring.view.Portfolio.OrganisationCount;
import nl.kiem.monitoring.view.Portfolio.StageCount;
import nl.kiem.monitoring.view.RelayTimes;
import org.jspecify.annotations.Nullable;

/**
 * What the first page shows.
 *
 * @param orphans those that are longest without an executive
 * @param operated whether it is an operator of the installation who looks: how far the platform is behind says
 *     something of what others may not see
 */
public record Overview(
        Portfolio portfolio,
        List<InitiativeItem> orphans,
        RelayTimes relay,
        OperatorView operator,
        List<NewestEntry> newest,
        boolean operated) {

    public static final int ORGANISATIONS_MAX = 100;

    private static final String SELF = "monitoring-service";

    public StageChart stageChart() {
        return StageChart.of(portfolio);
    }

    public HopChart hopChart() {
        return HopChart.of(relay);
    }

    public StageCount largestStage() {
        return portfolio.stages().stream()
                .max(Comparator.comparingLong(StageCount::initiatives))
                .orElseThrow();
    }

    /** The largest ones, by name. */
    public List<OrganisationCount> organisations() {
        return portfolio.organisations().stream()
                .sorted(Comparator.comparingLong(OrganisationCount::initiatives).reversed())
                .limit(ORGANISATIONS_MAX)
                .sorted(Comparator.comparing(OrganisationCount::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** How many organisations have an initiative at all. */
    public long organisationsAtWork() {
        return portfolio.organisations().stream()
                .filter(organisation -> organisation.initiatives() > 0)
                .count();
    }

    public boolean moreOrganisations() {
        return portfolio.organisations().size() > ORGANISATIONS_MAX;
    }

    /**
     * A service in the table of the operator.
     *
     * @param stateKey of the words that say how it is doing
     */
    public record ServiceRow(
            String service,
            boolean good,
            String stateKey,
            @Nullable Long relayLag,
            @Nullable Long viewLag,
            @Nullable Long reactionLag,
            @Nullable Long failedEvents) {

        static ServiceRow of(ServiceState state) {
            Status status = state.status();
            if (status == null) {
                return new ServiceRow(state.service(), false, failure(state.failure()), null, null, null, null);
            }
            String words = words(state, status);
            return new ServiceRow(
                    state.service(),
                    words.equals("state.ready"),
                    words,
                    status.relay() == null ? null : status.relay().lagEvents(),
                    state.viewLagEvents(),
                    status.reactions() == null ? null : status.reactions().lag(),
                    status.failedEvents());
        }

        private static String words(ServiceState state, Status status) {
            if (state.stopped()) return "state.stopped";
            if (status.failedEvents() != null && status.failedEvents() > 0) return "state.failed";
            if (Boolean.FALSE.equals(status.kafka())) return "state.kafkaAway";
            return Boolean.FALSE.equals(status.ready()) ? "state.notReady" : "state.ready";
        }

        private static String failure(@Nullable String failure) {
            return failure != null && (failure.startsWith("STATUS_") || failure.equals("NO_TOKEN"))
                    ? "state.noAccess"
                    : "state." + failure;
        }
    }

    public List<ServiceRow> services() {
        return operator.services().stream().map(ServiceRow::of).toList();
    }

    /** Views behind this page; empty while monitoring does not answer itself. */
    public List<ViewState> views() {
        return self().stream()
                .flatMap(state -> state.status() == null || state.status().views() == null
                        ? Stream.empty()
                        : state.status().views().stream())
                .toList();
    }

    public boolean stopped() {
        return self().stream().anyMatch(ServiceState::stopped);
    }

    /** Events that these figures do not hold yet. */
    public long lagEvents() {
        if (!operated) return 0;
        return views().stream()
                .mapToLong(view -> view.lagEvents() == null ? 0 : view.lagEvents())
                .max()
                .orElse(0);
    }

    private List<ServiceState> self() {
        return operator.services().stream()
                .filter(state -> state.service().equals(SELF))
                .toList();
    }
}
