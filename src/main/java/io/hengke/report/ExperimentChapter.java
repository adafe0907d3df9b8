package io.hengke.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What experiments changed, how sure that is, and for whom it works. */
final class ExperimentChapter {

    private static final String UPLIFT = "uplift";

    /** Experiments on paper; each has a row for every arm and measure. */
    private static final int MOST_EXPERIMENTS = 12;

    private ExperimentChapter() {}

    static Section write(Edition edition, Row headline) {
        var rows = edition.marts().rows("experiment", "experiment_place, arm, measure_place");
        if (rows.isEmpty()) {
            return edition.section(
                    "experiments",
                    List.of(new Block.Refusal(edition.text("experiment.title"), edition.text("experiments.none"))));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(edition.figure("experiment", scope(edition, headline, rows), null, effects(edition, rows)));
        var curves = new LinkedHashMap<List<String>, List<Row>>();
        edition.marts().rows(UPLIFT, "experiment_place, arm, percent").stream()
                .filter(it -> it.number("experiment_place") <= edition.most(MOST_EXPERIMENTS))
                .forEach(it -> curves.computeIfAbsent(
                                List.of(it.text("experiment"), it.text("arm")), _ -> new ArrayList<>())
                        .add(it));
        curves.forEach((arm, curve) -> blocks.add(uplift(edition, arm, curve, blocks.size())));
        return edition.section("experiments", blocks);
    }

    private static String scope(Edition edition, Row headline, List<Row> rows) {
        var experiments =
                rows.stream().map(it -> it.text("experiment")).distinct().count();
        return edition.text(
                "experiment.scope", experiments, edition.numbers().count(assigned(rows)), edition.window(headline));
    }

    /** Customers of all groups; a control that several groups share counts once. */
    private static long assigned(List<Row> rows) {
        var treated = rows.stream()
                .filter(it -> it.text("measure").equals("buyers"))
                .mapToLong(it -> it.number("treated_customers"))
                .sum();
        var controls = rows.stream()
                .filter(it -> it.text("measure").equals("buyers"))
                .map(it -> List.<Object>of(it.text("experiment"), it.number("control_customers")))
                .distinct()
                .mapToLong(it -> (Long) it.getLast())
                .sum();
        return treated + controls;
    }

    private static Table effects(Edition edition, List<Row> rows) {
        var table = Table.of(
                "experiment-effects",
                edition.text("experiment.caption"),
                Column.text(edition.text("column.experiment")),
                Column.text(edition.text("column.arm")),
                Column.text(edition.text("column.measure")),
                Column.text(edition.text("column.control-value")).of("arm", "control"),
                Column.text(edition.text("column.treated-value")),
                Column.text(edition.text("column.effect")),
                Column.text(edition.text("column.interval")),
                Column.text(edition.text("column.p-any")),
                Column.share(edition.text("column.less-noise")),
                Column.text(edition.text("column.sample-ratio")),
                Column.text(edition.text("column.verdict-words")));
        var shown = rows.stream()
                .filter(it -> it.number("experiment_place") <= edition.most(MOST_EXPERIMENTS))
                .toList();
        shown.forEach(it -> table.row(
                        it.text("experiment"),
                        it.text("arm"),
                        edition.words().foreign("engagement.measure", it.text("measure")),
                        value(edition, it, "control_value"),
                        value(edition, it, "treated_value"),
                        value(edition, it, effect(it, "difference")),
                        it.has("low")
                                ? edition.text(
                                        "window",
                                        value(edition, it, effect(it, "low")),
                                        value(edition, it, effect(it, "high")))
                                : "–",
                        chance(edition, it.decimalOrNull("sequential_p")),
                        it.decimalOrNull("variance_reduction"),
                        chance(edition, it.decimalOrNull("ratio_p")),
                        verdict(edition, it))
                .drill(Drill.assignments()
                        .and("experiment", it.text("experiment"))
                        .and("arm", it.text("arm"))
                        .of(it.number("treated_customers"))));
        table.all(Drill.assignments()
                .andAny(
                        "experiment",
                        rows.stream()
                                .map(it -> it.text("experiment"))
                                .distinct()
                                .toList())
                .of(assigned(rows)));
        return table.more(Math.max(rows.getFirst().number("rows_in_all"), rows.size()) - shown.size())
                .build();
    }

    /** The adjusted figure where there is one: margin after cost stands on an adjusted one already. */
    private static String effect(Row row, String column) {
        return row.has("adjusted_" + column) ? "adjusted_" + column : column;
    }

    private static String value(Edition edition, Row row, String column) {
        var value = row.decimalOrNull(column);
        if (value == null) {
            return "–";
        }
        return row.text("unit").equals("ratio")
                ? edition.numbers().share(value)
                : edition.numbers().exact(Math.round(value));
    }

    private static String chance(Edition edition, @Nullable Double p) {
        if (p == null) {
            return "–";
        }
        return p < 0.0001 ? "< 0.0001" : edition.numbers().decimal(p, 4);
    }

    /** The latest experiment whose margin after cost is more than chance, for the page's first section. */
    static Optional<Block.Finding> finding(Edition edition) {
        var numbers = edition.numbers();
        return edition.marts().rows("experiment", "experiment_place, arm").stream()
                .filter(it -> it.text("measure").equals("margin_after_cost") && it.has("total_minor"))
                .filter(it -> it.text("verdict").equals("better")
                        || it.text("verdict").equals("worse"))
                .findFirst()
                .map(it -> new Block.Finding(
                        it.text("verdict").equals("better") ? Block.Tone.GOOD : Block.Tone.BAD,
                        "experiments",
                        edition.text(
                                "finding.experiment",
                                it.text("experiment"),
                                it.text("arm"),
                                numbers.money(it.number("total_minor")),
                                numbers.money(it.number("total_low_minor")),
                                numbers.money(it.number("total_high_minor"))),
                        edition.text(
                                "finding.experiment.detail",
                                numbers.count(it.number("treated_customers")),
                                numbers.count(it.number("control_customers")))));
    }

    private static String verdict(Edition edition, Row row) {
        return switch (row.text("verdict")) {
            case "refused" ->
                edition.words().sentence(row.text("refusal"), row.number("refusal_has"), row.number("refusal_needs"));
            case "not_told" -> {
                var customers =
                        edition.numbers().count(row.number("control_customers") + row.number("treated_customers"));
                yield row.has("customers_more")
                        ? edition.text(
                                "experiment.not-told.more",
                                customers,
                                edition.numbers().count(row.number("customers_more")))
                        : edition.text("experiment.not-told", customers);
            }
            default -> {
                var word = edition.words().foreign("engagement.verdict", row.text("verdict"));
                yield row.has("total_minor") && !row.text("verdict").equals("broken_ratio")
                        ? "%s · %s".formatted(word, total(edition, row))
                        : word;
            }
        };
    }

    private static String total(Edition edition, Row row) {
        var amounts = Stream.of("total_minor", "total_low_minor", "total_high_minor")
                .map(it -> (Object) edition.numbers().money(row.number(it)))
                .toArray();
        return edition.text("experiment.total", amounts);
    }

    private static Block uplift(Edition edition, List<String> arm, List<Row> curve, int number) {
        var chance = Objects.requireNonNullElse(curve.getFirst().decimalOrNull("chance"), 1.0);
        var names = curve.stream()
                .map(it -> Objects.toString(it.number("percent")) + "%")
                .toList();
        var chart = Chart.lines("chart-uplift-" + number, edition.text("uplift.summary"), names)
                .scale("decimal", "")
                .axisNames(edition.text("column.percent-treated"), "")
                .labelEvery(4)
                .series(edition.text("column.gain"), 2, decimals(curve, "gain"))
                .series(edition.text("column.random-gain"), 6, decimals(curve, "random_gain"));
        var table = Table.of(
                "uplift-curve-" + number,
                edition.text("uplift.caption"),
                Column.text(edition.text("column.percent-treated")),
                Column.decimal(edition.text("column.gain")),
                Column.decimal(edition.text("column.random-gain")));
        curve.forEach(
                it -> table.row(it.number("percent") + "%", it.decimalOrNull("gain"), it.decimalOrNull("random_gain")));
        table.all(Drill.assignments()
                .and("experiment", arm.getFirst())
                .andAny("arm", List.of("control", arm.getLast()))
                .of(curve.getFirst().number("customers")));
        return new Block.Figure(
                edition.text("uplift.title", arm.getFirst(), arm.getLast()),
                edition.text(
                        curve.getFirst().flag("is_used") ? "uplift.scope.used" : "uplift.scope.unused",
                        edition.numbers().count(curve.getFirst().number("customers")),
                        edition.numbers().decimal(chance, 3)),
                edition.text("uplift.definition"),
                chart,
                table.build());
    }

    private static List<@Nullable Double> decimals(List<Row> rows, String column) {
        var values = new ArrayList<@Nullable Double>();
        rows.forEach(it -> values.add(it.decimalOrNull(column)));
        return values;
    }
}
