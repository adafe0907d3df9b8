package io.hengke.report;

import io.hengke.report.ReportContext.FittedModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Subscriptions: how recurring revenue moved, how long contracts last and what the running ones are still worth. */
final class ContractChapter {

    private static final List<String> MODELS = List.of("geometric", "sBG", "BdW");

    private ContractChapter() {}

    static Section write(Edition edition, Row headline) {
        var months = edition.marts().rows("recurring", "month");
        if (months.isEmpty()) {
            return edition.section(
                    "contracts",
                    List.of(new Block.Refusal(edition.text("contracts.none"), edition.text("contracts.none.reason"))));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(movements(edition, months));
        blocks.add(retention(edition, months));
        blocks.add(survival(edition));
        blocks.add(value(edition));
        return edition.section("contracts", blocks);
    }

    /** The last twelve months as one step each way. */
    private static Block movements(Edition edition, List<Row> months) {
        var last = months.subList(Math.max(0, months.size() - 12), months.size());
        var table = Table.of(
                "recurring-moves",
                edition.text("recurring.caption"),
                Column.text(edition.text("column.step")),
                Column.exact(edition.text("column.amount")));
        var largest = last.stream()
                .mapToLong(it -> Math.max(it.number("start_minor"), it.number("end_minor")))
                .max()
                .orElse(0);
        var start = last.getFirst().number("start_minor");
        var end = last.getLast().number("end_minor");
        var chart = Chart.waterfall(
                        "chart-recurring",
                        edition.text(
                                "recurring.summary",
                                edition.numbers().money(start),
                                edition.numbers().money(end)))
                .money(edition.numbers().scaleFor(largest), edition.numbers());
        var first = last.getFirst().month("month");
        var latest = last.getLast().month("month");
        step(edition, table, chart, "start", start, true);
        table.drill(Drill.moves()
                .and("month", first)
                .and("beforeMinor.from", 1)
                .of(last.getFirst().number("subscribers_at_start")));
        for (var move : List.of("new", "expansion", "reactivated", "contraction", "churned")) {
            var sum = last.stream().mapToLong(it -> it.number(move + "_minor")).sum();
            var isLoss = move.equals("contraction") || move.equals("churned");
            step(edition, table, chart, move, isLoss ? -sum : sum, false);
            table.drill(Drill.moves()
                    .and("month.from", first)
                    .and("month.to", latest)
                    .and("move", move));
        }
        step(edition, table, chart, "end", end, true);
        var running = Drill.moves()
                .and("month", latest)
                .and("afterMinor.from", 1)
                .of(last.getLast().number("subscribers_at_end"));
        table.drill(running).all(running);
        return edition.figure("recurring", subscribers(edition, last), chart, table.build());
    }

    private static String subscribers(Edition edition, List<Row> months) {
        return edition.text(
                "recurring.scope",
                edition.numbers().count(months.getLast().number("subscribers_at_end")),
                months.getFirst().month("month"),
                months.getLast().month("month"));
    }

    private static void step(
            Edition edition, Table.Builder table, Chart chart, String code, long amount, boolean isTotal) {
        var name = edition.words().name("recurring-step", code);
        table.row(name, amount);
        chart.step(name, amount, isTotal);
    }

    private static Block retention(Edition edition, List<Row> months) {
        var table = Table.of(
                "recurring-retention",
                edition.text("revenue-retention.caption"),
                Column.text(edition.text("column.month")),
                Column.money(edition.text("column.recurring")),
                Column.count(edition.text("column.subscribers")).of("afterMinor.from", "1"),
                Column.share(edition.text("column.gross-retention")),
                Column.share(edition.text("column.net-retention")),
                Column.share(edition.text("column.logo-churn")));
        months.forEach(it -> table.row(
                        it.month("month"),
                        it.number("end_minor"),
                        it.number("subscribers_at_end"),
                        it.decimalOrNull("gross_retention"),
                        it.decimalOrNull("net_retention"),
                        it.decimalOrNull("logo_churn"))
                .drill(Drill.moves().and("month", it.month("month"))));
        table.all(Drill.moves());
        var chart = Chart.lines(
                        "chart-revenue-retention",
                        edition.text("revenue-retention.summary", months.size()),
                        months.stream().map(it -> it.month("month")).toList())
                .scale("share", "")
                .series(edition.text("column.gross-retention"), 0, shares(months, "gross_retention"))
                .series(edition.text("column.net-retention"), 2, shares(months, "net_retention"));
        return edition.figure("revenue-retention", subscribers(edition, months), chart, table.build());
    }

    private static Block survival(Edition edition) {
        var rows = edition.marts().rows("contract_survival", "month");
        var table = Table.of(
                "contract-survival",
                edition.text("survival.caption"),
                Column.count(edition.text("column.contract-month")),
                Column.count(edition.text("column.at-risk")),
                Column.count(edition.text("column.ended")),
                Column.share(edition.text("column.survival")),
                Column.share(edition.text("column.survival-low")),
                Column.share(edition.text("column.survival-high")),
                Column.share(edition.text("column.survival-fitted")));
        rows.forEach(it -> table.row(
                        it.number("month"),
                        it.number("at_risk"),
                        it.number("ended"),
                        it.decimalOrNull("survival"),
                        it.decimalOrNull("survival_low"),
                        it.decimalOrNull("survival_high"),
                        it.decimalOrNull("fitted"))
                .drill(lasting(it.number("month")).of(it.number("at_risk"))));
        var chart = Chart.lines(
                        "chart-survival",
                        edition.text("survival.summary"),
                        rows.stream()
                                .map(it -> Long.toString(it.number("month")))
                                .toList())
                .scale("share", "")
                .series(edition.text("column.survival"), 0, shares(rows, "survival"))
                .series(edition.text("column.survival-low"), 6, shares(rows, "survival_low"))
                .series(edition.text("column.survival-high"), 6, shares(rows, "survival_high"));
        if (rows.stream().anyMatch(it -> it.has("fitted"))) {
            chart.series(edition.text("column.survival-fitted"), 4, shares(rows, "fitted"));
        }
        var contracts = rows.isEmpty() ? 0 : rows.getFirst().number("at_risk");
        if (!rows.isEmpty()) {
            table.all(lasting(rows.getFirst().number("month")).of(contracts));
        }
        var scope = edition.text("survival.scope", edition.numbers().count(contracts), model(edition));
        return edition.figure("survival", scope, chart, table.build());
    }

    /** The contracts that lasted to a month: ended in it or later, or took so many renewals. */
    private static Drill lasting(long month) {
        return Drill.contracts().and("months.from", month);
    }

    private static String model(Edition edition) {
        return edition.context().models().stream()
                .filter(it -> it.chosen() && MODELS.contains(it.name()))
                .map(it -> "%s: %s".formatted(ModelNames.of(it.name(), edition.words()), it.parameters()))
                .findFirst()
                .orElse(edition.text("survival.no-model"));
    }

    private static Block value(Edition edition) {
        var rows = edition.marts().rows("contract_value", "position");
        if (rows.isEmpty()) {
            var reasons = edition.context().models().stream()
                    .filter(it -> MODELS.contains(it.name()) && it.isRefused())
                    .map(FittedModel::refusal)
                    .distinct()
                    .toList();
            return new Block.Refusal(
                    edition.text("contract-value.title"),
                    reasons.isEmpty() ? edition.text("contract-value.none") : String.join(" ", reasons));
        }
        var table = Table.of(
                "contract-value",
                edition.text("contract-value.caption"),
                Column.text(edition.text("column.renewals")),
                Column.count(edition.text("column.contracts")),
                Column.money(edition.text("column.recurring")),
                Column.decimal(edition.text("column.expected-months")),
                Column.money(edition.text("column.residual-revenue")),
                Column.money(edition.text("column.residual-margin")));
        rows.forEach(it -> table.row(
                        it.has("to_months")
                                ? "%d–%d".formatted(it.number("from_months"), it.number("to_months") - 1)
                                : "≥ " + it.number("from_months"),
                        it.number("contracts"),
                        it.number("monthly_amount_minor"),
                        it.decimalOrNull("expected_months"),
                        it.number("residual_revenue_minor"),
                        it.number("residual_margin_minor"))
                .drill(renewed(it)));
        var contracts = rows.stream().mapToLong(it -> it.number("contracts")).sum();
        table.all(Drill.contracts().and("isRunning", true).of(contracts));
        var counted = rows.stream().mapToLong(it -> it.number("counted")).sum();
        var scope = edition.text(
                counted > 0 ? "contract-value.scope.counted" : "contract-value.scope.booked",
                edition.numbers().count(contracts),
                edition.context().horizonMonths(),
                edition.numbers().share(edition.context().annualDiscountRate()));
        return edition.figure("contract-value", scope, null, table.build());
    }

    private static Drill renewed(Row row) {
        var running = Drill.contracts()
                .and("isRunning", true)
                .and("months.from", row.number("from_months"))
                .of(row.number("contracts"));
        return row.has("to_months") ? running.and("months.to", row.number("to_months") - 1) : running;
    }

    private static List<@Nullable Double> shares(List<Row> rows, String column) {
        var values = new ArrayList<@Nullable Double>();
        rows.forEach(it -> values.add(it.decimalOrNull(column)));
        return values;
    }
}
