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
     * @param picked tables of which some rows are picked here and there, by name the query, in a total order, that makes
     *     each. They are not compressed: reading a row of many columns takes half the time then
     * @param others the other tables
     */
    public static void write(Engine engine, Path file, Map<String, String> picked, Map<String, String> others) {
        engine.execute("attach %s as %s".formatted(Sql.text(file), NAME));
        try {
            engine.execute("pragma force_compression = 'uncompressed'");
            add(engine, picked);
            engine.execute("pragma force_compression = 'auto'");
            add(engine, others);
        } finally {
            engine.execute("pragma force_compression = 'auto'");
            engine.execute("detach " + NAME);
        }
    }

    private static void add(Engine engine, Map<String, String> tables) {
        tables.forEach((table, query) -> engine.execute("create table %s.%s as %s".formatted(NAME, table, query)));
        engine.execute("checkpoint " + NAME);
    }
}
