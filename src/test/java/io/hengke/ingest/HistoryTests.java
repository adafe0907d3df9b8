package io.hengke.ingest;

import static io.hengke.ingest.Imported.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.demo.DemoCompany;
import io.hengke.demo.DemoParameters;
import io.hengke.shared.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What imports keep is worth as much as the files they came from, one import or many. */
class HistoryTests {

    @TempDir
    Path temporary;

    @Test
    void oneImportOfTheDemoCompanyGivesTheFactsOfItsFilesRowForRow() throws IOException {
        var original = temporary.resolve("demo/in");
        DemoCompany.generate(original, DemoParameters.ofSize(5_000), 7, Progress.NONE);
        var uploaded = new Uploaded(temporary).folder(original);
        var result = uploaded.accept(original);

        assertThat(result.files()).allMatch(it -> it.accepted() + it.rejected() == it.read());
        assertThat(result.issueCounts()).isNotEmpty();
        assertThat(facts(uploaded.history())).isEqualTo(facts(original));
    }

    @Test
    void dirtyFilesOfEveryKindGiveTheSameFactsFromTheirHistory() throws IOException {
        var original = Files.createDirectories(temporary.resolve("dirty/in"));
        Files.writeString(
                original.resolve("orders-b.csv"),
                lines(
                        "订单号;客户编号;下单时间;金额;币种",
                        "O1;C1;2026/1/5 8:05;\"1,234.505\";",
                        "O2;C2;20260230;5;",
                        "O3;C2;2026-01-05T08:05:09Z;(7.50);USD",
                        ";;;;",
                        "O1;C1;2026-01-06;9;人民币",
                        "O4;C4;2026-01-07;1;;extra",
                        "O5;C5;2026年1月8日;￥3；"));
        Files.writeString(
                original.resolve("orders-a.csv"),
                lines("order_id,customer_id,ordered_at,amount", "O9,C9,2026-01-01,\"4\n\""));
        Files.writeString(original.resolve("fx_rates.csv"), lines("currency,valid_from,rate", "USD,2025-01-01,7.1"));
        Files.writeString(
                original.resolve("customers.csv"),
                lines("customer_id,客户名称,备注,vip", "C1, 张三 ,x,", "C2,\"a,\"\"b\"\"\",,=1+1", "C2,later,,yes"));
        Files.writeString(
                original.resolve("activities.csv"),
                lines(
                        "occurred_at,customer_id,activity,minutes",
                        "2026-01-05,C1,call,1",
                        "x,C1,call,1",
                        "2026-01-05,C1,call,1",
                        "2026-01-05,C7,visit,"));
        Files.writeString(
                original.resolve("order_lines.csv"),
                lines(
                        "order_id,product_id,quantity,unit_price",
                        "O1,P1,1,2",
                        "O1,P1,x,2",
                        "O1,P2,3,0.335",
                        "O3,P1,-1,2"));
        var uploaded = new Uploaded(temporary).folder(original);
        uploaded.accept(original);

        assertThat(facts(uploaded.history())).isEqualTo(facts(original));
    }

    @Test
    void aLaterImportReplacesTheRowOfAnEarlierOneWithoutAWord() throws IOException {
        var uploaded = new Uploaded(temporary);
        give(
                uploaded,
                "a",
                "orders.csv",
                lines("order_id,customer_id,ordered_at,amount", "O1,C1,2026-01-05,1", "O2,C1,2026-01-05,2"));
        give(
                uploaded,
                "b",
                "orders.csv",
                lines("order_id,customer_id,ordered_at,amount", "O1,C1,2026-01-05,9", "O3,C1,2026-01-05,3"));

        try (var given = given(uploaded.history())) {
            given.run();
            assertThat(given.rows("select order_id, amount_minor from source_orders order by 1"))
                    .containsExactly("O1|900", "O2|200", "O3|300");
            assertThat(given.issues()).isEmpty();
        }
    }

    @Test
    void importingTheSameFilesTwiceChangesNothingEvenWithoutKeys() throws IOException {
        var uploaded = new Uploaded(temporary);
        var touches =
                lines("occurred_at,visitor_id,channel", "2026-01-05,V1,ads", "2026-01-05,V1,ads", "2026-01-06,V2,ads");
        var activities = lines("occurred_at,customer_id,activity", "2026-01-05,C1,call", "2026-01-05,C1,call");
        var linesOfOrders = lines("order_id,product_id,quantity,unit_price", "O1,P1,1,2", "O1,P1,1,2");
        for (var folder : List.of("a", "b")) {
            give(uploaded, folder + 1, "touches.csv", touches);
            give(uploaded, folder + 2, "activities.csv", activities);
            give(uploaded, folder + 3, "order_lines.csv", linesOfOrders);
        }
        give(
                uploaded,
                "c",
                "touches.csv",
                lines("occurred_at,visitor_id,channel", "2026-01-06,V2,ads", "2026-01-07,V3,ads"));

        try (var given = given(uploaded.history())) {
            given.run();
            assertThat(given.rows("select visitor_id, count(*) from source_touches group by 1 order by 1"))
                    .containsExactly("V1|2", "V2|1", "V3|1");
            assertThat(given.rows("select count(*), count(distinct activity_id) from source_activities"))
                    .containsExactly("2|2");
            assertThat(given.rows("select line_no, amount_minor from source_order_lines order by 1"))
                    .containsExactly("1|200", "2|200");
        }
    }

    @Test
    void aLaterBudgetReplacesTheOneForTheSamePurpose() throws IOException {
        var uploaded = new Uploaded(temporary);
        give(
                uploaded,
                "a",
                "budgets.csv",
                lines("period,amount,cost_type", "2026-01,100,service", "2026-01,50,service", "2026-01,7,data"));
        give(uploaded, "b", "budgets.csv", lines("period,amount,cost_type", "2026-01,120,service"));

        try (var given = given(uploaded.history())) {
            given.run();
            assertThat(given.rows("select cost_type, sum(amount_minor) from source_budgets group by 1 order by 1"))
                    .containsExactly("data|700", "service|12000");
        }
    }

    @Test
    void linesMayComeBeforeTheirOrdersAndRatesAfterTheirAmounts() throws IOException {
        var uploaded = new Uploaded(temporary);
        give(
                uploaded,
                "a",
                "order_lines.csv",
                lines("order_id,line_no,product_id,quantity,unit_price,cost_of_goods", "O1,1,P1,2,3,4"));
        give(
                uploaded,
                "b",
                "orders.csv",
                lines("order_id,customer_id,ordered_at,amount,currency", "O1,C1,2026-01-05,6,USD"));
        give(uploaded, "c", "fx_rates.csv", lines("currency,valid_from,rate", "USD,2026-01-01,7"));

        try (var given = given(uploaded.history())) {
            given.run();
            assertThat(given.rows("select amount_minor, cost_of_goods_minor from source_orders"))
                    .containsExactly("4200|400");
            assertThat(given.issues()).isEmpty();
        }
    }

    private void give(Uploaded uploaded, String folder, String name, String text) throws IOException {
        var files = Files.createDirectories(temporary.resolve("given").resolve(folder));
        Files.writeString(files.resolve(name), text);
        uploaded.folder(files).accept(files);
    }

    private Imported given(Path folder) {
        return new Imported(folder.resolveSibling("imported-" + folder.getFileName()), folder);
    }

    private List<String> facts(Path folder) {
        try (var given = given(folder)) {
            given.run();
            var facts = new ArrayList<String>();
            for (var table : Table.values()) {
                if (table != Table.FX_RATES) {
                    facts.add(table.label());
                    facts.addAll(given.rows("select * from source_" + table.label() + " order by all"));
                }
            }
            return facts;
        }
    }
}
