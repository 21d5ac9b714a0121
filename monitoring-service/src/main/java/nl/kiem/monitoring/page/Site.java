package nl.kiem.monitoring.page;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Function;
import nl.kiem.events.runtime.http.InvalidInput;
import nl.kiem.monitoring.login.Login;
import nl.kiem.monitoring.view.Organisations;

/** The addresses of the pages. They stand outside {@code /v1}: people come here, programs go there. */
@Singleton
public class Site {

    private static final int OK = 200;

    private final PageReader pages;
    private final Organisations organisations;
    private final Troubles troubles;
    private final InstantSource clock;

    Site(PageReader pages, Organisations organisations, Troubles troubles, InstantSource clock) {
        this.pages = pages;
        this.organisations = organisations;
        this.troubles = troubles;
        this.clock = clock;
    }

    void routes(@Observes Router router) {
        show(router, "/", pages::overview);
        show(router, "/initiatives", pages::initiatives);
        show(router, "/threads", pages::threads);
        show(router, Login.EXPIRED, asked -> Troubles.page(asked, "login.expired", "login.expiredText"));
        show(router, Login.FAILED, asked -> Troubles.page(asked, "login.failed", "login.failedText"));
        router.route("/threads/:threadId")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(request -> answer(
                        request, asked -> pages.story(asked, uuid(String.valueOf(request.pathParam("threadId"))))));
    }

    private void show(Router router, String path, Function<Asked, Uni<TemplateInstance>> page) {
        router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(request -> {
            if (path.equals(request.request().path())) answer(request, page);
            else request.next(); // with a slash behind it is another address
        });
    }

    private void answer(RoutingContext request, Function<Asked, Uni<TemplateInstance>> page) {
        VertxContextSafetyToggle.setCurrentContextSafe(true);
        asked(request)
                .chain(asked -> page.apply(asked)
                        .chain(TemplateInstance::createUni)
                        .invoke(html -> Troubles.send(request, asked, OK, html)))
                .subscribe()
                .with(html -> {}, failure -> troubles.tell(request, failure));
    }

    private Uni<Asked> asked(RoutingContext request) {
        return Uni.createFrom().deferred(() -> {
            Visitor visitor = Visitor.of(request);
            return organisations
                    .names(visitor.organisations())
                    .map(names -> Asked.of(request, clock.instant(), visitor.named(names)));
        });
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("threadId", "is a UUID");
        }
    }
}
