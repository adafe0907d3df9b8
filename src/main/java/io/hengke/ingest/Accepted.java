package io.hengke.ingest;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the rows that were accepted as one Parquet file per table, in their order: the cells as they were written,
 * under the contract's own names. Reading it gives the same facts as reading the files it came from, now and later.
 */
final class Accepted {

    private final Engine engine;
    private final CellSql cells;

    Accepted(Engine engine, CellSql cells) {
        this.engine = engine;
        this.cells = cells;
    }

    /** @return how many rows were written */
    long write(Table table, List<Part> parts, Path file) {
        engine.execute("copy (%s) to %s (format parquet, compression zstd)"
                .formatted(
                        parts.stream().map(it -> rows(table, it)).collect(Collectors.joining(" union all ")),
                        Sql.text(file)));
        return engine.queryLong("select count(*) from read_parquet(%s)".formatted(CsvSource.literal(file)));
    }

    private String rows(Table table, Part part) {
        var text = part.text().readCsv();
        var columns = String.join(", ", columns(table, part));
        return isWhole(table, part)
                ? "select %s from %s".formatted(columns, text)
                : """
                        select %s
                        from (select *, row_number() over () - 1 + %d as row_number from %s)
                        where row_number not in (select row_number from ingest_dropped where source = %s)
                        """.formatted(columns, part.firstRow(), text, Sql.text(table.label()));
    }

    /** Numbering the rows of a file takes one thread; a file that lost none is copied by all. */
    private boolean isWhole(Table table, Part part) {
        return engine.queryLong(
                        "select count(*) from ingest_dropped where source = %s and row_number >= %d and row_number < %d"
                                .formatted(Sql.text(table.label()), part.firstRow(), part.endRow()))
                == 0;
    }

    private List<String> columns(Table table, Part part) {
        var columns = new ArrayList<String>();
        for (var column : table.columns()) {
            var place = part.matched().places().get(column);
            columns.add((place == null ? "null::varchar" : "c" + place) + " as " + Sql.name(column.name()));
        }
        if (table == Table.CUSTOMERS) {
            columns.add(new Typing(table, cells, part.matched(), part.text(), true).attributes() + " as "
                    + Header.ATTRIBUTES);
        }
        return columns;
    }
}
