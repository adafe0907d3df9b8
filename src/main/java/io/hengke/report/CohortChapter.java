package io.hengke.report;

import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** How many of each month's new customers still buy, month by month. */
final class CohortChapter {

    private CohortChapter() {}

    static Section write(Edition edition, Row headline) {
        var rows = edition.marts().rows("cohort", "cohort_month, age_months");
        var shown = rows.stream()
                .filter(it -> it.number("age_months") > 0 && it.has("retained_share"))
                .toList();
        var cohorts = List.copyOf(
                new TreeSet<>(shown.stream().map(it -> it.month("cohort_month")).toList()));
        var ages = shown.stream().mapToLong(it -> it.number("age_months")).max().orElse(0);
        var table = Table.of(
                "cohort-retention",
                edition.text("cohort.caption"),
                Column.text(edition.text("column.cohort")),
                Column.count(edition.text("column.age")),
                Column.count(edition.text("column.customers")),
                Column.count(edition.text("column.active")),
                Column.share(edition.text("column.retained")),
                Column.money(edition.text("column.revenue")),
                Column.money(edition.text("column.contribution")));
        var chart = Chart.heat(
                        "chart-cohorts",
                        edition.text("cohort.summary", cohorts.size()),
                        LongStream.rangeClosed(1, ages).mapToObj(Long::toString).toList(),
                        cohorts)
                .axisNames(edition.text("column.age"), edition.text("column.cohort"))
                .scale("share", "");
        for (var row : rows) {
            table.row(
                            row.month("cohort_month"),
                            row.number("age_months"),
                            row.number("customers"),
                            row.number("active"),
                            row.decimalOrNull("retained_share"),
                            row.number("revenue_minor"),
                            row.number("contribution_minor"))
                    .drill(active(edition, row));
        }
        for (var row : shown) {
            var share = row.decimalOrNull("retained_share");
            if (share != null) {
                chart.cell(
                        (int) row.number("age_months") - 1,
                        cohorts.indexOf(row.month("cohort_month")),
                        share,
                        edition.text(
                                "cohort.cell",
                                edition.numbers().count(row.number("active")),
                                edition.numbers().count(row.number("customers"))));
            }
        }
        var customers = rows.stream()
                .filter(it -> it.number("age_months") == 0)
                .mapToLong(it -> it.number("customers"))
                .sum();
        if (!rows.isEmpty()) {
            var first = rows.getFirst().month("cohort_month");
            var last = rows.getLast().month("cohort_month");
            table.all(Drill.wonIn(edition, first, last).of(customers));
        }
        return edition.section(
                "cohorts",
                List.of(edition.figure(
                        "cohort",
                        edition.scope(customers, headline),
                        cohorts.isEmpty() ? null : chart,
                        table.build())));
    }

    /** The customers of a cohort who were active at an age; what they did before they were won counts at age 0. */
    private static Drill active(Edition edition, Row row) {
        var cohort = row.month("cohort_month");
        var age = row.number("age_months");
        var month = YearMonth.parse(cohort).plusMonths(age);
        return Drill.wonIn(edition, cohort)
                .and(age == 0 ? "activeIn.to" : "activeIn", month)
                .of(row.number("active"));
    }
}
