package io.hengke.scorecard;

import java.util.Optional;

/** The statement that reads volumes and amounts of a decomposed metric, by month and segment. */
final class ChangeQuery {

    /** Segments told apart; the others, those of least volume, are taken together. */
    private static final int MOST_SEGMENTS = 50;

    private final Metric metric;
    private final Metric.Expression expression;
    private final Metric.Decomposition decomposition;

    ChangeQuery(Metric metric) {
        this.metric = metric;
        this.expression = metric.expression().orElseThrow();
        this.decomposition = expression.decomposition().orElseThrow();
    }

    boolean isQuotient() {
        return decomposition.volume().isEmpty();
    }

    Optional<String> until() {
        return decomposition.until();
    }

    /** Rows (month, segment, volume, amount, previous amount) of the complete months the scorecard keeps. */
    String sql() {
        return """
            with facts as (
                select *, %s as change_month, coalesce(cast(%s as varchar), '(none)') as change_segment from %s where %s
            ),
            figures as (
                select
                    change_month, change_segment,
                    cast(%s as bigint) as volume,
                    cast(%s as bigint) as amount,
                    cast(%s as bigint) as previous_amount
                from facts
                cross join source_settings s
                where change_month > add_months(month_of(s.as_of), -%d) and add_months(change_month, 1) - 1 + %d <= s.as_of
                group by change_month, change_segment
            ),
            ranked as (
                select change_segment, row_number() over (order by sum(abs(volume)) desc, change_segment) as place
                from figures group by change_segment
            )
            select
                month_text(change_month),
                case when place <= %d then change_segment else '(other)' end as segment,
                cast(coalesce(sum(volume), 0) as bigint),
                cast(coalesce(sum(amount), 0) as bigint),
                cast(coalesce(sum(previous_amount), 0) as bigint)
            from figures
            join ranked using (change_segment)
            group by all
            order by 1, 2
            """.formatted(
                        expression.month().orElseThrow(),
                        decomposition.by(),
                        metric.mart(),
                        expression.where().orElse("true"),
                        decomposition.volume().or(expression::denominator).orElseThrow(),
                        expression.numerator(),
                        decomposition.previous().orElse(expression.numerator()),
                        MetricQuery.MOST_MONTHS,
                        expression.settlesDays(),
                        MOST_SEGMENTS);
    }
}
