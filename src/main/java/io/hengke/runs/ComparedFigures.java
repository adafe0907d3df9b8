package io.hengke.runs;

import io.hengke.runs.Comparison.Cac;
import io.hengke.runs.Comparison.ComparedChannel;
import io.hengke.runs.Comparison.ComparedMetric;
import io.hengke.shared.Language;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Channels and metrics of two results, side by side. */
final class ComparedFigures {

    private final Engine engine;
    private final Path left;
    private final Path right;
    private final Language language;

    ComparedFigures(Engine engine, Path left, Path right, Language language) {
        this.engine = engine;
        this.left = left;
        this.right = right;
        this.language = language;
    }

    List<ComparedChannel> channels() {
        return engine.query(
                """
                select coalesce(r.channel, l.channel) as channel,
                    l.new_customers, l.acquisition_cost_minor, l.cac_paid_minor, l.cac_loaded_minor,
                    r.new_customers, r.acquisition_cost_minor, r.cac_paid_minor, r.cac_loaded_minor
                from (%s) l full outer join (%s) r on r.channel = l.channel
                order by coalesce(r.acquisition_cost_minor, l.acquisition_cost_minor) desc, 1
                """.formatted(channels(left), channels(right)),
                row -> new ComparedChannel(row.getString(1), cac(row, 2), cac(row, 6)));
    }

    private static String channels(Path result) {
        return """
                select channel, cast(new_customers as bigint) as new_customers,
                    cast(acquisition_cost_minor as bigint) as acquisition_cost_minor,
                    cast(cac_paid_minor as bigint) as cac_paid_minor, cast(cac_loaded_minor as bigint) as cac_loaded_minor
                from read_csv(%s, all_varchar = true) where period = 'all'""".formatted(Sql.text(result.resolve("channels.csv")));
    }

    List<ComparedMetric> metrics() {
        return engine.query(
                """
                select coalesce(r.metric, l.metric), coalesce(r.name, l.name), coalesce(r.unit, l.unit),
                    coalesce(r.better, l.better), l.value, r.value
                from (%s) l full outer join (%s) r on r.metric = l.metric
                where l.value is not null or r.value is not null
                order by 1
                """.formatted(metrics(left), metrics(right)),
                row -> new ComparedMetric(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        number(row, 5),
                        number(row, 6)));
    }

    private String metrics(Path result) {
        return """
                select metric, name.%s as name, unit, better, value
                from read_json(%s, columns = {metric: 'VARCHAR', period: 'VARCHAR', dimensions: 'JSON', value: 'DOUBLE',
                    unit: 'VARCHAR', better: 'VARCHAR', name: 'STRUCT(zh VARCHAR, en VARCHAR)'})
                where period = 'all' and cast(dimensions as varchar) = '{}'""".formatted(language == Language.ZH ? "zh" : "en", Sql.text(result.resolve("metrics.json")));
    }

    private static @Nullable Cac cac(ResultSet row, int first) throws SQLException {
        var customers = whole(row, first);
        return customers == null
                ? null
                : new Cac(customers, row.getLong(first + 1), whole(row, first + 2), whole(row, first + 3));
    }

    private static @Nullable Long whole(ResultSet row, int column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Double number(ResultSet row, int column) throws SQLException {
        var value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
