package nl.kiem.initiative.signal.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Horizon;
import nl.kiem.events.contract.initiative.Impact;
import nl.kiem.events.contract.initiative.Likelihood;
import nl.kiem.events.contract.initiative.SignalEvent.SignalAssessed;
import nl.kiem.events.contract.initiative.SignalEvent.SignalLinkEnded;
import nl.kiem.events.contract.initiative.SignalEvent.SignalMaterialised;
import nl.kiem.events.contract.initiative.SignalEvent.SignalRegistered;
import org.jspecify.annotations.Nullable;

/**
 * One signal in the list: a row of {@code signal_overview_v1}.
 *
 * @param people reached, once that is known; until then as estimated
 * @param horizon likewise likelihood and impact: null until it was assessed
 * @param initiatives that take it up
 * @param linked whether there are any
 * @param waitingFor role that has to act by {@code dueBy}; both null when nothing is awaited
 * @param overdue how often it was told that nobody acted
 * @param prepared whether a proven solution stood ready; null until it has happened
 * @param leadTimeDays from the first proof to the happening; null when unprepared
 */
public record SignalOverview(
        String id,
        long version,
        String title,
        String organisation,
        @Nullable String serviceChain,
        SignalState state,
        long people,
        @Nullable Horizon horizon,
        @Nullable Likelihood likelihood,
        @Nullable Impact impact,
        List<String> initiatives,
        boolean linked,
        @Nullable Role waitingFor,
        @Nullable LocalDate dueBy,
        int overdue,
        @Nullable Instant occurredAt,
        @Nullable Boolean prepared,
        @Nullable Long leadTimeDays,
        Custody custody) {

    static SignalOverview blank(String id) {
        return new Draft(id).row();
    }

    Draft draft() {
        return new Draft(this);
    }

    /** A row that is being changed. */
    static final class Draft {

        private final String id;
        private long version;
        private String title = "";
        private String organisation = "";
        private @Nullable String serviceChain;
        private SignalState state = SignalState.REGISTERED;
        private long people;
        private @Nullable Horizon horizon;
        private @Nullable Likelihood likelihood;
        private @Nullable Impact impact;
        private List<String> initiatives = List.of();
        private @Nullable Role waitingFor;
        private @Nullable LocalDate dueBy;
        private int overdue;
        private @Nullable Instant occurredAt;
        private @Nullable Boolean prepared;
        private @Nullable Long leadTimeDays;
        private Custody custody = Custody.NONE;

        private Draft(String id) {
            this.id = id;
        }

        private Draft(SignalOverview row) {
            this(row.id);
            version = row.version;
            title = row.title;
            organisation = row.organisation;
            serviceChain = row.serviceChain;
            state = row.state;
            people = row.people;
            horizon = row.horizon;
            likelihood = row.likelihood;
            impact = row.impact;
            initiatives = row.initiatives;
            waitingFor = row.waitingFor;
            dueBy = row.dueBy;
            overdue = row.overdue;
            occurredAt = row.occurredAt;
            prepared = row.prepared;
            leadTimeDays = row.leadTimeDays;
            custody = row.custody;
        }

        Draft registered(SignalRegistered e) {
            title = e.title();
            organisation = e.organisation().value();
            serviceChain = e.serviceChain();
            people = e.affectedEstimate();
            return waiting(Role.TL, e.assessBy());
        }

        Draft assessed(SignalAssessed e) {
            horizon = e.horizon();
            likelihood = e.likelihood();
            impact = e.impact();
            people = e.affectedEstimate();
            if (state == SignalState.REGISTERED) state = linked() ? SignalState.LINKED : SignalState.ASSESSED;
            return e.decideBy() == null ? waiting(null, null) : waiting(Role.PB, e.decideBy());
        }

        Draft linkedTo(String initiative) {
            List<String> all = new ArrayList<>(initiatives);
            all.add(initiative);
            initiatives = List.copyOf(all);
            boolean stays = state == SignalState.REGISTERED || state == SignalState.MATERIALISED;
            return stays ? this : in(SignalState.LINKED).waiting(null, null);
        }

        Draft linkEnded(SignalLinkEnded e) {
            List<String> living = new ArrayList<>(initiatives);
            living.remove(e.threadId().toString());
            String survivor = e.survivor() == null ? null : e.survivor().toString();
            if (survivor != null && !living.contains(survivor)) living.add(survivor);
            initiatives = List.copyOf(living);
            return e.decideBy() == null ? this : in(SignalState.ASSESSED).waiting(Role.PB, e.decideBy());
        }

        Draft happened(SignalMaterialised e) {
            people = e.affectedCount();
            occurredAt = e.occurredAt();
            prepared = e.prepared();
            leadTimeDays = e.leadTimeDays();
            return in(SignalState.MATERIALISED).waiting(null, null);
        }

        Draft in(SignalState now) {
            state = now;
            return this;
        }

        Draft waiting(@Nullable Role role, @Nullable LocalDate day) {
            waitingFor = role;
            dueBy = day;
            overdue = 0;
            return this;
        }

        Draft told(int times) {
            overdue = times;
            return this;
        }

        SignalOverview at(long newVersion, Custody now) {
            version = newVersion;
            custody = now;
            return row();
        }

        private boolean linked() {
            return !initiatives.isEmpty();
        }

        private SignalOverview row() {
            return new SignalOverview(
                    id,
                    version,
                    title,
                    organisation,
                    serviceChain,
                    state,
                    people,
                    horizon,
                    likelihood,
                    impact,
                    initiatives,
                    linked(),
                    waitingFor,
                    dueBy,
                    overdue,
                    occurredAt,
                    prepared,
                    leadTimeDays,
                    custody);
        }
    }
}
