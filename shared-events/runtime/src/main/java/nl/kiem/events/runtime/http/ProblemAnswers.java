package nl.kiem.events.runtime.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every failure of a resource with a problem document. */
public class ProblemAnswers {

    private final AllowedMethods allowed;

    ProblemAnswers(AllowedMethods allowed) {
        this.allowed = allowed;
    }

    /** The platform has own answers for the named ones, which would come first. */
    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        NotFoundException.class,
        ValidationException.class,
        ConstraintViolationException.class,
        JsonProcessingException.class,
        MismatchedInputException.class,
        AuthenticationFailedException.class,
        UnauthorizedException.class,
        ForbiddenException.class
    })
    public RestResponse<Problem> answer(Throwable failure, HttpServerRequest request) {
        if (request.response().ended())
            return ResponseBuilder.<Problem>create(503).build(); // told already
        Refused refused = Failures.explain(failure);
        if (refused.status() == 405) refused = refused.with("Allow", allowed.at(FrontDoor.path(request)));
        ResponseBuilder<Problem> answer = ResponseBuilder.<Problem>create(refused.status())
                .entity(refused.document(FrontDoor.path(request)))
                .header("Content-Type", Refused.MEDIA_TYPE);
        refused.headers().forEach(answer::header);
        return answer.build();
    }
}
