package io.hengke.scorecard;

import io.hengke.warehouse.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code metrics.json}: an array with one object for each row of {@code scorecard_metric}, in a fixed order. */
public final class MetricsFile {

    private static final String ROWS = """
        select metric, period, dimensions, value, numerator, denominator, n,
            cast(window_from as varchar) as window_from, cast(window_to as varchar) as window_to, reason_zh, reason_en
        from scorecard_metric order by metric, period, dimensions <> '{}', dimensions
        """;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Metric> metrics;

    public MetricsFile(MetricCatalogue catalogue) {
        metrics = catalogue.metrics().stream().collect(Collectors.toMap(Metric::id, Function.identity()));
    }

    /** Writes UTF-8, one row a line, names and formulas in both languages. */
    public void write(Engine engine, Path file) {
        var rows = engine.query(ROWS, row -> json.writeValueAsString(fields(row)));
        try {
            Files.writeString(file, "[\n" + String.join(",\n", rows) + "\n]\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private Map<String, @Nullable Object> fields(ResultSet row) throws SQLException {
        var metric = Optional.ofNullable(metrics.get(row.getString("metric"))).orElseThrow();
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("metric", metric.id());
        fields.put("period", row.getString("period"));
        fields.put("dimensions", json.readTree(row.getString("dimensions")));
        fields.put("value", row.getObject("value"));
        fields.put("unit", metric.unit());
        fields.put("numerator", number(row.getString("numerator")));
        fields.put("denominator", number(row.getString("denominator")));
        fields.put("n", row.getLong("n"));
        fields.put("window", window(row.getString("window_from"), row.getString("window_to")));
        fields.put("name", metric.name());
        fields.put("definition", metric.formula());
        fields.put("better", metric.better());
        fields.put("version", metric.version());
        var reason = row.getString("reason_zh");
        fields.put("reason", reason == null ? null : new Wording(reason, row.getString("reason_en")));
        return fields;
    }

    private static Map<String, @Nullable Object> window(@Nullable String from, @Nullable String to) {
        var window = new LinkedHashMap<String, @Nullable Object>();
        window.put("from", from);
        window.put("to", to);
        return window;
    }

    /** Decimal text as a number of the same digits; what is not finite, as null. */
    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null || !text.matches("-?[0-9.]+(e[-+]?[0-9]+)?") ? null : new BigDecimal(text);
    }
}
