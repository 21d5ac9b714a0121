package nl.kiem.events.runtime.tree;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.events.runtime.identity.Scope;
import nl.kiem.events.runtime.identity.Scoped;
import nl.kiem.events.runtime.signature.ServiceKey;
import nl.kiem.events.runtime.view.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Signed tree heads for everybody: they tell nothing but that something was recorded, and how much. */
@Path("/tree-heads")
public class TreeHeadResource {

    private static final Executor BLOCKING =
            work -> Thread.ofVirtual().name("tree-heads").start(work);

    private final TreeHeads heads;
    private final HeadSigner signer;
    private final TreeKeeper keeper;
    private final ServiceKey key;

    TreeHeadResource(TreeHeads heads, HeadSigner signer, TreeKeeper keeper, ServiceKey key) {
        this.heads = heads;
        this.signer = signer;
        this.keeper = keeper;
        this.key = key;
    }

    @GET
    @PermitAll
    @Operation(summary = "Signed tree heads, oldest first / Ondertekende boomkoppen, oudste eerst")
    public Uni<Page<SignedHead>> list(
            @QueryParam("after") @DefaultValue("0") @Pattern(regexp = "[0-9]{1,18}") String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return heads.after(Long.parseLong(after), limit + 1).map(found -> {
            List<SignedHead> items = found.stream().limit(limit).toList();
            @Nullable
            String next = found.size() > limit ? Long.toString(items.getLast().number()) : null;
            return new Page<>(items, next);
        });
    }

    @GET
    @PermitAll
    @Path("/keys")
    @Operation(
            summary = "Public keys of the heads as JWKS / Openbare sleutels van de koppen als JWKS",
            description = "Get them once over a way that you trust and keep them: keys that change with the heads prove"
                    + " nothing.")
    public Uni<KeySet> keys() {
        return heads.keys()
                .map(used -> new KeySet(Stream.concat(used.stream(), Stream.of(key.verifying()))
                        .distinct()
                        .map(KeySet.Key::of)
                        .toList()));
    }

    @GET
    @PermitAll
    @Path("/{day}")
    @Operation(summary = "The last head of a day / De laatste kop van een dag")
    public Uni<RestResponse<SignedHead>> ofDay(@PathParam("day") LocalDate day) {
        return heads.of(day)
                .map(found -> found.orElseThrow(
                        () -> new Rejection(TreeHeadReason.TREE_HEAD_UNKNOWN, "there is no tree head of " + day)))
                .map(head -> Answers.tagged(head.number(), head));
    }

    @Access(value = Role.OPS, of = Party.KEEPER)
    @Scoped(Scope.OPERATE)
    @POST
    @Operation(
            summary = "Make a head now / Maak nu een kop",
            description = "Covers everything that was recorded before; it is published like those of the days.")
    public Uni<RestResponse<SignedHead>> make() {
        return Uni.createFrom()
                .item(signer::signNow)
                .runSubscriptionOn(BLOCKING)
                .invoke(keeper::wake)
                .map(head -> ResponseBuilder.create(Status.CREATED, head)
                        .header(HttpHeaders.LOCATION, "/v1/tree-heads/" + head.day())
                        .build());
    }
}
