package io.hengke.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every folder, however dirty. */
class ImportProperties {

    private static final String HEADER = "order_id,customer_id,ordered_at,amount,refund";
    private static final String TABLES =
            "select * from source_orders order by order_id, ordered_at, amount_minor, refund_minor, customer_id";

    @Property(tries = 12)
    void everyRecordIsEitherAcceptedOrRejectedAndTheRejectedAreAllTold(@ForAll("rows") List<String> rows)
            throws IOException {
        inFolder((folder, given) -> {
            var result = given.file("orders.csv", text(rows)).run();
            var file = result.files().getFirst();
            assertThat(file.accepted() + file.rejected()).isEqualTo(file.read());
            var kept = Long.parseLong(
                    given.rows("select count(*) from source_orders").getFirst());
            assertThat(kept).isLessThanOrEqualTo(file.accepted());
            var told = given.issues().stream()
                    .filter(it -> it.endsWith("|rejected"))
                    .map(it -> it.split("\\|")[1])
                    .distinct()
                    .count();
            assertThat(told).isEqualTo(file.rejected());
        });
    }

    @Property(tries = 5)
    void importingTwiceGivesTheSame(@ForAll("rows") List<String> rows) throws IOException {
        inFolder((folder, given) -> {
            var first = given.file("orders.csv", text(rows)).run();
            var tables = given.rows(TABLES);
            var issues = given.issuesText();
            given.forget();
            assertThat(given.run()).isEqualTo(first);
            assertThat(given.rows(TABLES)).isEqualTo(tables);
            assertThat(given.issuesText()).isEqualTo(issues);
        });
    }

    /**
     * Keys are unique here: which of two rows with one key stands depends on their order, as documented. So does what
     * an open quote swallows; there is none.
     */
    @Property(tries = 5)
    void theOrderOfRowsDoesNotMatter(@ForAll("rows") List<String> rows, @ForAll Random random) throws IOException {
        var unique = new ArrayList<String>();
        for (int i = 0; i < rows.size(); i++) {
            var rest = rows.get(i).substring(rows.get(i).indexOf(','));
            unique.add("K" + i + rest.replace("\"2026", "2026").replace("\r", ""));
        }
        var shuffled = new ArrayList<>(unique);
        Collections.shuffle(shuffled, random);
        inFolder((folder, given) -> {
            given.file("orders.csv", text(unique)).run();
            var tables = given.rows(TABLES);
            given.forget();
            given.file("orders.csv", text(shuffled)).run();
            assertThat(given.rows(TABLES)).isEqualTo(tables);
        });
    }

    @Provide
    Arbitrary<List<String>> rows() {
        var key = Arbitraries.of("O1", "O2", "O3", "O4", "O5", "", "\"O\n6\"", "O\"7", " O8 ");
        var customer = Arbitraries.of("C1", "C2", "", "\"C,3\"", "张三");
        var day = Arbitraries.of("2026-01-05", "2026/1/5 8:05", "20260230", "", "2026-01-05T08:05:09Z", "\"2026");
        var amount = Arbitraries.of("1", "1.005", "-3", "\"1,234.5\"", "abc", "", "1e5", "￥7", "2,extra", "5\r");
        var refund = Arbitraries.of("", "1", "-1", "x");
        return Combinators.combine(key, customer, day, amount, refund)
                .as((a, b, c, d, e) -> String.join(",", a, b, c, d, e))
                .list()
                .ofMaxSize(30);
    }

    private static String text(List<String> rows) {
        return HEADER + "\n" + String.join("\n", rows);
    }

    private static void inFolder(Check check) throws IOException {
        var folder = Files.createTempDirectory("import");
        try (var given = new Imported(folder)) {
            check.on(folder, given);
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(it -> it.toFile().delete());
            }
        }
    }

    @FunctionalInterface
    private interface Check {
        void on(Path folder, Imported given);
    }
}
