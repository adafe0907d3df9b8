package io.hengke.ingest;

import io.hengke.ingest.ImportResult.FileReport;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.util.List;

/**
 * What was found about rows, kept in the engine: {@code ingest_finding}, one row per (table, row, column, code), and
 * {@code ingest_dropped}, the rows that do not reach a source table. Rows are deleted once, at the end: until then a
 * row's number is its place in its files.
 */
final class Findings {

    private final Engine engine;

    Findings(Engine engine) {
        this.engine = engine;
        engine.execute("create or replace temp table ingest_finding (source varchar, row_number bigint, place integer, "
                + "column_name varchar, code varchar, kind varchar, detail varchar)");
        engine.execute("create or replace temp table ingest_dropped (source varchar, row_number bigint)");
    }

    /** Takes over the marks that reading left in {@code _bad} and {@code _noted}. */
    void collect(Table table) {
        var marks = engine.query(
                        "select coalesce(bit_or(_bad), 0), coalesce(bit_or(_noted), 0) from " + TypedTable.name(table),
                        row -> new long[] {row.getLong(1), row.getLong(2)})
                .getFirst();
        if (marks[0] != 0) {
            for (int i = 0; i < table.columns().size(); i++) {
                if ((marks[0] & 1L << i) != 0) {
                    addMarked(table, "_bad", i, table.columns().get(i).name(), "ingest.unreadable", Finding.REJECTED);
                }
            }
            if ((marks[0] & Marks.WHOLE_RECORD) != 0) {
                addMarked(table, "_bad", 62, "", "ingest.unreadable", Finding.REJECTED);
            }
            engine.execute("insert into ingest_dropped select %s, rowid from %s where _bad <> 0"
                    .formatted(Sql.text(table.label()), TypedTable.name(table)));
        }
        for (int i = 0; i < table.columns().size(); i++) {
            if ((marks[1] & 1L << i) != 0) {
                addMarked(table, "_noted", i, table.columns().get(i).name(), "ingest.rounded", Finding.CORRECTED);
            }
        }
        if ((marks[1] & Marks.WHOLE_RECORD) != 0) {
            addMarked(table, "_noted", 62, "refund", "ingest.negative-refund", Finding.CORRECTED);
        }
    }

    private void addMarked(Table table, String mask, int bit, String column, String code, String kind) {
        add(
                table,
                column,
                code,
                kind,
                "select rowid, null from %s where (%s & %d) <> 0%s"
                        .formatted(
                                TypedTable.name(table),
                                mask,
                                1L << bit,
                                kind.equals(Finding.REJECTED) ? "" : " and _bad = 0"));
    }

    /** @param rowsAndDetails a SELECT of row number and detail */
    void add(Table table, String column, String code, String kind, String rowsAndDetails) {
        var place = table.column(column).map(it -> table.columns().indexOf(it)).orElse(-1);
        engine.execute(
                "insert into ingest_finding select %s, row_number, %d, %s, %s, %s, detail from (%s) as found (row_number, detail)"
                        .formatted(
                                Sql.text(table.label()),
                                place,
                                Sql.text(column),
                                Sql.text(code),
                                Sql.text(kind),
                                rowsAndDetails));
    }

    /** Keeps rows out of the source table. */
    void drop(Table table, String rows) {
        engine.execute("insert into ingest_dropped select %s, row_number from (%s) as dropped (row_number)"
                .formatted(Sql.text(table.label()), rows));
    }

    boolean hasDropped(Table table) {
        return engine.queryLong("select count(*) from ingest_dropped where source = " + Sql.text(table.label())) > 0;
    }

    /** What became of a file's rows. */
    FileReport report(Part part, String sha256) {
        var table = part.file().table();
        var read = part.rows() - countBlank(table, part.firstRow(), part.endRow());
        var rejected = count(table, part.firstRow(), part.endRow(), Finding.REJECTED);
        return new FileReport(
                part.file().name(),
                table.label(),
                sha256,
                InputFolder.size(part.file()),
                read,
                read - rejected,
                rejected,
                countCorrected(table, part.firstRow(), part.endRow()));
    }

    /** Rows without a single filled cell; they are no records. */
    private long countBlank(Table table, long firstRow, long endRow) {
        return engine.queryLong("select count(*) from %s where rowid >= %d and rowid < %d and _bad = %d"
                .formatted(TypedTable.name(table), firstRow, endRow, Marks.BLANK));
    }

    long countOf(Part part) {
        return engine.queryLong(
                "select count(*) from ingest_finding where source = %s and row_number >= %d and row_number < %d"
                        .formatted(Sql.text(part.file().table().label()), part.firstRow(), part.endRow()));
    }

    private long count(Table table, long firstRow, long endRow, String kind) {
        return engine.queryLong("""
                select count(distinct row_number) from ingest_finding
                where source = %s and kind = %s and row_number >= %d and row_number < %d
                """.formatted(Sql.text(table.label()), Sql.text(kind), firstRow, endRow));
    }

    /** Rows changed on the way in and kept. */
    private long countCorrected(Table table, long firstRow, long endRow) {
        return engine.queryLong("""
                select count(distinct row_number) from ingest_finding
                where source = %1$s and kind = 'corrected' and row_number >= %2$d and row_number < %3$d
                    and row_number not in (
                        select row_number from ingest_finding where source = %1$s and kind = 'rejected')
                """.formatted(Sql.text(table.label()), firstRow, endRow));
    }

    /** Findings about rows of a range, in the order of issues.csv. */
    List<Finding> between(Table table, long firstRow, long endRow) {
        return engine.query(
                """
                select row_number, column_name, code, kind, coalesce(detail, '') from ingest_finding
                where source = %s and row_number >= %d and row_number < %d
                order by row_number, place, code, detail nulls first
                """.formatted(Sql.text(table.label()), firstRow, endRow),
                row -> new Finding(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
    }

    /** Deletes from the typed table what must not reach the source table. Row numbers mean nothing afterwards. */
    void deleteDropped(Table table) {
        if (hasDropped(table)) {
            engine.execute("delete from %s where rowid in (select row_number from ingest_dropped where source = %s)"
                    .formatted(TypedTable.name(table), Sql.text(table.label())));
        }
    }
}
