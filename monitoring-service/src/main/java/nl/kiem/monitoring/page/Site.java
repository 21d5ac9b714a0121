package nl.kiem.monitoring.page;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Function;
import nl.kiem.events.Rejection;
import nl.kiem.events.runtime.http.InvalidInput;
import org.jboss.logging.Logger;

/** The addresses of the pages. They stand outside {@code /v1}: people come here, programs go there. */
@Singleton
public class Site {

    private static final Logger LOG = Logger.getLogger(Site.class);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 503;

    private final PageReader pages;
    private final InstantSource clock;

    Site(PageReader pages, InstantSource clock) {
        this.pages = pages;
        this.clock = clock;
    }

    void routes(@Observes Router router) {
        show(router, "/", pages::overview);
        show(router, "/initiatives", pages::initiatives);
        show(router, "/threads", pages::threads);
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
        Asked asked = Asked.of(request, clock.instant());
        Uni.createFrom()
                .deferred(() -> page.apply(asked))
                .chain(TemplateInstance::createUni)
                .subscribe()
                .with(html -> send(request, asked, OK, html), failure -> failed(request, asked, failure));
    }

    private static void failed(RoutingContext request, Asked asked, Throwable failure) {
        switch (failure) {
            case Rejection _ -> problem(request, asked, NOT_FOUND, "error.notFound", "error.notFoundText");
            case InvalidInput _ -> problem(request, asked, BAD_REQUEST, "error.notFound", "error.badText");
            default -> {
                LOG.errorf(failure, "page %s cannot be read", asked.path());
                problem(request, asked, UNAVAILABLE, "error.away", "error.awayText");
            }
        }
    }

    private static void problem(RoutingContext request, Asked asked, int status, String title, String text) {
        Texts t = asked.texts();
        Templates.problem(asked.head(t.get(title), false), t.get(text))
                .createUni()
                .subscribe()
                .with(html -> send(request, asked, status, html), request::fail);
    }

    private static void send(RoutingContext request, Asked asked, int status, String html) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(
                        HttpHeaders.CONTENT_LANGUAGE, asked.texts().language().tag())
                .putHeader(HttpHeaders.VARY, "Accept-Language")
                .end(html);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("threadId", "is a UUID");
        }
    }
}
