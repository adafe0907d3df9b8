package io.hengke.ingest;

import io.hengke.warehouse.Engine;
import java.nio.charset.StandardCharsets;

/** Makes of every input file a text file the engine can read. The user's own file is used where it is one already. */
final class Texts {

    private final Engine engine;
    private final WorkFiles work;

    Texts(Engine engine, WorkFiles work) {
        this.engine = engine;
        this.work = work;
    }

    CsvSource of(InputFile file) {
        return switch (file.format()) {
            case CSV -> csv(file);
            case PARQUET -> ParquetText.of(engine, file, work.next(".csv"));
            case XLSX -> Workbook.of(file, work.next(".csv"));
        };
    }

    private CsvSource csv(InputFile file) {
        var sniffed = Sniffer.of(file);
        var path = file.path();
        if (!sniffed.encoding().equals(StandardCharsets.UTF_8)) {
            path = work.next(".csv");
            Transcoding.of(file, sniffed.encoding(), path);
        }
        var lastLine = sniffed.headerLine() + sniffed.headerLines() - 1;
        var source =
                new CsvSource(path, sniffed.delimiter(), sniffed.header(), lastLine, false, sniffed.isPlainAscii());
        // the engine counts lines to skip in its own way, and takes a blank line for a row where there is one column
        return lastLine > 1 || source.header().size() == 1 ? Rewriting.of(file, source, work.next(".csv")) : source;
    }
}
