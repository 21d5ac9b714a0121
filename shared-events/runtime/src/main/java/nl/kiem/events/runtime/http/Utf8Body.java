package nl.kiem.events.runtime.http;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.PushbackInputStream;
import org.jspecify.annotations.Nullable;

/** Takes bodies in UTF-8 only, and none that is absent: a parser that guesses the encoding reads what nobody wrote. */
@Provider
public class Utf8Body implements ReaderInterceptor {

    private static final int LOOK_AT_BYTES = 4;
    private static final int BYTE_ORDER_MARK = 0xEF;
    private static final int UTF16_MARK_LOW = 0xFE;

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        PushbackInputStream body = new PushbackInputStream(context.getInputStream(), LOOK_AT_BYTES);
        byte[] start = body.readNBytes(LOOK_AT_BYTES);
        for (byte one : start) {
            int value = Byte.toUnsignedInt(one);
            if (value == 0 || value == BYTE_ORDER_MARK || value >= UTF16_MARK_LOW) throw new NotSupportedException();
        }
        body.unread(start);
        context.setInputStream(body);
        Object read = context.proceed();
        if (read == null) throw new InvalidInput("body", "must be a JSON object");
        return read;
    }
}
