package io.hengke.analysis;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of the result: which rows, in which order, under which name.
 *
 * @param name file name; its ending decides the format
 * @param select query that answers exactly the published columns
 * @param order columns that order the rows totally, so that equal inputs give equal bytes
 */
record OutputFile(String name, String select, String order) {

    /** Text that a spreadsheet would run as a formula begins with one of these. */
    private static final String FORMULA_START = "('=', '+', '-', '@', chr(9), chr(13))";

    void write(Engine engine, Path folder) {
        var file = folder.resolve(name);
        if (name.endsWith(".parquet")) {
            writeParquet(engine, "select * from (%s) order by %s".formatted(select, order), file);
        } else {
            engine.execute("copy (select %s from (%s) order by %s) to %s (format csv, header, delimiter ',')"
                    .formatted(safeColumns(engine), select, order, Sql.text(file)));
        }
    }

    /** @param ordered query whose rows come in a total order */
    static void writeParquet(Engine engine, String ordered, Path file) {
        engine.execute("copy (%s) to %s (format parquet, compression zstd)".formatted(ordered, Sql.text(file)));
    }

    /** The columns, with an apostrophe before text that would otherwise be run as a formula. */
    private String safeColumns(Engine engine) {
        List<String> columns = engine.query("describe " + select, row -> {
            var column = Sql.name(row.getString("column_name"));
            return row.getString("column_type").equals("VARCHAR")
                    ? "case when left(%1$s, 1) in %2$s then '''' || %1$s else %1$s end as %1$s"
                            .formatted(column, FORMULA_START)
                    : column;
        });
        return columns.stream().collect(Collectors.joining(", "));
    }
}
