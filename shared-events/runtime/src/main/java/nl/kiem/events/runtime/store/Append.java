package nl.kiem.events.runtime.store;

import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import nl.kiem.events.Head;
import nl.kiem.events.Metadata;
import nl.kiem.events.StreamId;
import nl.kiem.events.proof.Hash;
import org.jspecify.annotations.Nullable;

/** One append on its way: what to write, until when, and whom to tell. */
final class Append {

    /** An event as it will stand in the table. */
    record Line(String type, String payload, Hash hash) {}

    final StreamId stream;
    final String streamText;
    final Head expected;
    final List<Line> lines;
    final Metadata metadata;
    final String metadataText;
    final int bytes;
    final long deadlineNanos;

    /** Whether it goes without company, because a batch with it in it was refused for its content. */
    boolean alone;

    private final UniEmitter<? super Head> emitter;
    private final @Nullable Context caller = Vertx.currentContext();

    Append(
            StreamId stream,
            Head expected,
            List<Line> lines,
            Metadata metadata,
            String metadataText,
            long deadlineNanos,
            UniEmitter<? super Head> emitter) {
        this.stream = stream;
        this.streamText = stream.toString();
        this.expected = expected;
        this.lines = lines;
        this.metadata = metadata;
        this.metadataText = metadataText;
        this.deadlineNanos = deadlineNanos;
        this.emitter = emitter;
        int size = 0;
        for (Line line : lines) {
            size += line.payload.length() + metadataText.length();
        }
        this.bytes = size;
    }

    long versionAfter() {
        return expected.version() + lines.size();
    }

    void recorded() {
        onCaller(() -> emitter.complete(new Head(versionAfter(), lines.getLast().hash())));
    }

    void failed(Throwable failure) {
        onCaller(() -> emitter.fail(failure));
    }

    /** A request goes on where it came from, not on the writer's thread. */
    private void onCaller(Runnable tell) {
        if (caller == null) {
            tell.run();
        } else {
            caller.runOnContext(go -> tell.run());
        }
    }
}
