package nl.kiem.initiative.biotope.domain;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import nl.kiem.events.contract.initiative.BiotopeDimension;

/**
 * What one person answered: the group and, per dimension, 1 (not at all) to 5 (fully) or nothing. Always as many bytes,
 * so that what is sealed does not tell by its length.
 *
 * @param group place of the group among those of the round
 * @param scores by dimension; one that was left out is not there
 */
public record Sheet(int group, Map<BiotopeDimension, Integer> scores) {

    public static final int SCORE_MIN = 1;
    public static final int SCORE_MAX = 5;

    public Sheet {
        scores = Map.copyOf(scores);
    }

    public byte[] bytes() {
        byte[] bytes = new byte[1 + BiotopeDimension.values().length];
        bytes[0] = (byte) group;
        scores.forEach((dimension, score) -> bytes[1 + dimension.ordinal()] = score.byteValue());
        return bytes;
    }

    public static Sheet of(byte[] bytes) {
        Map<BiotopeDimension, Integer> scores = new EnumMap<>(BiotopeDimension.class);
        Arrays.stream(BiotopeDimension.values())
                .filter(dimension -> bytes[1 + dimension.ordinal()] != 0)
                .forEach(dimension -> scores.put(dimension, (int) bytes[1 + dimension.ordinal()]));
        return new Sheet(bytes[0], scores);
    }
}
