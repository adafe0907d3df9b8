package io.hengke.scorecard;

import io.hengke.scorecard.SeasonalTest.Verdict;
import io.hengke.shared.Language;
import io.hengke.shared.Refusal;
import io.hengke.statistics.MultipleTests;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import io.hengke.warehouse.ResultRows;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Months in which a metric was out of line with its other months, by {@link SeasonalTest}.
 *
 * <p>Reads the complete months of {@code scorecard_metric} whose values have settled; metrics that are better neither way, such as ends of bands,
 * are left out. Amounts and counts that are always above zero are tested as logarithms, since they grow by shares.
 * Writes {@code scorecard_anomaly}, a row per (metric, period): {@code low} and {@code high} hold all but
 * {@value #ALARM_RATE} of ordinary months; {@code is_alarm}: outside of them; {@code is_anomaly}: still, after correction for
 * all metrics of that month (Benjamini, Hochberg: of the anomalies told, {@value #FALSE_SHARE} at most are expected to be
 * chance). Writes {@code scorecard_anomaly_refused}, a row per metric with too few months.
 */
public final class Anomalies implements Kernel {

    /** The table this kernel writes. */
    public static final String TABLE = "scorecard_anomaly";

    /** Share of ordinary months that are told as an alarm, for one metric. */
    static final double ALARM_RATE = 0.01;

    /** Largest expected share of chance among the anomalies of a month. */
    static final double FALSE_SHARE = 0.05;

    private static final String REFUSED = "scorecard_anomaly_refused";
    private static final Set<String> GROWING_BY_SHARES = Set.of("minor", "count", "minutes", "minor_per_minute");

    private final Map<String, Metric> metrics;

    public Anomalies(MetricCatalogue catalogue) {
        metrics = catalogue.metrics().stream()
                .filter(it -> !it.better().equals("none") && isMonthly(it))
                .collect(Collectors.toMap(Metric::id, it -> it, (first, _) -> first, LinkedHashMap::new));
    }

    private static boolean isMonthly(Metric metric) {
        return metric.expression()
                .filter(it ->
                        it.overall() && (it.month().isPresent() || it.period().isPresent()))
                .isPresent();
    }

    @Override
    public String name() {
        return "scorecard-anomalies";
    }

    @Override
    public Set<String> reads() {
        return Set.of(Scorecard.TABLE);
    }

    @Override
    public Set<String> writes() {
        return Set.of(TABLE, REFUSED);
    }

    @Override
    public void run(Engine engine) {
        var refused = new ResultRows(REFUSED, """
            metric varchar not null, months bigint not null, reason_zh varchar not null, reason_en varchar not null""");
        var tested = new ArrayList<Tested>();
        var series = read(engine);
        metrics.values().forEach(metric -> {
            var points = series.getOrDefault(metric.id(), List.of()).stream()
                    .filter(it -> it.age() >= settlesDays(metric))
                    .toList();
            if (points.size() < SeasonalTest.LEAST_MONTHS) {
                var refusal = Refusal.of("scorecard.refused.months", points.size(), SeasonalTest.LEAST_MONTHS);
                refused.add(metric.id(), points.size(), refusal.in(Language.ZH), refusal.in(Language.EN));
            } else {
                tested.addAll(test(metric, points));
            }
        });
        refused.write(engine);
        write(engine, tested);
    }

    private static int settlesDays(Metric metric) {
        return metric.expression().map(Metric.Expression::settlesDays).orElse(0);
    }

    private static Map<String, List<Point>> read(Engine engine) {
        return engine
                .query(
                        """
                    select metric, period, value,
                        days_between(add_months(cast(case when period <> 'all' then period || '-01' end as date), 1) - 1, s.as_of)
                    from scorecard_metric
                    cross join source_settings s
                    where dimensions = '{}' and value is not null and period <> 'all'
                        and add_months(cast(case when period <> 'all' then period || '-01' end as date), 1) - 1 <= s.as_of
                    order by metric, period
                    """,
                        row -> new Point(
                                row.getString(1), YearMonth.parse(row.getString(2)), row.getDouble(3), row.getInt(4)))
                .stream()
                .collect(Collectors.groupingBy(Point::metric, TreeMap::new, Collectors.toList()));
    }

    private static List<Tested> test(Metric metric, List<Point> points) {
        var isLogarithmic =
                GROWING_BY_SHARES.contains(metric.unit()) && points.stream().allMatch(it -> it.value() > 0);
        var months = points.stream()
                .mapToInt(it -> 12 * it.month().getYear() + it.month().getMonthValue() - 1)
                .toArray();
        var values = points.stream()
                .mapToDouble(it -> isLogarithmic ? Math.log(it.value()) : it.value())
                .toArray();
        var verdicts = SeasonalTest.of(months, values);
        var tested = new ArrayList<Tested>();
        for (var i = 0; i < verdicts.length; i++) {
            if (Double.isFinite(verdicts[i].chance())) {
                tested.add(new Tested(
                        metric,
                        points.get(i),
                        verdicts[i],
                        isLogarithmic,
                        SeasonalTest.isSeasonal(months, values),
                        verdicts.length));
            }
        }
        return tested;
    }

    private static void write(Engine engine, List<Tested> tested) {
        var rows = new ResultRows(TABLE, """
            metric varchar not null, period varchar not null, months bigint not null, value double not null,
            expected double not null, low double not null, high double not null, chance double not null,
            chance_adjusted double not null, is_alarm boolean not null, is_anomaly boolean not null,
            is_seasonal boolean not null, is_logarithmic boolean not null, unit varchar not null, better varchar not null,
            name_zh varchar not null, name_en varchar not null""");
        tested.stream()
                .collect(Collectors.groupingBy(it -> it.point.month(), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(month -> {
                    var adjusted = MultipleTests.benjaminiHochberg(month.stream()
                            .mapToDouble(it -> it.verdict.chance())
                            .toArray());
                    for (var i = 0; i < adjusted.length; i++) {
                        month.get(i).addTo(rows, adjusted[i]);
                    }
                });
        rows.write(engine);
    }

    /** @param age days from the end of the month to the as-of day */
    private record Point(String metric, YearMonth month, double value, int age) {}

    private record Tested(
            Metric metric, Point point, Verdict verdict, boolean isLogarithmic, boolean isSeasonal, int months) {

        void addTo(ResultRows rows, double adjusted) {
            var reach = verdict.reach(ALARM_RATE);
            rows.add(
                    point.metric(),
                    point.month().toString(),
                    months,
                    point.value(),
                    back(verdict.expected()),
                    back(verdict.expected() - reach),
                    back(verdict.expected() + reach),
                    verdict.chance(),
                    adjusted,
                    verdict.chance() < ALARM_RATE,
                    adjusted < FALSE_SHARE,
                    isSeasonal,
                    isLogarithmic,
                    metric.unit(),
                    metric.better(),
                    metric.name().zh(),
                    metric.name().en());
        }

        private double back(double value) {
            return isLogarithmic ? Math.min(Math.exp(value), Double.MAX_VALUE) : value;
        }
    }
}
