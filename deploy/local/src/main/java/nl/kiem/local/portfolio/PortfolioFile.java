package nl.kiem.local.portfolio;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file, one at a time, whatever is wrong with them. */
final class PortfolioFile implements AutoCloseable, Iterator<SourceRow> {

    /** What a decoder puts where the bytes mean nothing in the encoding. */
    private static final char UNREADABLE = '\uFFFD';

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private long number;

    private PortfolioFile(CloseableIterator<CsvRecord> records, List<String> header) {
        this.records = records;
        this.header = header;
    }

    /** @throws Mapping.Unusable when the file has not the columns that the mapping names */
    static PortfolioFile open(Path file, Mapping mapping) throws IOException, Mapping.Unusable {
        var decoder = mapping.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder));
        var records = CsvReader.builder()
                .fieldSeparator(mapping.separatorOrComma())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(reader)
                .iterator();
        if (!records.hasNext()) {
            records.close();
            throw new Mapping.Unusable(file + " is empty: a header row is needed");
        }
        List<String> header = new ArrayList<>();
        for (String name : records.next().getFields()) header.add(trim(name));
        check(header, mapping, file);
        return new PortfolioFile(records, header);
    }

    private static void check(List<String> header, Mapping mapping, Path file) throws Mapping.Unusable {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (String name : header) if (!seen.add(name)) twice.add(name);
        List<String> faults = new ArrayList<>();
        mapping.columns().forEach((key, column) -> {
            if (!seen.contains(column)) faults.add(key + " names column '" + column + "', which is not there");
            if (twice.contains(column)) faults.add(key + " names column '" + column + "', which is there twice");
        });
        if (!faults.isEmpty()) {
            throw new Mapping.Unusable("%s does not fit the mapping: %s; its columns are: %s"
                    .formatted(file.getFileName(), String.join("; ", faults), String.join(" | ", header)));
        }
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public SourceRow next() {
        CsvRecord record = records.next();
        number++;
        List<String> faults = new ArrayList<>();
        if (record.getFieldCount() != header.size()) {
            faults.add("has %d cells where the header has %d".formatted(record.getFieldCount(), header.size()));
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(record.getFieldCount(), header.size()); i++) {
            cells.putIfAbsent(header.get(i), trim(record.getField(i)));
        }
        return new SourceRow(number, record.getStartingLineNumber(), cells, faults);
    }

    static boolean unreadable(String cell) {
        return cell.indexOf(UNREADABLE) >= 0;
    }

    private static String trim(@Nullable String cell) {
        if (cell == null) return "";
        return cell.replace('\u00A0', ' ')
                .replace(String.valueOf(BYTE_ORDER_MARK), "")
                .strip();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
