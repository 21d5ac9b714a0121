package nl.kiem.events.runtime.http;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * A resource that does not say otherwise with {@code @Produces} gives JSON and nothing else. The platform would write a
 * record as plain text for whoever asks for another format.
 */
public class JsonOnly {

    private static final Set<String> ORDINARY = Set.of("*/*", MediaType.APPLICATION_JSON);

    @ServerRequestFilter
    public void refuseOtherFormats(ContainerRequestContext request, ResourceInfo resource) {
        if (saysItself(resource)) return;
        boolean json = request.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE));
        if (!json) throw new NotAcceptableException();
    }

    @ServerResponseFilter
    public void fixFormat(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null || ORDINARY.contains(accept) || !response.hasEntity()) return;
        if (response.getMediaType() != null || saysItself(resource)) return;
        response.setEntity(response.getEntity(), response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
    }

    private static boolean saysItself(ResourceInfo resource) {
        return resource.getResourceMethod() == null
                || resource.getResourceMethod().isAnnotationPresent(Produces.class)
                || resource.getResourceClass().isAnnotationPresent(Produces.class);
    }
}
