package io.hengke.ingest;

import io.hengke.shared.Problem;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineFailed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the files of one table into its typed table, in their order, leaving nothing out.
 *
 * <p>A file whose first rows are plainly written is read in the plain form, half as much work. A few later rows that
 * are written otherwise are mended in their places; should there be many, the table is read again from its first file,
 * for rows keep the order of their files.
 */
final class Loading {

    private static final int SAMPLE = 20_000;

    private final Engine engine;
    private final CellSql cells;
    private final WorkFiles work;
    private final Table table;
    private final List<Source> sources = new ArrayList<>();

    Loading(Engine engine, CellSql cells, WorkFiles work, Table table) {
        this.engine = engine;
        this.cells = cells;
        this.work = work;
        this.table = table;
    }

    /** Takes a file with its text and header. */
    void add(InputFile file, CsvSource text, Matched matched) {
        sources.add(new Source(file, text, matched));
    }

    /** Fills the typed table; answers where the rows of each file are. */
    List<Part> load() {
        sources.forEach(Source::chooseForm);
        while (true) {
            engine.execute("create or replace table %s (%s)"
                    .formatted(TypedTable.name(table), String.join(", ", TypedTable.definition(table))));
            var parts = new ArrayList<Part>();
            for (var source : sources) {
                var firstRow = rows();
                source.insertOrRewrite();
                if (source.isPlain && hasMarks(firstRow) && !source.isMended(firstRow)) {
                    source.isPlain = false;
                    break;
                }
                parts.add(new Part(
                        source.file, source.text, source.matched, firstRow, rows() - firstRow, source.originals));
            }
            if (parts.size() == sources.size()) {
                return parts;
            }
        }
    }

    private long rows() {
        return engine.queryLong("select count(*) from " + TypedTable.name(table));
    }

    private boolean hasMarks(long firstRow) {
        return engine.queryLong("select count(*) from %s where rowid >= %d and _bad <> 0"
                        .formatted(TypedTable.name(table), firstRow))
                > 0;
    }

    /** A file on its way in: the text it is read from may be rewritten, the form given up. */
    private final class Source {

        private final InputFile file;
        private final Matched matched;
        private CsvSource text;
        private boolean isPlain;
        private Map<Long, Original> originals = Map.of();

        private Source(InputFile file, CsvSource text, Matched matched) {
            this.file = file;
            this.text = text;
            this.matched = matched;
        }

        private void chooseForm() {
            try {
                isPlain = engine.queryLong("select coalesce(max(_bad), 0) from (select _bad from (%s) limit %d)"
                                .formatted(new Typing(table, cells, matched, text, true).select(), SAMPLE))
                        == 0;
            } catch (EngineFailed e) {
                if (e.isInterrupted()) {
                    throw e;
                }
                // broken records come first: the engine will refuse the file again, and it will be rewritten
                isPlain = true;
            }
        }

        private void insertOrRewrite() {
            if (isInserted()) {
                return;
            }
            if (text.isPlainAscii() && !isUtf8()) {
                // the first character that is not ASCII came late
                var copy = work.next(".csv");
                Transcoding.of(file, Sniffer.GB18030, copy);
                text = text.in(copy);
                if (isInserted()) {
                    return;
                }
            }
            text = Rewriting.of(file, text, work.next(".csv"));
            insert();
        }

        /** Whether the engine took the text; what it refuses has a record unlike the others, or is not UTF-8. */
        private boolean isInserted() {
            try {
                insert();
                return true;
            } catch (EngineFailed e) {
                if (text.isMarked() || e.isInterrupted()) {
                    throw e;
                }
                return false;
            }
        }

        private boolean isMended(long firstRow) {
            var mending = new Mending(engine, table, text, firstRow);
            if (!mending.isWorthIt()) {
                return false;
            }
            var copy = work.next(".csv");
            originals =
                    mending.mend(copy, new Typing(table, cells, matched, CsvSource.marked(copy, text.header()), false));
            return true;
        }

        private boolean isUtf8() {
            try {
                return Sniffer.isUtf8(text.path());
            } catch (IOException e) {
                throw new Problem("ingest.unreadable-file", file.name(), Sniffer.reason(e));
            }
        }

        private void insert() {
            // a longer IN would become a join, and a join on several threads loses the order of the file's rows
            engine.execute("set disabled_optimizers = 'in_clause'");
            try {
                engine.execute("insert into %s %s"
                        .formatted(TypedTable.name(table), new Typing(table, cells, matched, text, isPlain).select()));
            } finally {
                engine.execute("reset disabled_optimizers");
            }
        }
    }
}
