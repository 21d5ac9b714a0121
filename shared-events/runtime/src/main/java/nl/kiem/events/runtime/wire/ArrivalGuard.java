package nl.kiem.events.runtime.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sees the bytes of one connection before HTTP does. Closes it when a request is not there whole within a fixed time
 * after its first byte, however steadily it drips in. Spoils header lines that begin with a blank (obs-fold, RFC
 * 9112 section 5.2), so that the request is refused: readers differ on what such a line belongs to.
 */
final class ArrivalGuard extends ChannelInboundHandlerAdapter {

    private static final String HTTP = "httpDecoder";

    /** In no name of a header: whatever follows, the line cannot be read. */
    private static final int NO_NAME = 0;

    private @Nullable ScheduledFuture<?> deadline;
    private @Nullable RequestGuard requests;
    private boolean lineIsEmpty = true;
    private boolean afterFirstLine;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (deadline == null) {
            Runnable tooLate = () -> {
                var _ = context.close();
            };
            deadline = context.executor().schedule(tooLate, WireSettings.arrivesWithinMillis(), TimeUnit.MILLISECONDS);
        }
        if (message instanceof ByteBuf bytes && guardsRequests(context)) {
            forward(context, bytes);
        } else {
            context.fireChannelRead(message);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        stopWaiting();
        context.fireChannelInactive();
    }

    private void stopWaiting() {
        if (deadline != null) deadline.cancel(false);
        deadline = null;
    }

    private boolean guardsRequests(ChannelHandlerContext context) {
        if (requests == null && context.pipeline().get(HTTP) != null) {
            requests = new RequestGuard(this::stopWaiting);
            context.pipeline().addAfter(HTTP, "kiem-request", requests);
        }
        return requests != null;
    }

    /** Head by head, so that the reader behind tells where a body ends before the bytes after it are looked at. */
    private void forward(ChannelHandlerContext context, ByteBuf bytes) {
        RequestGuard reader = Objects.requireNonNull(requests);
        try {
            while (bytes.isReadable()) {
                long inBody = reader.bodyBytesLeft();
                int length = inBody > 0 ? (int) Math.min(inBody, bytes.readableBytes()) : head(bytes);
                reader.tookOfBody(inBody > 0 ? length : 0);
                context.fireChannelRead(bytes.readRetainedSlice(length));
            }
        } finally {
            bytes.release();
        }
    }

    /** Length of the rest of the head, as far as it is here. */
    private int head(ByteBuf bytes) {
        int start = bytes.readerIndex();
        for (int i = start; i < bytes.writerIndex(); i++) {
            int next = bytes.getByte(i);
            if (next == '\n') {
                if (lineIsEmpty && afterFirstLine) {
                    afterFirstLine = false;
                    return i - start + 1;
                }
                afterFirstLine |= !lineIsEmpty;
                lineIsEmpty = true;
            } else if (next != '\r') {
                if (lineIsEmpty && afterFirstLine && (next == ' ' || next == '\t')) bytes.setByte(i, NO_NAME);
                lineIsEmpty = false;
            }
        }
        return bytes.readableBytes();
    }
}
