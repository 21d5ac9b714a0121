package nl.kiem.events.runtime.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why a request cannot be read at all. */
enum Unreadable {
    BAD_REQUEST(400, "Bad Request", "the request cannot be understood"),
    HOST_REQUIRED(400, "Bad Request", "the request must name one host in the Host header"),
    ADDRESS_UNREADABLE(400, "Bad Request", "the address holds a percent sign without two hexadecimal digits"),
    ADDRESS_TOO_LONG(414, "URI Too Long", "the address is longer than this service takes"),
    HEADERS_TOO_LARGE(431, "Request Header Fields Too Large", "the headers are larger than this service takes");

    private static final Pattern BROKEN_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final int status;
    private final String phrase;
    private final String detail;

    Unreadable(int status, String phrase, String detail) {
        this.status = status;
        this.phrase = phrase;
        this.detail = detail;
    }

    /** Null when it can be read. */
    static @Nullable Unreadable of(HttpRequest request) {
        Throwable failure = request.decoderResult().cause();
        if (failure instanceof TooLongHttpLineException) return ADDRESS_TOO_LONG;
        if (failure instanceof TooLongHttpHeaderException) return HEADERS_TOO_LARGE;
        if (failure != null) return BAD_REQUEST;
        int hosts = request.headers().getAll(HttpHeaderNames.HOST).size();
        if (hosts > 1 || (hosts == 0 && request.protocolVersion().equals(HttpVersion.HTTP_1_1))) return HOST_REQUIRED;
        return BROKEN_PERCENT.matcher(request.uri()).find() ? ADDRESS_UNREADABLE : null;
    }

    /** The whole answer, as it goes over the wire; the connection ends with it. */
    ByteBuf answer(ByteBufAllocator buffers, HttpRequest request) {
        String slug = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        String problem =
                """
                {"type":"urn:kiem:problem:%s","title":"%s","status":%d,"detail":"%s","instance":"/","code":"%s"}""".formatted(slug, name().charAt(0) + slug.substring(1).replace('-', ' '), status, detail, name());
        String head =
                "HTTP/1.1 %d %s\r\n%sContent-Type: application/problem+json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                        .formatted(status, phrase, WireSettings.headers(), problem.length());
        String text = HttpMethod.HEAD.equals(request.method()) ? head : head + problem;
        return buffers.buffer().writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
