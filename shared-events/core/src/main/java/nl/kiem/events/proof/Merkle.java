package nl.kiem.events.proof;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The Merkle tree of RFC 9162, section 2.1: what a tree of some size hashes to, and proofs that something is in it or
 * that one tree begins with another. Sizes and indices are those of the RFC; leaves are given by their leaf hashes.
 */
public final class Merkle {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Merkle() {}

    /** @param data what the leaf stands for */
    public static Hash leaf(byte[] data) {
        return Hash.sha256(LEAF, data);
    }

    static Hash node(Hash left, Hash right) {
        var digest = Hash.digest();
        digest.update(NODE);
        left.update(digest);
        right.update(digest);
        return Hash.finish(digest);
    }

    /**
     * What proves that a leaf is in a tree (2.1.3.1), bottom up.
     *
     * @param index of the leaf, from 0
     * @param leaves all of the tree, in order; read once
     */
    public static List<Hash> inclusionPath(long index, long size, Iterator<Hash> leaves) {
        if (index < 0 || index >= size) throw new IllegalArgumentException("leaf %d of %d".formatted(index, size));
        List<Span> spans = new ArrayList<>();
        Span.path(index, new Span(0, size), spans);
        return Span.hashes(spans, size, leaves);
    }

    /** Whether the path shows that the leaf is in the tree with that root (2.1.3.2). */
    public static boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) return false;
        long at = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash beside : path) {
            if (last == 0) return false;
            if ((at & 1) == 1 || at == last) {
                hash = node(beside, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /**
     * What proves that the tree of one size begins with the tree of a smaller one (2.1.4.1).
     *
     * @param leaves all of the larger tree, in order; read once
     */
    public static List<Hash> consistencyPath(long before, long size, Iterator<Hash> leaves) {
        if (before < 1 || before > size) throw new IllegalArgumentException("tree %d of %d".formatted(before, size));
        List<Span> spans = new ArrayList<>();
        Span.consistency(before, new Span(0, size), true, spans);
        return Span.hashes(spans, size, leaves);
    }

    /** Whether the path shows that the second tree begins with the first (2.1.4.2). */
    public static boolean continues(long before, Hash root, long size, Hash newRoot, List<Hash> path) {
        if (before < 1 || before > size) return false;
        if (before == size) return path.isEmpty() && root.equals(newRoot);
        List<Hash> rest = new ArrayList<>(path);
        if (Long.bitCount(before) == 1) rest.addFirst(root);
        if (rest.isEmpty()) return false;
        long at = before - 1;
        long last = size - 1;
        while ((at & 1) == 1) {
            at >>= 1;
            last >>= 1;
        }
        Hash first = rest.getFirst();
        Hash second = first;
        for (Hash beside : rest.subList(1, rest.size())) {
            if (last == 0) return false;
            if ((at & 1) == 1 || at == last) {
                first = node(beside, first);
                second = node(beside, second);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                second = node(second, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && first.equals(root) && second.equals(newRoot);
    }
}
