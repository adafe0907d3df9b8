package io.hengke.ingest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The records that fit no table, as their file has them, kept beside the marked copy that only names their fault. */
final class Faults implements AutoCloseable {

    private static final int LONGEST_CELL = 10_000;

    private final CsvWriter writer;

    private Faults(CsvWriter writer) {
        this.writer = writer;
    }

    static Faults beside(Path copy) throws IOException {
        return new Faults(
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file(copy), StandardCharsets.UTF_8));
    }

    void keep(long line, List<String> cells) {
        writer.writeRecord(
                Stream.concat(Stream.of(Long.toString(line)), cells.stream().map(Faults::shortened))
                        .toList());
    }

    /** The records kept beside a copy, by line of the user's file. */
    static Map<Long, List<String>> of(Path copy) throws IOException {
        var faults = new HashMap<Long, List<String>>();
        if (Files.exists(file(copy))) {
            try (var records = CsvReader.builder()
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(file(copy))) {
                records.forEach(it -> faults.put(
                        Long.parseLong(it.getField(0)), it.getFields().subList(1, it.getFieldCount())));
            }
        }
        return faults;
    }

    private static Path file(Path copy) {
        return Path.of(copy + ".faults");
    }

    private static String shortened(String cell) {
        return cell.length() <= LONGEST_CELL ? cell : cell.substring(0, LONGEST_CELL);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
