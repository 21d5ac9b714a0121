package nl.kiem.events.proof;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A growing tree, kept as the hashes of its complete subtrees: one for each bit of its size, the largest first. */
public final class Frontier {

    private final List<Hash> peaks = new ArrayList<>();
    private long size;

    public Frontier() {}

    /**
     * @param peaks as {@link #peaks} gave them
     * @throws IllegalArgumentException when they cannot be those of a tree of that size
     */
    public static Frontier of(long size, byte[] peaks) {
        if (size < 0 || peaks.length != Long.bitCount(size) * Hash.LENGTH) {
            throw new IllegalArgumentException("%d bytes are no frontier of %d leaves".formatted(peaks.length, size));
        }
        Frontier frontier = new Frontier();
        frontier.size = size;
        for (int at = 0; at < peaks.length; at += Hash.LENGTH) {
            frontier.peaks.add(Hash.of(Arrays.copyOfRange(peaks, at, at + Hash.LENGTH)));
        }
        return frontier;
    }

    public void add(Hash leaf) {
        Hash hash = leaf;
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            hash = Merkle.node(peaks.removeLast(), hash);
        }
        peaks.add(hash);
        size++;
    }

    public long size() {
        return size;
    }

    /** MTH(D[n]) of RFC 9162; of an empty tree the hash of nothing. */
    public Hash root() {
        if (peaks.isEmpty()) return Hash.sha256();
        Hash root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Merkle.node(peaks.get(i), root);
        }
        return root;
    }

    public byte[] peaks() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        peaks.forEach(peak -> bytes.writeBytes(peak.bytes()));
        return bytes.toByteArray();
    }
}
