package nl.kiem.events.runtime.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kiem.events.runtime.identity.Scope;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The parts that the description of every interface refers to. */
final class ApiParts {

    static final String BEARER = "bearer";
    static final String API_VERSION = "API-Version";
    static final String ETAG = "ETag";
    static final String LOCATION = "Location";
    static final String IDEMPOTENCY_KEY = Caller.IDEMPOTENCY_KEY;
    static final String IF_MATCH = "If-Match";

    private static final String PROBLEM = "Problem";

    private static final Map<String, String> MEANINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "The request is not valid; everything wrong is listed / Het verzoek is ongeldig"),
            Map.entry("401", "No valid token / Geen geldig token"),
            Map.entry(
                    "403",
                    "Not with this role in this organisation; who could is named / Niet met deze rol in deze organisatie; wie wel staat erbij"),
            Map.entry("404", "Not there for this caller / Bestaat niet voor deze aanroeper"),
            Map.entry("406", "Only application/json is given / Alleen application/json"),
            Map.entry(
                    "409",
                    "A rule or the present state refuses it / Een regel of de huidige toestand staat het niet toe"),
            Map.entry("412", "It has changed since it was read / Het is gewijzigd sinds het is gelezen"),
            Map.entry("413", "The body is too large / De inhoud is te groot"),
            Map.entry("415", "Only application/json in UTF-8 is taken / Alleen application/json in UTF-8"),
            Map.entry(
                    "428",
                    "Say with If-Match on which version it rests / Geef met If-Match aan op welke versie dit berust"),
            Map.entry("429", "More than this client may ask; see Retry-After / Meer dan deze afnemer mag vragen"),
            Map.entry("500", "Our mistake / Onze fout"),
            Map.entry("503", "Busy or away; try again / Bezet of onbereikbaar; probeer opnieuw")));

    private ApiParts() {}

    static void addTo(Components parts) {
        parts.addSecurityScheme(
                BEARER,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("OpenID Connect access token with the claims sub, org, groups (role codes), scope"
                                + " and, of a system, oin; each operation names the scope that it needs"));
        parts.addHeader(API_VERSION, header("Full version of this interface / Volledige versie van dit koppelvlak"));
        parts.addHeader(ETAG, header("Version of what was asked about, for If-Match / Versie, voor If-Match"));
        parts.addHeader(LOCATION, header("Address of what was created / Adres van wat is aangemaakt"));
        parts.addParameter(
                IDEMPOTENCY_KEY,
                parameter(IDEMPOTENCY_KEY, text().minLength(1).maxLength(64))
                        .required(true)
                        .description("New for each request, the same for a repeat of it: the repeat gets the first"
                                + " outcome / Nieuw per verzoek, gelijk bij herhaling"));
        parts.addParameter(
                IF_MATCH,
                parameter(IF_MATCH, text().pattern("^\"[0-9]{1,18}\"$"))
                        .required(false)
                        .description("The version on which this is decided, in quotes; decisions need it / De versie"
                                + " waarop dit berust, tussen aanhalingstekens; besluiten vereisen dit"));
        parts.addSchema(PROBLEM, problem());
        MEANINGS.forEach((status, meaning) -> parts.addResponse(name(status), problemResponse(status, meaning)));
    }

    /** A token with this scope. */
    static SecurityRequirement bearer(Scope needed) {
        return OASFactory.createSecurityRequirement().addScheme(BEARER, List.of(needed.value()));
    }

    static APIResponse problemRef(String status) {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name(status));
    }

    static Header headerRef(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    static Parameter parameterRef(String name) {
        return OASFactory.createParameter().ref("#/components/parameters/" + name);
    }

    private static String name(String status) {
        return PROBLEM + status;
    }

    private static APIResponse problemResponse(String status, String meaning) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(meaning)
                .addHeader(API_VERSION, headerRef(API_VERSION))
                .content(OASFactory.createContent()
                        .addMediaType(
                                Refused.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
        if (status.equals("401")) response.addHeader("WWW-Authenticate", header("How to authenticate"));
        if (status.equals("429")) {
            response.addHeader("RateLimit-Policy", header("Quota and window in seconds / Quotum en venster"))
                    .addHeader("RateLimit", header("What is left / Wat er over is"));
        }
        if (status.equals("429") || status.equals("503")) response.addHeader("Retry-After", header("Seconds to wait"));
        return response;
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(text());
    }

    private static Parameter parameter(String name, Schema schema) {
        return OASFactory.createParameter().name(name).in(Parameter.In.HEADER).schema(schema);
    }

    private static Schema problem() {
        return object().description("Problem details (RFC 9457)")
                .required(List.of("type", "title", "status", "detail", "instance", "code"))
                .addProperty("type", text().format("uri"))
                .addProperty("title", text())
                .addProperty("status", whole())
                .addProperty("detail", text())
                .addProperty("instance", text())
                .addProperty("code", text().description("Stable, in capitals, for programs / Vast, voor programma's"))
                .addProperty(
                        "missing",
                        list(object().addProperty("item", text())
                                .addProperty("detail", text())
                                .addProperty(
                                        "supplier",
                                        object().addProperty("role", text())
                                                .addProperty("english", text())
                                                .addProperty("dutch", text()))
                                .addProperty("dueBy", text().format("date"))))
                .addProperty("currentVersion", whole().format("int64"))
                .addProperty(
                        "violations", list(object().addProperty("field", text()).addProperty("message", text())))
                .addProperty("correlationId", text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static Schema whole() {
        return OASFactory.createSchema().addType(SchemaType.INTEGER);
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }

    private static Schema list(Schema items) {
        return OASFactory.createSchema().addType(SchemaType.ARRAY).items(items);
    }
}
