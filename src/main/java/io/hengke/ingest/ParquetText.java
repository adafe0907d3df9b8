package io.hengke.ingest;

import io.hengke.shared.Problem;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineFailed;
import io.hengke.warehouse.Sql;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a Parquet file as a marked text file; "lines" are row numbers. Numbers keep every digit they have. */
final class ParquetText {

    private ParquetText() {}

    static CsvSource of(Engine engine, InputFile file, Path copy) {
        return of(engine, file, copy, Long.MAX_VALUE);
    }

    /**
     * @param most rows to write
     * @throws Problem if it is no Parquet file
     */
    static CsvSource of(Engine engine, InputFile file, Path copy, long most) {
        try {
            var header = new ArrayList<String>();
            var cells = new ArrayList<String>();
            var columns = engine.query(
                    "describe select * from read_parquet(%s)".formatted(CsvSource.literal(file.path())),
                    row -> List.of(row.getString(1), row.getString(2)));
            for (var column : columns) {
                header.add(column.get(0));
                cells.add(cell(Sql.name(column.get(0)), column.get(1)) + " as c" + cells.size());
            }
            engine.execute("""
                    copy (
                        select file_row_number + 1 as mark_line, null as mark_fault, null as mark_value, %s
                        from read_parquet(%s, file_row_number = true)%s
                    ) to %s (format csv, header false)
                    """.formatted(
                            String.join(", ", cells),
                            CsvSource.literal(file.path()),
                            most == Long.MAX_VALUE ? "" : " limit " + most,
                            Sql.text(copy)));
            return CsvSource.marked(copy, header);
        } catch (EngineFailed e) {
            throw new Problem(
                    "ingest.unreadable-file",
                    file.name(),
                    e.reason().lines().findFirst().orElse(""));
        }
    }

    /** The shortest text that is this double and no other, never with an exponent. */
    private static String cell(String name, String type) {
        return type.equals("DOUBLE") || type.equals("FLOAT")
                ? "case when cast(%1$s as varchar) like '%%e%%' then printf('%%.12f', cast(%1$s as double)) else cast(%1$s as varchar) end"
                        .formatted(name)
                : "cast(%s as varchar)".formatted(name);
    }
}
