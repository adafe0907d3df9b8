package io.hengke.ingest;

import io.hengke.shared.Problem;
import io.hengke.warehouse.Engine;
import java.io.IOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The header and first rows of a file.
 *
 * @param sniffed what the beginning of a text file tells; null for others
 */
record Beginning(@Nullable Sniffer sniffed, List<String> headers, List<List<String>> rows) {

    private static final int LONGEST_CELL = 200;

    /** @throws Problem if the file cannot be read */
    static Beginning of(Engine engine, InputFile file, Path copy, int rows) {
        try {
            return switch (file.format()) {
                case CSV -> {
                    PackedSize.checkText(file);
                    yield text(file, rows);
                }
                case PARQUET -> {
                    PackedSize.checkParquet(engine, file);
                    yield marked(ParquetText.of(engine, file, copy, rows), rows);
                }
                case XLSX -> marked(Workbook.of(file, copy, rows), rows);
            };
        } catch (IOException e) {
            throw new Problem("ingest.unreadable-file", file.name(), Sniffer.reason(e));
        }
    }

    private static Beginning text(InputFile file, int rows) throws IOException {
        var sniffed = Sniffer.of(file);
        var skipped = sniffed.headerLine() + sniffed.headerLines() - 1;
        try (var records = Records.of(
                Records.reader(file.path(), sniffed.encoding(), CodingErrorAction.REPLACE),
                sniffed.delimiter(),
                skipped)) {
            return new Beginning(sniffed, sniffed.header(), take(records, 0, rows));
        }
    }

    private static Beginning marked(CsvSource text, int rows) throws IOException {
        try (var records =
                Records.of(Records.reader(text.path(), StandardCharsets.UTF_8, CodingErrorAction.REPLACE), ',', 0)) {
            return new Beginning(null, text.header(), take(records, CsvSource.MARKS.size(), rows));
        }
    }

    private static List<List<String>> take(Records records, int marks, int rows) {
        var taken = new ArrayList<List<String>>();
        while (taken.size() < rows && records.hasNext()) {
            var cells = records.next().getFields();
            taken.add(cells.subList(marks, cells.size()).stream()
                    .map(it -> it.length() <= LONGEST_CELL ? it : it.substring(0, LONGEST_CELL) + "…")
                    .toList());
        }
        return taken;
    }
}
