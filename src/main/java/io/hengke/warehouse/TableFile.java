package io.hengke.warehouse;

import java.nio.file.Path;
import java.util.Map;

/** A database file of finished tables, made from a run's own, that {@link Engine#reader} opens later. */
public final class TableFile {

    private static final String NAME = "table_file";

    private TableFile() {}

    /**
     * Writes the file. Rows lie in the order of their query, which lets a reader skip what its key is not in.
     *
     * @param file must not be there
     * @param tables name of each table and the query, in a total order, that makes it
     */
    public static void write(Engine engine, Path file, Map<String, String> tables) {
        engine.execute("attach %s as %s".formatted(Sql.text(file), NAME));
        try {
            tables.forEach((table, query) -> engine.execute("create table %s.%s as %s".formatted(NAME, table, query)));
            engine.execute("checkpoint " + NAME);
        } finally {
            engine.execute("detach " + NAME);
        }
    }
}
