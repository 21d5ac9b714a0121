package nl.kiem.scaling.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.runtime.flow.Sessions;

/** The case that a thread may have open: a row per thread that one case holds at a time. */
@Singleton
class OpenCases {

    private static final String TAKE =
            "INSERT INTO case_of_thread (thread_id, case_id) VALUES (:thread, :case) ON CONFLICT (thread_id) DO NOTHING";
    private static final String HOLDER = "SELECT case_id FROM case_of_thread WHERE thread_id = :thread";
    private static final String TAKE_OVER =
            "UPDATE case_of_thread SET case_id = :case WHERE thread_id = :thread AND case_id = :from";

    private final Sessions sessions;

    OpenCases(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Takes the place when it is free; tells who has it afterwards. */
    Uni<ScalingCaseId> take(ThreadId thread, ScalingCaseId scalingCase) {
        return sessions.inTransaction(session -> session.createNativeQuery(TAKE)
                        .setParameter("thread", thread.value())
                        .setParameter("case", scalingCase.value())
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(HOLDER, UUID.class)
                                .setParameter("thread", thread.value())
                                .getSingleResult()))
                .map(ScalingCaseId::new);
    }

    /**
     * Takes the place from a case that is decided or never opened.
     *
     * @return false when somebody else was faster
     */
    Uni<Boolean> takeOver(ThreadId thread, ScalingCaseId from, ScalingCaseId scalingCase) {
        return sessions.inTransaction(session -> session.createNativeQuery(TAKE_OVER)
                        .setParameter("thread", thread.value())
                        .setParameter("case", scalingCase.value())
                        .setParameter("from", from.value())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }
}
