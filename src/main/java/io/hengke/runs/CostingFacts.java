package io.hengke.runs;

import io.hengke.analysis.RunFacts;
import io.hengke.analysis.Supplement;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Keeps with a run the tables that do not hang on its costing model but that costing reads, so that another model can be
 * tried on the same facts: everything else of the trial is computed anew by the very models of a run.
 */
final class CostingFacts implements Supplement {

    /** What a trial computes. */
    static final List<String> TRIED = List.of(
            "costing_allocation", "costing_customer", "costing_reconciliation", "int_value_tier", "int_value_worth");

    private static final String FOLDER = "facts";
    private static final String SETTINGS = "source_settings";

    @Override
    public List<String> tables() {
        return kept();
    }

    @Override
    public void write(Engine engine, Path folder, RunFacts facts) throws IOException {
        var target = Files.createDirectories(folder.resolve(FOLDER));
        for (var table : kept()) {
            copy(engine, table, target);
        }
        copy(engine, SETTINGS, target);
    }

    private static void copy(Engine engine, String table, Path folder) {
        engine.execute("copy (select * from %s) to %s (format parquet, compression zstd)"
                .formatted(table, Sql.text(file(folder, table))));
    }

    /** True if a result has them: results of older programs do not. */
    static boolean areIn(Path result) {
        return Files.isRegularFile(file(result.resolve(FOLDER), SETTINGS));
    }

    /** Lays the tables of a result before an engine. */
    static void open(Engine engine, Path result) {
        for (var table : kept()) {
            open(engine, table, result);
        }
        open(engine, SETTINGS, result);
    }

    private static void open(Engine engine, String table, Path result) {
        engine.execute(
                "create view %s as select * from %s".formatted(table, Sql.text(file(result.resolve(FOLDER), table))));
    }

    private static Path file(Path folder, String table) {
        return folder.resolve(table + ".parquet");
    }

    /** The tables that something of {@link #TRIED} reads and that do not follow from the costing model. */
    static List<String> kept() {
        return new CostingLineage().independentOf(TRIED);
    }
}
