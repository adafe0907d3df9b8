package io.hengke.scorecard;

import io.hengke.shared.Language;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import io.hengke.warehouse.Sql;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Evaluates the catalogue into the table {@code scorecard_metric}: one statement for each metric.
 *
 * <p>Grain: (metric, period, dimensions); period {@code YYYY-MM} or {@code all}; dimensions a JSON object of at most one
 * key. {@code numerator} and {@code denominator} are decimal text, so amounts stay whole; {@code value} is a finite
 * double, or null with {@code reason_zh} and {@code reason_en}. Every metric has at least one row.
 */
public final class Scorecard implements Kernel {

    /** The table this kernel writes. */
    public static final String TABLE = "scorecard_metric";

    private final MetricCatalogue catalogue;

    public Scorecard(MetricCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String name() {
        return "scorecard";
    }

    @Override
    public Set<String> reads() {
        return catalogue.metrics().stream()
                .map(Metric::mart)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> writes() {
        return Set.of(TABLE);
    }

    @Override
    public void run(Engine engine) {
        engine.execute("""
            create or replace table scorecard_metric (
                metric varchar not null, period varchar not null, dimensions varchar not null, value double,
                unit varchar not null, numerator varchar, denominator varchar, n bigint not null,
                window_from date, window_to date, version integer not null, reason_zh varchar, reason_en varchar
            )
            """);
        catalogue.metrics().forEach(it -> engine.execute("insert into scorecard_metric " + select(it)));
    }

    private static String select(Metric metric) {
        return metric.expression().map(it -> new MetricQuery(metric, it).sql()).orElseGet(() -> """
                    select %s, 'all', '{}', null, %s, null, null, 0, null, as_of, %d, %s, %s from source_settings
                    """.formatted(
                        Sql.text(metric.id()),
                        Sql.text(metric.unit()),
                        metric.version(),
                        Sql.text(metric.needs().in(Language.ZH)),
                        Sql.text(metric.needs().in(Language.EN))));
    }
}
