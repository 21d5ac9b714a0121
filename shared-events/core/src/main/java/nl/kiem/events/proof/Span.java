package nl.kiem.events.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Neighbouring leaves of a tree that one hash of a proof stands for: from the first, up to but without the last. */
record Span(long from, long to) {

    /** The largest power of two below the length: where RFC 9162 splits. */
    private long split() {
        return from + Long.highestOneBit(to - from - 1);
    }

    private boolean single() {
        return to - from == 1;
    }

    /** PATH(m, D[n]), bottom up. */
    static void path(long index, Span tree, List<Span> path) {
        if (tree.single()) return;
        Span left = new Span(tree.from, tree.split());
        Span right = new Span(tree.split(), tree.to);
        boolean inLeft = index < left.to;
        path(index, inLeft ? left : right, path);
        path.add(inLeft ? right : left);
    }

    /** SUBPROOF(m, D[n], b), bottom up; {@code before} counts from the start of the whole tree. */
    static void consistency(long before, Span tree, boolean complete, List<Span> path) {
        if (before == tree.to) {
            if (!complete) path.add(tree);
            return;
        }
        Span left = new Span(tree.from, tree.split());
        Span right = new Span(tree.split(), tree.to);
        if (before <= left.to) {
            consistency(before, left, complete, path);
            path.add(right);
        } else {
            consistency(before, right, false, path);
            path.add(left);
        }
    }

    /** The hash of each span, in one pass over all leaves and with room for a few hashes each. */
    static List<Hash> hashes(List<Span> spans, long size, Iterator<Hash> leaves) {
        List<Span> inOrder = new ArrayList<>(spans);
        inOrder.sort(Comparator.comparingLong(Span::from));
        Map<Span, Hash> hashes = new HashMap<>();
        long at = 0;
        for (Span span : inOrder) {
            for (; at < span.from; at++) {
                leaves.next();
            }
            Frontier frontier = new Frontier();
            for (; at < span.to; at++) {
                frontier.add(leaves.next());
            }
            hashes.put(span, frontier.root());
        }
        if (at > size) throw new IllegalArgumentException("a span reaches beyond the tree");
        return spans.stream()
                .map(span -> Objects.requireNonNull(hashes.get(span)))
                .toList();
    }
}
