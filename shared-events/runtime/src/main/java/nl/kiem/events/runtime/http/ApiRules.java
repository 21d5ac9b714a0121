package nl.kiem.events.runtime.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kiem.events.runtime.identity.Scope;
import nl.kiem.events.runtime.identity.Scoped;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Says of every operation what holds for every operation, once per build: servers, contact, headers, conditions,
 * problems and who may ask. Resources describe only what is their own.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiRules implements OASFilter {

    private static final String BASE = "/v1";
    /** Names in which the API Design Rules expect a date, lists of them included. */
    private static final String DATE_NAME = ".*[a-z]D(ate|atum).*|date|datum";

    private static final DotName SCOPED = DotName.createSimple(Scoped.class);

    private final Map<String, Scope> scopes = new HashMap<>();
    private final ApiTypes types;
    private final ApiAccess access;

    public ApiRules(IndexView index) {
        this.types = new ApiTypes(index);
        this.access = new ApiAccess(index);
        index.getAnnotations(SCOPED).forEach(mark -> {
            Scope scope = Scope.valueOf(mark.value().asEnum());
            ApiAccess.operations(mark.target()).forEach(operation -> scopes.put(operation, scope));
        });
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setServers(List.of(OASFactory.createServer().url(BASE)));
        api.setInfo(info(ConfigProvider.getConfig()));
        if (api.getComponents() == null) api.setComponents(OASFactory.createComponents());
        ApiParts.addTo(api.getComponents());
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        if (schemas != null) {
            types.correct(schemas);
            schemas.values().forEach(ApiRules::datesByName);
        }
        Map<String, PathItem> paths = new LinkedHashMap<>();
        if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
            api.getPaths().getPathItems().forEach((path, item) -> paths.put(relative(path), item));
        }
        paths.forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
            complete(path, method, operation);
        }));
        api.getPaths().setPathItems(paths);
    }

    private static Info info(Config config) {
        return OASFactory.createInfo()
                .title(config.getOptionalValue("quarkus.smallrye-openapi.info-title", String.class)
                        .orElseGet(() -> "Kiem " + config.getValue("kiem.service", String.class)))
                .description(config.getOptionalValue("quarkus.smallrye-openapi.info-description", String.class)
                        .orElse("Van idee tot gebruik in de hele overheid / From idea to use across government"))
                .version(config.getValue("kiem.api.version", String.class))
                .contact(OASFactory.createContact()
                        .name(config.getValue("kiem.api.contact.name", String.class))
                        .email(config.getValue("kiem.api.contact.email", String.class))
                        .url(config.getValue("kiem.api.contact.url", String.class)))
                .license(OASFactory.createLicense()
                        .name("EUPL-1.2")
                        .url("https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12"));
    }

    private static String relative(String path) {
        return path.startsWith(BASE + "/") ? path.substring(BASE.length()) : path;
    }

    private void complete(String path, HttpMethod method, Operation operation) {
        boolean aboutOne = path.contains("{");
        boolean needsToken = access.needsToken(operation);
        boolean writes = method != HttpMethod.GET && method != HttpMethod.HEAD && method != HttpMethod.OPTIONS;
        Scope scope = scopes.getOrDefault(operation.getOperationId(), Scope.of(!writes));
        operation.setSecurity(needsToken ? List.of(ApiParts.bearer(scope)) : List.of());
        access.describe(operation);
        if (method == HttpMethod.POST) addParameter(operation, ApiParts.IDEMPOTENCY_KEY);
        if (writes && aboutOne) addParameter(operation, ApiParts.IF_MATCH);
        APIResponses responses = operation.getResponses();
        if (method == HttpMethod.POST && !aboutOne) renameOkToCreated(responses);
        boolean tagged = writes || path.endsWith("}");
        responses.getAPIResponses().forEach((status, response) -> headers(status, response, tagged));
        statuses(aboutOne, needsToken, writes, hasParameters(operation)).forEach(status -> {
            APIResponse own = responses.getAPIResponse(status);
            boolean described = own != null && (own.getContent() != null || own.getRef() != null);
            if (!described) responses.addAPIResponse(status, ApiParts.problemRef(status));
        });
    }

    private static List<String> statuses(boolean aboutOne, boolean needsToken, boolean writes, boolean parameters) {
        List<String> statuses = new ArrayList<>(List.of("406", "429", "500", "503"));
        if (parameters || writes || aboutOne) statuses.add("400");
        if (needsToken) statuses.addAll(List.of("401", "403"));
        if (aboutOne) statuses.add("404");
        if (writes) statuses.addAll(List.of("409", "413", "415"));
        if (writes && aboutOne) statuses.addAll(List.of("412", "428"));
        return statuses.stream().sorted().toList();
    }

    private static boolean hasParameters(Operation operation) {
        return operation.getParameters() != null && !operation.getParameters().isEmpty();
    }

    private static void addParameter(Operation operation, String name) {
        List<Parameter> parameters = operation.getParameters();
        boolean there = parameters != null && parameters.stream().anyMatch(known -> name.equals(known.getName()));
        if (!there) operation.addParameter(ApiParts.parameterRef(name));
    }

    private static void renameOkToCreated(APIResponses responses) {
        APIResponse ok = responses.getAPIResponse("200");
        if (ok == null || responses.hasAPIResponse("201")) return;
        responses.removeAPIResponse("200");
        responses.addAPIResponse("201", ok.description("Created"));
    }

    private static void headers(String status, APIResponse response, boolean tagged) {
        if (!status.startsWith("2") && !status.startsWith("3")) return;
        response.addHeader(ApiParts.API_VERSION, ApiParts.headerRef(ApiParts.API_VERSION));
        if (tagged && !status.equals("204")) response.addHeader(ApiParts.ETAG, ApiParts.headerRef(ApiParts.ETAG));
        if (status.equals("201")) response.addHeader(ApiParts.LOCATION, ApiParts.headerRef(ApiParts.LOCATION));
    }

    /** A format means nothing on a list, but the ruleset looks at the name alone. */
    private static void datesByName(Schema schema) {
        if (schema.getProperties() == null) return;
        schema.getProperties().forEach((name, property) -> {
            if (name.matches(DATE_NAME) && property.getItems() != null) property.setFormat("date");
        });
    }
}
