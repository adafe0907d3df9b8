package io.hengke.bench;

import io.hengke.demo.DemoParameters;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A second run into the same result after one more month of facts, against the first run. */
final class MonthCase implements BenchCase {

    private static final long MEMORY = 8L << 30;
    private static final LocalDate LAST_MONTH = DemoParameters.LAST_DAY.withDayOfMonth(1);

    /** The column that dates a row; tables not named here are the same in both runs. */
    private static final Map<String, String> DATED = Map.of(
            "orders", "ordered_at",
            "costs", "posted_on",
            "activities", "occurred_at",
            "touches", "occurred_at",
            "leads", "created_at",
            "tickets", "opened_at",
            "responses", "submitted_at");

    @Override
    public String name() {
        return "month";
    }

    @Override
    public List<Size> sizes(boolean isQuick) {
        return isQuick
                ? List.of(new Size(50_000, "0.05 M order lines", 0, 1, List.of()))
                : List.of(
                        new Size(500_000, "0.5 M order lines", 1, 3, List.of()),
                        new Size(1_000_000, "1 M order lines", 1, 3, List.of()));
    }

    @Override
    public Measurement measure(Size size, Path folder) throws Exception {
        var all = folder.resolve("all");
        Jobs.generate(all, size.amount());
        var before = Files.createDirectory(folder.resolve("before"));
        Workshop.withEngine(folder, MEMORY, engine -> leaveOutLastMonth(engine, all, before));
        var output = folder.resolve("output");
        return new Stopwatch(size)
                .compare(
                        size.amount(),
                        () -> Jobs.analyse(all, output, DemoParameters.LAST_DAY, MEMORY),
                        () -> Jobs.analyse(before, output, LAST_MONTH.minusDays(1), MEMORY));
    }

    private static void leaveOutLastMonth(Engine engine, Path all, Path before) throws Exception {
        Files.copy(all.resolve("costing.yaml"), before.resolve("costing.yaml"));
        for (var file : IngestCase.csvFiles(all)) {
            var table = file.getFileName().toString().replace(".csv", "");
            var rows = "select * from %s".formatted(csv(file));
            var dated = DATED.get(table);
            if (dated != null) {
                rows += " where %s < '%s'".formatted(dated, LAST_MONTH);
            } else if (table.equals("order_lines")) {
                rows += " where order_id in (select order_id from %s where ordered_at < '%s')"
                        .formatted(csv(all.resolve("orders.csv")), LAST_MONTH);
            }
            engine.execute("copy (%s) to %s (header, delimiter ',')"
                    .formatted(rows, Sql.text(before.resolve(file.getFileName()).toString())));
        }
    }

    private static String csv(Path file) {
        return "read_csv(%s, header = true, all_varchar = true, delim = ',')".formatted(Sql.text(file.toString()));
    }
}
