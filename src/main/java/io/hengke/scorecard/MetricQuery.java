package io.hengke.scorecard;

import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import io.hengke.warehouse.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The one statement that evaluates a metric: for the whole window, for each month, and for each value of each dimension
 * over the whole window.
 *
 * <p>A mart with totals of its own (key {@code period}) is read row by row; any other is aggregated by grouping sets.
 */
final class MetricQuery {

    /** One mistyped year must not make a catalogue of ten thousand empty months. */
    static final int MOST_MONTHS = 120;

    /** Of a dimension with more values, those with the most observations. */
    private static final int MOST_VALUES = 200;

    private final Metric metric;
    private final Metric.Expression expression;

    MetricQuery(Metric metric, Metric.Expression expression) {
        this.metric = metric;
        this.expression = expression;
    }

    /** Rows of {@code scorecard_metric}; the row of the whole window is there even when the mart is empty. */
    String sql() {
        return """
            with facts as (
                select *, %s
                from %s
                where %s
            ),
            figures as (
                select
                    %s as period,
                    %s as dimension,
                    %s as dimensions,
                    cast((%s) as bigint) as n,
                    %s as numerator,
                    %s as denominator,
                    cast((%s) as double) as value
                from facts
                group by %s
            ),
            complete as (
                select period, dimensions, n, numerator, denominator, value
                from figures
                cross join source_settings s
                where n > 0 and %s
                    and (period = 'all' or cast(period || '-01' as date) > add_months(month_of(s.as_of), -%d))
                qualify row_number() over (partition by period, dimension order by n desc, dimensions) <= %d
                union all
                select 'all', '{}', 0, null, null, null
                where not exists (select 1 from figures where n > 0 and %s)
            ),
            judged as (
                select *, case when n >= %d and isfinite(value) then value end as shown from complete
            )
            select
                %s as metric, period, dimensions, shown as value, %s as unit,
                cast(numerator as varchar) as numerator, cast(denominator as varchar) as denominator, n,
                case when period = 'all' then w.first_month else cast(period || '-01' as date) end as window_from,
                least(
                    s.as_of,
                    case when period = 'all' then s.as_of else add_months(cast(period || '-01' as date), 1) - 1 end
                ) as window_to,
                %d as version,
                case when shown is null then %s end as reason_zh,
                case when shown is null then %s end as reason_en
            from judged
            cross join (select min(metric_month) as first_month from facts) w
            cross join source_settings s
            """.formatted(
                        factColumns(),
                        metric.mart(),
                        expression.where().orElse("true"),
                        period(),
                        dimension("%1$s", "''"),
                        dimension("cast(json_object(%1$s, %2$s) as varchar)", "'{}'"),
                        expression.count(),
                        "(" + expression.numerator() + ")",
                        "(" + expression.denominator().orElse("cast(null as bigint)") + ")",
                        value(),
                        grouping(),
                        isReported(),
                        MOST_MONTHS,
                        MOST_VALUES,
                        expression.overall() ? "period = 'all' and dimensions = '{}'" : "true",
                        expression.leastCount(),
                        Sql.text(metric.id()),
                        Sql.text(metric.unit()),
                        metric.version(),
                        reason(Language.ZH),
                        reason(Language.EN));
    }

    private String value() {
        return expression
                .value()
                .orElseGet(() -> expression
                        .denominator()
                        .map(it -> "div_double((%s), (%s))".formatted(expression.numerator(), it))
                        .orElse(expression.numerator()));
    }

    private String factColumns() {
        var columns = new ArrayList<String>();
        columns.add(expression
                        .period()
                        .map("case when %s <> 'all' then cast(%<s || '-01' as date) end"::formatted)
                        .or(expression::month)
                        .orElse("cast(null as date)")
                + " as metric_month");
        for (int i = 0; i < metric.dimensions().size(); i++) {
            columns.add("coalesce(cast(%s as varchar), '(none)') as dimension_%d"
                    .formatted(metric.dimensions().get(i), i));
        }
        return String.join(", ", columns);
    }

    private String period() {
        return expression
                .period()
                .or(() -> expression
                        .month()
                        .filter(_ -> expression.overall())
                        .map(_ -> "case when grouping(metric_month) = 1 then 'all' else month_text(metric_month) end"))
                .orElse("'all'");
    }

    /** An expression for the dimension a row is split by: {@code %1$s} is its name, {@code %2$s} its value. */
    private String dimension(String shown, String none) {
        var isTotal = expression.period().isPresent() ? "%s = '(all)'" : "grouping(%s) = 1";
        var cases = IntStream.range(0, metric.dimensions().size())
                .mapToObj(i -> {
                    var column = "dimension_%d".formatted(i);
                    var name = Sql.text(metric.dimensions().get(i));
                    return "when not (%s) then %s".formatted(isTotal.formatted(column), shown.formatted(name, column));
                })
                .collect(Collectors.joining(" "));
        return cases.isEmpty() ? none : "case %s else %s end".formatted(cases, none);
    }

    private String grouping() {
        var names = IntStream.range(0, metric.dimensions().size())
                .mapToObj("dimension_%d"::formatted)
                .toList();
        if (expression.period().isPresent()) {
            return String.join(", ", concat(List.of(expression.period().orElseThrow()), names));
        }
        var sets = new ArrayList<String>();
        if (expression.overall()) {
            sets.add("()");
            expression.month().ifPresent(_ -> sets.add("(metric_month)"));
        }
        names.forEach(it -> sets.add("(" + it + ")"));
        return "grouping sets (" + String.join(", ", sets) + ")";
    }

    /** Of a mart with totals, a month is reported in total only, a dimension for the whole window only. */
    private String isReported() {
        return expression.period().isPresent() ? "(period = 'all' or dimensions = '{}')" : "true";
    }

    private String reason(Language language) {
        var tooFew = Messages.in(language).text("scorecard.too-few", "{0}", expression.leastCount());
        return "case when n > 0 and n < %d then replace(%s, '{0}', cast(n as varchar)) else %s end"
                .formatted(
                        expression.leastCount(),
                        Sql.text(tooFew),
                        Sql.text(metric.needs().in(language)));
    }

    private static List<String> concat(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
