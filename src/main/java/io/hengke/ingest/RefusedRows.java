package io.hengke.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of each file that were refused as a file of the same columns, to be mended and given again: the
 * reasons first, then the cells as they were, those a spreadsheet would run behind an apostrophe.
 */
final class RefusedRows implements Reporting.Refused, AutoCloseable {

    /** Headers of the columns that say why; they are no data when the file comes back. */
    static final List<String> REASONS = List.of("hengke_line", "hengke_column", "hengke_reason");

    private final Path folder;
    private @Nullable InputFile current;
    private @Nullable CsvWriter writer;
    private Map<Long, List<String>> faults = Map.of();

    RefusedRows(Path folder) {
        this.folder = folder;
    }

    /** Name of the file with the refused rows of the given one. */
    static String nameFor(InputFile file) {
        return InputFolder.stem(file.name()) + "-refused.csv";
    }

    @Override
    public void row(Part part, long line, List<String> cells, Map<String, String> reasons) {
        try {
            var kept = writer(part);
            var written = new ArrayList<>(List.of(
                    Long.toString(line),
                    reasons.keySet().stream().map(part::headerOf).collect(Collectors.joining(", ")),
                    String.join(" ", reasons.values())));
            var original = reasons.containsKey("") ? faults.getOrDefault(line, cells) : cells;
            for (int i = 0; i < original.size(); i++) {
                if (i >= part.text().header().size()
                        || !REASONS.contains(part.text().header().get(i))) {
                    written.add(safe(original.get(i)));
                }
            }
            kept.writeRecord(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvWriter writer(Part part) throws IOException {
        if (writer != null && part.file().equals(current)) {
            return writer;
        }
        close();
        var file = folder.resolve(nameFor(part.file()));
        var stream = Files.newOutputStream(file);
        stream.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}); // spreadsheets take it for UTF-8 then
        var opened = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(stream, StandardCharsets.UTF_8);
        var header = new ArrayList<>(REASONS);
        part.text().header().stream().filter(it -> !REASONS.contains(it)).forEach(header::add);
        opened.writeRecord(header);
        current = part.file();
        writer = opened;
        faults = Faults.of(part.text().path());
        return opened;
    }

    /** A plain number is no formula, and stays one to be mended. */
    private static String safe(String cell) {
        return cell.matches("[-+]?[\\d.,]+") ? cell : Issues.safe(cell);
    }

    @Override
    public void close() {
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
