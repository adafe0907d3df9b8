package io.hengke.scorecard;

import io.hengke.shared.Language;
import io.hengke.warehouse.Engine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A metric's figure for one period and one split.
 *
 * @param dimensions a JSON object of at most one key
 * @param value null where it cannot be given
 * @param numerator decimal text, exact
 * @param reason why there is no value; empty where there is one
 */
record MetricValue(
        String metric,
        String period,
        JsonNode dimensions,
        @Nullable Double value,
        @Nullable String numerator,
        @Nullable String denominator,
        long n,
        @Nullable String from,
        @Nullable String to,
        String reason) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<MetricValue> read(Engine engine, Language language) {
        return engine.query("""
            select metric, period, dimensions, value, numerator, denominator, n,
                cast(window_from as varchar) as window_from, cast(window_to as varchar) as window_to,
                reason_%s as reason
            from scorecard_metric order by metric, period, dimensions
            """.formatted(language.name().toLowerCase(Locale.ROOT)), MetricValue::of);
    }

    private static MetricValue of(ResultSet row) throws SQLException {
        return new MetricValue(
                row.getString("metric"),
                row.getString("period"),
                JSON.readTree(row.getString("dimensions")),
                row.getObject("value") instanceof Number it ? (Double) it.doubleValue() : null,
                row.getString("numerator"),
                row.getString("denominator"),
                row.getLong("n"),
                row.getString("window_from"),
                row.getString("window_to"),
                Objects.toString(row.getString("reason"), ""));
    }

    boolean isOverall() {
        return dimensions.isEmpty();
    }

    /** True if it is about the whole window, not one month. */
    boolean isWhole() {
        return period.equals("all");
    }

    void put(ObjectNode node) {
        node.put("period", period).put("value", value);
        if (!isOverall()) {
            node.set("dimensions", dimensions);
        }
        node.put("numerator", numerator)
                .put("denominator", denominator)
                .put("n", n)
                .put("from", from)
                .put("to", to);
        if (!reason.isEmpty()) {
            node.put("reason", reason);
        }
    }
}
