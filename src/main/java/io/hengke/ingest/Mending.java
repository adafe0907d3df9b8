package io.hengke.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.hengke.warehouse.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads the few rows of a plainly written file that are written otherwise once more, in the thorough form, in their
 * places. Most files of real life have some such rows, and reading all of the file thoroughly costs twice as much.
 */
final class Mending {

    /** With more rows than this, reading the whole file thoroughly is the quicker way. */
    private static final int MOST_ROWS = 5_000;

    private final Engine engine;
    private final Table table;
    private final CsvSource text;
    private final long firstRow;

    /** @param firstRow place in the typed table of the file's first row; the file's rows are the table's last */
    Mending(Engine engine, Table table, CsvSource text, long firstRow) {
        this.engine = engine;
        this.table = table;
        this.text = text;
        this.firstRow = firstRow;
    }

    /** Whether the marked rows are few enough, and read from a file whose records are the engine's rows. */
    boolean isWorthIt() {
        return !text.isMarked()
                && engine.queryLong("select count(*) from (%s limit %d)".formatted(marked(), MOST_ROWS + 1))
                        <= MOST_ROWS;
    }

    /**
     * @param thorough the form in which the rows, copied to the given file, are read
     * @return the rows' records, by row number
     */
    Map<Long, Original> mend(Path copy, Typing thorough) {
        engine.execute("create or replace temp table ingest_marked as %s order by rowid".formatted(marked()));
        var originals = copyRecords(
                copy, engine.query("select row_number from ingest_marked order by rowid", row -> row.getLong(1)));
        engine.execute("create or replace temp table ingest_mended as " + thorough.select());
        engine.execute("""
                update %s as typed set %s
                from (
                    select marked.row_number, mended.*
                    from ingest_mended as mended
                    join ingest_marked as marked on marked.rowid = mended.rowid
                ) as mended
                where typed.rowid = mended.row_number
                """.formatted(
                        TypedTable.name(table),
                        TypedTable.definition(table).stream()
                                .map(it -> it.split(" ")[0])
                                .map(it -> "%1$s = mended.%1$s".formatted(it))
                                .collect(Collectors.joining(", "))));
        return originals;
    }

    private String marked() {
        return "select rowid as row_number from %s where rowid >= %d and _bad <> 0"
                .formatted(TypedTable.name(table), firstRow);
    }

    private Map<Long, Original> copyRecords(Path copy, List<Long> rows) {
        try (var records = Records.of(text.path(), text.delimiter(), text.headerLine());
                var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(copy, StandardCharsets.UTF_8)) {
            var originals = new HashMap<Long, Original>();
            var place = firstRow;
            for (var row : rows) {
                for (; place < row; place++) {
                    records.next();
                }
                var each = records.next();
                place++;
                originals.put(row, new Original(records.line(each), each.getFields()));
                writer.writeRecord(Rewriting.marked(
                        records.line(each),
                        "",
                        "",
                        each.getFields().subList(0, text.header().size())));
            }
            return originals;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
