package nl.kiem.events.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleTest {

    /** Leaves, roots and paths that Certificate Transparency logs are tested with; the hashing is that of RFC 9162. */
    static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    static final Random RANDOM = new Random(9162);

    @Test
    void roots_are_the_known_ones() {
        Frontier frontier = new Frontier();
        assertThat(frontier.root()).hasToString(ROOTS.get(0));
        List<Hash> leaves = known();
        for (int size = 1; size <= leaves.size(); size++) {
            frontier.add(leaves.get(size - 1));
            assertThat(frontier.root()).hasToString(ROOTS.get(size));
            frontier = Frontier.of(size, frontier.peaks());
            assertThat(frontier.root()).hasToString(ROOTS.get(size));
        }
    }

    @Test
    void inclusion_paths_are_the_known_ones() {
        assertThat(Merkle.inclusionPath(0, 1, known().iterator())).isEmpty();
        assertThat(Merkle.inclusionPath(0, 8, known().iterator()))
                .extracting(Hash::toString)
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(Merkle.inclusionPath(5, 8, known().iterator()))
                .extracting(Hash::toString)
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(Merkle.inclusionPath(2, 3, known().iterator()))
                .extracting(Hash::toString)
                .containsExactly("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
    }

    @Test
    void consistency_paths_are_the_known_ones() {
        assertThat(Merkle.consistencyPath(6, 8, known().iterator()))
                .extracting(Hash::toString)
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(Merkle.consistencyPath(2, 5, known().iterator()))
                .extracting(Hash::toString)
                .containsExactly(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    @Test
    void every_inclusion_proof_verifies_and_with_one_bit_flipped_none_does() {
        for (int size : sizes()) {
            List<Hash> leaves = random(size);
            Hash root = root(leaves);
            int index = RANDOM.nextInt(size);
            List<Hash> path = Merkle.inclusionPath(index, size, leaves.iterator());
            Hash leaf = leaves.get(index);
            assertThat(Merkle.includes(leaf, index, size, path, root)).isTrue();

            flipped(leaf)
                    .forEach(wrong -> assertThat(Merkle.includes(wrong, index, size, path, root))
                            .isFalse());
            flipped(root)
                    .forEach(wrong -> assertThat(Merkle.includes(leaf, index, size, path, wrong))
                            .isFalse());
            eachFlipped(path)
                    .forEach(wrong -> assertThat(Merkle.includes(leaf, index, size, wrong, root))
                            .isFalse());
            for (int other = -1; other <= size; other++) {
                assertThat(Merkle.includes(leaf, other, size, path, root)).isEqualTo(other == index);
            }
            if (!path.isEmpty()) {
                assertThat(Merkle.includes(leaf, index, size, path.subList(1, path.size()), root))
                        .isFalse();
            }
            assertThat(Merkle.includes(leaf, index, size, longer(path), root)).isFalse();
        }
    }

    @Test
    void every_consistency_proof_verifies_and_with_one_bit_flipped_none_does() {
        for (int size : sizes()) {
            List<Hash> leaves = random(size);
            int before = 1 + RANDOM.nextInt(size);
            Hash old = root(leaves.subList(0, before));
            Hash root = root(leaves);
            List<Hash> path = Merkle.consistencyPath(before, size, leaves.iterator());
            assertThat(Merkle.continues(before, old, size, root, path)).isTrue();

            flipped(old)
                    .forEach(wrong -> assertThat(Merkle.continues(before, wrong, size, root, path))
                            .isFalse());
            flipped(root)
                    .forEach(wrong -> assertThat(Merkle.continues(before, old, size, wrong, path))
                            .isFalse());
            eachFlipped(path)
                    .forEach(wrong -> assertThat(Merkle.continues(before, old, size, root, wrong))
                            .isFalse());
            assertThat(Merkle.continues(before, old, size, root, longer(path))).isFalse();
        }
    }

    @Test
    void a_leaf_or_tree_that_is_not_there_has_no_proof() {
        assertThatThrownBy(() -> Merkle.inclusionPath(8, 8, known().iterator()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Merkle.consistencyPath(0, 8, known().iterator()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Frontier.of(3, new byte[32])).isInstanceOf(IllegalArgumentException.class);
    }

    /** All small shapes, and some large ones. */
    private static int[] sizes() {
        return IntStream.concat(
                        IntStream.rangeClosed(1, 70), IntStream.range(0, 8).map(i -> 71 + RANDOM.nextInt(2_000)))
                .toArray();
    }

    private static List<Hash> known() {
        return LEAVES.stream()
                .map(leaf -> Merkle.leaf(HexFormat.of().parseHex(leaf)))
                .toList();
    }

    private static List<Hash> random(int size) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            byte[] data = new byte[8];
            RANDOM.nextBytes(data);
            leaves.add(Merkle.leaf(data));
        }
        return leaves;
    }

    /** MTH as the RFC writes it, which the product computes in another way. */
    private static Hash root(List<Hash> leaves) {
        if (leaves.size() == 1) return leaves.getFirst();
        int split = Integer.highestOneBit(leaves.size() - 1);
        return Merkle.node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    private static List<Hash> flipped(Hash hash) {
        return IntStream.range(0, Hash.LENGTH * 8)
                .mapToObj(bit -> {
                    byte[] bytes = hash.bytes();
                    bytes[bit / 8] ^= (byte) (1 << bit % 8);
                    return Hash.of(bytes);
                })
                .toList();
    }

    private static List<List<Hash>> eachFlipped(List<Hash> path) {
        List<List<Hash>> all = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            for (Hash wrong : flipped(path.get(i))) {
                List<Hash> other = new ArrayList<>(path);
                other.set(i, wrong);
                all.add(other);
            }
        }
        return all;
    }

    private static List<Hash> longer(List<Hash> path) {
        List<Hash> longer = new ArrayList<>(path);
        longer.add(Hash.NONE);
        return longer;
    }
}
