package nl.kiem.local.portfolio;

import java.util.List;
import java.util.Map;

/**
 * One row of the file as it stands there.
 *
 * @param number of the row, from 1, the header not counted
 * @param line on which it starts, from 1
 * @param cells per column, trimmed of spaces and no-break spaces
 * @param faults what is wrong with the row as a row; empty when it can be used
 */
record SourceRow(long number, long line, Map<String, String> cells, List<String> faults) {

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
