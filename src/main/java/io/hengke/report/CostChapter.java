package io.hengke.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the cost is made of: by class, by month, by the stage of life the customers are in, and by driver. */
final class CostChapter {

    private CostChapter() {}

    static Section write(Edition edition, Row headline) {
        return edition.section(
                "cost",
                List.of(
                        classes(edition, headline),
                        months(edition, headline),
                        stages(edition, headline),
                        DriverTable.write(edition, headline)));
    }

    private static Block classes(Edition edition, Row headline) {
        var rows = edition.marts().rows("cost_class", "booked_minor desc, cost_class");
        var booked = headline.number("booked_minor");
        var table = Table.of(
                "cost-classes",
                edition.text("classes.caption"),
                Column.text(edition.text("column.class")),
                Column.money(edition.text("column.booked")),
                Column.share(edition.text("column.share-of-booked")),
                Column.money(edition.text("column.to-customers")),
                Column.money(edition.text("column.idle")),
                Column.money(edition.text("column.unassigned")).of("bearer", "nobody"));
        rows.forEach(it -> table.row(
                        edition.costClass(it.text("cost_class")),
                        it.number("booked_minor"),
                        CustomerChapter.ratio(it.number("booked_minor"), booked),
                        it.number("customers_minor"),
                        it.number("idle_minor"),
                        it.number("unassigned_minor"))
                .drill(Drill.costs("costClass", it.text("cost_class"))));
        var largest =
                rows.stream().mapToLong(it -> it.number("booked_minor")).max().orElse(0);
        var chart = Chart.bars(
                        "chart-classes",
                        edition.text(
                                "classes.summary",
                                edition.numbers().money(booked),
                                rows.isEmpty()
                                        ? "–"
                                        : edition.costClass(rows.getFirst().text("cost_class"))),
                        rows.stream()
                                .map(it -> edition.costClass(it.text("cost_class")))
                                .toList())
                .horizontal()
                .stacked()
                .money(edition.numbers().scaleFor(largest), edition.numbers())
                .series(edition.text("column.to-customers"), 0, amounts(rows, "customers_minor"))
                .series(edition.text("column.idle"), 1, amounts(rows, "idle_minor"))
                .series(edition.text("column.unassigned"), 6, amounts(rows, "unassigned_minor"));
        return edition.figure(
                "classes", edition.scope("lines", headline.number("cost_lines"), headline), chart, table.build());
    }

    private static List<Long> amounts(List<Row> rows, String column) {
        return rows.stream().map(it -> it.number(column)).toList();
    }

    private static Block months(Edition edition, Row headline) {
        var months = new TreeMap<String, Map<String, Long>>();
        var rows = edition.marts().rows("cost_month", "month, cost_class");
        rows.forEach(it -> months.computeIfAbsent(it.month("month"), _ -> new TreeMap<>())
                .put(it.text("cost_class"), it.number("booked_minor")));
        var classes = Edition.COST_CLASSES.stream()
                .filter(it -> months.values().stream().anyMatch(month -> month.containsKey(it)))
                .toList();
        var columns = new ArrayList<Column>();
        columns.add(Column.text(edition.text("column.month")));
        classes.forEach(it -> columns.add(Column.money(edition.costClass(it)).of("costClass", it)));
        columns.add(Column.money(edition.text("column.total")));
        var table = Table.of("cost-months", edition.text("cost-months.caption"), columns.toArray(Column[]::new));
        var largest = 0L;
        for (var month : months.entrySet()) {
            var cells = new ArrayList<Object>();
            cells.add(month.getKey());
            classes.forEach(it -> cells.add(month.getValue().getOrDefault(it, 0L)));
            var total = month.getValue().values().stream().mapToLong(it -> it).sum();
            cells.add(total);
            largest = Math.max(largest, Math.abs(total));
            table.row(cells.toArray()).drill(Drill.costs("month", month.getKey()));
        }
        var chart = Chart.bars(
                        "chart-cost-months",
                        edition.text(
                                "cost-months.summary",
                                months.size(),
                                edition.numbers().money(largest)),
                        List.copyOf(months.keySet()))
                .stacked()
                .money(edition.numbers().scaleFor(largest), edition.numbers());
        classes.forEach(it -> chart.series(
                edition.costClass(it),
                Edition.COST_CLASSES.indexOf(it),
                months.values().stream()
                        .map(month -> month.getOrDefault(it, 0L))
                        .toList()));
        var lines = rows.stream().mapToLong(it -> it.number("lines")).sum();
        var scope = edition.text(
                "scope.lines",
                edition.numbers().count(lines),
                months.isEmpty()
                        ? edition.window(headline)
                        : edition.text("window", months.firstKey(), months.lastKey()));
        return edition.figure("cost-months", scope, chart, table.build());
    }

    private static Block stages(Edition edition, Row headline) {
        var rows = edition.marts().rows("stage_cost", "position");
        var columns = new ArrayList<Column>();
        columns.add(Column.text(edition.text("column.stage")));
        columns.add(Column.count(edition.text("column.customers")));
        Edition.COST_CLASSES.forEach(it -> columns.add(Column.money(edition.costClass(it))));
        columns.add(Column.money(edition.text("column.cost-per-customer-month")));
        columns.add(Column.money(edition.text("column.net-revenue-per-customer-month")));
        var table = Table.of("stage-cost", edition.text("stages.caption"), columns.toArray(Column[]::new));
        var largest = 0L;
        for (var row : rows) {
            var cells = new ArrayList<Object>();
            cells.add(edition.words().foreign("value.stage", row.text("lifecycle_stage")));
            cells.add(row.number("customers"));
            Edition.COST_CLASSES.forEach(it -> cells.add(row.number(it + "_cost_minor")));
            cells.add(row.number("total_cost_minor"));
            cells.add(row.number("net_revenue_minor"));
            largest = Math.max(largest, Math.abs(row.number("total_cost_minor")));
            table.row(cells.toArray())
                    .drill(Drill.customers("lifecycleStage", row.text("lifecycle_stage"))
                            .of(row.number("customers")));
        }
        table.all(Drill.customers().of(headline.number("customers")));
        var chart = Chart.bars(
                        "chart-stages",
                        edition.text("stages.summary"),
                        rows.stream()
                                .map(it -> edition.words().foreign("value.stage", it.text("lifecycle_stage")))
                                .toList())
                .stacked()
                .money(edition.numbers().scaleFor(largest), edition.numbers());
        Edition.COST_CLASSES.stream()
                .filter(it -> rows.stream().anyMatch(row -> row.number(it + "_cost_minor") != 0))
                .forEach(it -> chart.series(
                        edition.costClass(it), Edition.COST_CLASSES.indexOf(it), amounts(rows, it + "_cost_minor")));
        return edition.figure("stages", edition.scope(headline.number("customers"), headline), chart, table.build());
    }
}
