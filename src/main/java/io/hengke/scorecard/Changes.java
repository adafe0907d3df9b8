package io.hengke.scorecard;

import io.hengke.shared.LargestRemainder;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import io.hengke.warehouse.ResultRows;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What changed in each metric that declares {@code decompose}, from each complete month to the next.
 *
 * <p>Writes {@code scorecard_change}, a row per (metric, period, segment, effect); effect volume, mix, rate or definition.
 * {@code amount} is whole and in {@code divisor}-ths of the metric's unit: 1 for money, 1,000,000 for quotients, which
 * have no volume. The amounts of a period sum exactly to {@code amount_now} − {@code amount_before}. {@code definition} is
 * what the metric's version before would have said of the month before, taken from what the present one says; it occurs
 * in the month after {@code until} only. Months in which a quotient has no denominator are left out.
 */
public final class Changes implements Kernel {

    /** The table this kernel writes. */
    public static final String TABLE = "scorecard_change";

    /** Quotients are split in millionths, by shares in billionths. */
    private static final long MILLION = 1_000_000;

    private static final long BILLION = 1_000_000_000;

    private final List<Metric> metrics;

    public Changes(MetricCatalogue catalogue) {
        metrics = catalogue.metrics().stream()
                .filter(it -> it.expression()
                        .flatMap(Metric.Expression::decomposition)
                        .isPresent())
                .toList();
    }

    @Override
    public String name() {
        return "scorecard-changes";
    }

    @Override
    public Set<String> reads() {
        return metrics.stream().map(Metric::mart).collect(Collectors.toSet());
    }

    @Override
    public Set<String> writes() {
        return Set.of(TABLE);
    }

    @Override
    public void run(Engine engine) {
        var rows = new ResultRows(TABLE, """
            metric varchar not null, period varchar not null, previous_period varchar not null, segment varchar not null,
            effect varchar not null, amount bigint not null, divisor bigint not null, amount_before bigint not null,
            amount_now bigint not null, version bigint not null, unit varchar not null, name_zh varchar not null,
            name_en varchar not null""");
        metrics.forEach(it -> new OfMetric(engine, it, rows).write());
        rows.write(engine);
    }

    /** A segment in a month. */
    private record Figure(String month, String segment, long volume, long amount, long previous) {}

    private static final class OfMetric {

        private static final Figure NOTHING = new Figure("", "", 0, 0, 0);

        private final Metric metric;
        private final ResultRows rows;
        private final ChangeQuery query;
        private final TreeMap<String, Map<String, Figure>> months = new TreeMap<>();

        OfMetric(Engine engine, Metric metric, ResultRows rows) {
            this.metric = metric;
            this.rows = rows;
            this.query = new ChangeQuery(metric);
            engine.query(
                            query.sql(),
                            row -> new Figure(
                                    row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                    .forEach(it -> months.computeIfAbsent(it.month(), _ -> new TreeMap<>())
                            .put(it.segment(), it));
        }

        void write() {
            if (months.isEmpty()) {
                return;
            }
            var last = YearMonth.parse(months.lastKey());
            for (var month = YearMonth.parse(months.firstKey()); month.isBefore(last); month = month.plusMonths(1)) {
                write(month.toString(), month.plusMonths(1).toString());
            }
        }

        private void write(String before, String now) {
            var old = months.getOrDefault(before, Map.of());
            var current = months.getOrDefault(now, Map.of());
            var names = new TreeSet<>(old.keySet());
            names.addAll(current.keySet());
            var isNewDefinition = query.until().filter(before::equals).isPresent();
            if (query.isQuotient()) {
                writeQuotient(before, now, names, old, current, isNewDefinition);
            } else {
                var segments = names.stream()
                        .map(it -> segment(it, old.getOrDefault(it, NOTHING), current.getOrDefault(it, NOTHING)))
                        .toList();
                var definition = names.stream()
                        .map(it -> old.getOrDefault(it, NOTHING))
                        .mapToLong(it -> isNewDefinition ? it.amount() - it.previous() : 0)
                        .sum();
                write(before, now, segments, definition, 1);
            }
        }

        private static Change.Segment segment(String name, Figure old, Figure current) {
            return new Change.Segment(
                    name, Math.max(0, old.volume()), old.amount(), Math.max(0, current.volume()), current.amount());
        }

        /** A quotient is the sum of each segment's share of the denominator times its own quotient. */
        private void writeQuotient(
                String before,
                String now,
                Set<String> names,
                Map<String, Figure> old,
                Map<String, Figure> current,
                boolean isNewDefinition) {
            var volumeBefore = old.values().stream().mapToLong(Figure::volume).sum();
            var volumeNow = current.values().stream().mapToLong(Figure::volume).sum();
            var isWhole = names.stream()
                    .noneMatch(it -> old.getOrDefault(it, NOTHING).volume() < 0
                            || current.getOrDefault(it, NOTHING).volume() < 0);
            if (volumeBefore <= 0 || volumeNow <= 0 || !isWhole) {
                return;
            }
            var sharesBefore = shares(names, old);
            var sharesNow = shares(names, current);
            var segments = new ArrayList<Change.Segment>();
            var definition = 0L;
            for (var name : names) {
                var was = old.getOrDefault(name, NOTHING);
                var is = current.getOrDefault(name, NOTHING);
                var place = segments.size();
                segments.add(new Change.Segment(
                        name,
                        sharesBefore[place],
                        millionths(was.amount(), volumeBefore),
                        sharesNow[place],
                        millionths(is.amount(), volumeNow)));
                definition += isNewDefinition ? millionths(was.amount() - was.previous(), volumeBefore) : 0;
            }
            write(before, now, segments, definition, MILLION);
        }

        /** They sum to the whole in both periods, so that a quotient has no volume. */
        private static long[] shares(Set<String> names, Map<String, Figure> figures) {
            return LargestRemainder.share(
                    BILLION,
                    names.stream()
                            .mapToLong(it -> figures.getOrDefault(it, NOTHING).volume())
                            .toArray());
        }

        private static long millionths(long part, long whole) {
            return Math.round(part / (double) whole * MILLION);
        }

        private void write(String before, String now, List<Change.Segment> segments, long definition, long divisor) {
            var was = segments.stream().mapToLong(Change.Segment::amountBefore).sum() - definition;
            var is = segments.stream().mapToLong(Change.Segment::amountNow).sum();
            Change.split(segments).stream()
                    .filter(it -> divisor == 1 || it.effect() != Change.Effect.VOLUME)
                    .forEach(it -> add(
                            before,
                            now,
                            it.segment(),
                            it.effect().name().toLowerCase(Locale.ROOT),
                            it.amount(),
                            divisor,
                            was,
                            is));
            add(before, now, "(all)", "definition", definition, divisor, was, is);
        }

        private void add(
                String before,
                String now,
                String segment,
                String effect,
                long amount,
                long divisor,
                long was,
                long is) {
            rows.add(
                    metric.id(),
                    now,
                    before,
                    segment,
                    effect,
                    amount,
                    divisor,
                    was,
                    is,
                    metric.version(),
                    metric.unit(),
                    metric.name().zh(),
                    metric.name().en());
        }
    }
}
