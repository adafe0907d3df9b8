package io.hengke.ingest;

import java.nio.charset.StandardCharsets;

/** Makes of every input file a text file the engine can read. The user's own file is used where it is one already. */
final class Texts {

    private final WorkFiles work;

    Texts(WorkFiles work) {
        this.work = work;
    }

    CsvSource of(InputFile file) {
        return switch (file.format()) {
            case CSV -> csv(file);
            case PARQUET, XLSX -> throw new IllegalStateException();
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
        var source = new CsvSource(path, sniffed.delimiter(), sniffed.header(), lastLine, false);
        // the engine counts lines to skip in its own way, and takes a blank line for a row where there is one column
        return lastLine > 1 || source.header().size() == 1 ? Rewriting.of(file, source, work.next(".csv")) : source;
    }
}
