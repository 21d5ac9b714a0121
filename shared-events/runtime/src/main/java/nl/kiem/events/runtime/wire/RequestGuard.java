package nl.kiem.events.runtime.wire;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/** Sees each request as it was read: answers what cannot be understood, and knows how much of a body is still to come. */
final class RequestGuard extends ChannelInboundHandlerAdapter {

    private static final long UNTIL_TOLD = Long.MAX_VALUE;

    private final Runnable arrived;
    private long bodyBytesLeft;
    private boolean refused;

    /** @param arrived told at the end of each request */
    RequestGuard(Runnable arrived) {
        this.arrived = arrived;
    }

    /** 0 when a head is next; very large when the body itself says where it ends. */
    long bodyBytesLeft() {
        return bodyBytesLeft;
    }

    void tookOfBody(int bytes) {
        if (bodyBytesLeft != UNTIL_TOLD) bodyBytesLeft -= bytes;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refused) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            @Nullable Unreadable why = Unreadable.of(request);
            if (why != null) {
                refused = true;
                ReferenceCountUtil.release(message);
                var _ = context.writeAndFlush(why.answer(context.alloc(), request))
                        .addListener(ChannelFutureListener.CLOSE);
                return;
            }
            bodyBytesLeft = bodyBytes(request);
        }
        if (message instanceof LastHttpContent) {
            bodyBytesLeft = 0;
            arrived.run();
        }
        context.fireChannelRead(message);
    }

    private static long bodyBytes(HttpRequest request) {
        if (HttpUtil.isTransferEncodingChunked(request)) return UNTIL_TOLD;
        String length = request.headers().get(HttpHeaderNames.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length.strip());
    }
}
