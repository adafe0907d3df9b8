package io.hengke.ingest;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineFailed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files into the typed table of their kind, {@code ingest_<table>}, in their order, leaving nothing out. */
final class Loading {

    private final Engine engine;
    private final CellSql cells;
    private final Path workDirectory;
    private final Mapping mapping;
    private final List<Part> parts = new ArrayList<>();
    private int copies;

    Loading(Engine engine, CellSql cells, Path workDirectory, Mapping mapping) {
        this.engine = engine;
        this.cells = cells;
        this.workDirectory = workDirectory;
        this.mapping = mapping;
    }

    static String typed(Table table) {
        return "ingest_" + table.label();
    }

    List<Part> parts() {
        return parts;
    }

    void createTable(Table table) {
        engine.execute(
                "create or replace table %s (%s)".formatted(typed(table), String.join(", ", Typing.definition(table))));
    }

    void load(InputFile file) {
        var text = text(file);
        var matched = Header.match(file, text.header(), mapping.columns(file.table()));
        var firstRow = engine.queryLong("select count(*) from " + typed(file.table()));
        if (text.isMarked()) {
            insert(file, text, matched);
        } else {
            text = insertOrRewrite(file, text, matched);
        }
        var rows = engine.queryLong("select count(*) from " + typed(file.table())) - firstRow;
        parts.add(new Part(file, text, matched, firstRow, rows));
    }

    private CsvSource text(InputFile file) {
        return switch (file.format()) {
            case CSV -> csv(file);
            case PARQUET, XLSX -> throw new IllegalStateException();
        };
    }

    private CsvSource csv(InputFile file) {
        var sniffed = Sniffer.of(file);
        var path = file.path();
        if (!sniffed.encoding().equals(java.nio.charset.StandardCharsets.UTF_8)) {
            path = copy(".csv");
            Transcoding.of(file, sniffed.encoding(), path);
        }
        var lastLine = sniffed.headerLine() + sniffed.headerLines() - 1;
        var source = new CsvSource(path, sniffed.delimiter(), sniffed.header(), lastLine, false);
        // the engine counts lines to skip in its own way, and takes a blank line for a row where there is one column
        return lastLine > 1 || source.header().size() == 1 ? Rewriting.of(file, source, copy(".csv")) : source;
    }

    private CsvSource insertOrRewrite(InputFile file, CsvSource text, Matched matched) {
        try {
            insert(file, text, matched);
            return text;
        } catch (EngineFailed e) {
            // some record is not as the others, or the bytes are not UTF-8 after all: the slow way finds out which
            var rewritten = Rewriting.of(file, text, copy(".csv"));
            insert(file, rewritten, matched);
            return rewritten;
        }
    }

    private void insert(InputFile file, CsvSource text, Matched matched) {
        engine.execute("insert into %s %s"
                .formatted(typed(file.table()), new Typing(file.table(), cells, matched, text).select()));
    }

    private Path copy(String ending) {
        return workDirectory.resolve("input-%d%s".formatted(++copies, ending));
    }
}
