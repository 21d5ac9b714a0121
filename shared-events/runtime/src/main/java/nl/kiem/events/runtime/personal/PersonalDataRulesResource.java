package nl.kiem.events.runtime.personal;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the service does with personal data and how long it keeps them: for everybody. */
@Path("/")
@Tag(name = "Personal data / Persoonsgegevens")
public class PersonalDataRulesResource {

    private final Retention retention;
    private final RetentionTerms terms;

    PersonalDataRulesResource(Retention retention, RetentionTerms terms) {
        this.retention = retention;
        this.terms = terms;
    }

    /** A list without pages: it is as long as the register, which is short. */
    public record Terms(List<AppliedTerm> items) {}

    /**
     * A term and when it was last applied here.
     *
     * @param lastAppliedAt null when nothing of the kind is removed by this service
     */
    public record AppliedTerm(
            String category,
            @Nullable String term,
            String ground,
            String grondslag,
            String happens,
            String gevolg,
            @Nullable Instant lastAppliedAt,
            @Nullable Long lastRemoved) {

        static AppliedTerm of(RetentionTerms.Term term, Retention.@Nullable Run run) {
            return new AppliedTerm(
                    term.category(),
                    term.term(),
                    term.ground(),
                    term.grondslag(),
                    term.happens(),
                    term.gevolg(),
                    run == null ? null : run.at(),
                    run == null ? null : run.removed());
        }
    }

    /** All of them. */
    public record Activities(List<Activity> items) {}

    /** One of the things that are done with personal data. */
    public record Activity(String id, String english, String dutch, String ground) {

        static Activity of(ProcessingActivity activity) {
            return new Activity(activity.id(), activity.english(), activity.dutch(), activity.ground());
        }
    }

    @PermitAll
    @GET
    @Path("retention-terms")
    @Operation(summary = "How long what is kept / Hoe lang wat wordt bewaard")
    public Uni<Terms> terms() {
        return retention.runs().map(this::applied);
    }

    @PermitAll
    @GET
    @Path("processing-activities")
    @Operation(summary = "What is done with personal data / Wat er met persoonsgegevens gebeurt")
    public Activities activities() {
        return new Activities(
                Arrays.stream(ProcessingActivity.values()).map(Activity::of).toList());
    }

    private Terms applied(Map<String, Retention.Run> runs) {
        return new Terms(terms.all().stream()
                .map(term -> AppliedTerm.of(term, runs.get(term.category())))
                .toList());
    }
}
