package io.hengke.scorecard;

import java.util.List;
import java.util.Optional;

/**
 * What a metric means, whoever computes it.
 *
 * @param id stable name, e.g. {@code cac_loaded}; unique in the catalogue
 * @param mart the mart whose {@code .yml} declares it; empty for a metric that the data contract has no facts for
 * @param name short name
 * @param formula the formula in words
 * @param unit one of {@link #UNITS}; {@code minor}: minor units of the reporting currency
 * @param better {@code higher}, {@code lower} or {@code none}
 * @param version raised whenever the formula changes, so that figures of different versions are never compared unaware
 * @param needs what is missing when it has no value
 * @param dimensions columns it is also split by, each alone
 */
public record Metric(
        String id,
        String mart,
        Wording name,
        Wording formula,
        String unit,
        String better,
        int version,
        Wording needs,
        List<String> dimensions,
        Optional<Expression> expression) {

    /** Every unit a metric may have; {@code ratio}: read in per cent; {@code multiple}: so many times; {@code permille}: of 1000. */
    public static final List<String> UNITS = List.of(
            "minor",
            "minor_per_minute",
            "ratio",
            "multiple",
            "permille",
            "count",
            "days",
            "months",
            "minutes",
            "score",
            "probability");

    /**
     * How a metric is computed: SQL aggregate expressions over the mart's rows.
     *
     * @param numerator shown beside the value
     * @param denominator shown beside the value; empty for a plain sum
     * @param value the value where it is not numerator ÷ denominator, such as a median
     * @param count number of observations behind the value
     * @param leastCount below it no value is shown
     * @param month expression of the month a row belongs to; empty: the state on the as-of day
     * @param period column of a mart that holds totals itself: {@code YYYY-MM} or {@code all}, and dimensions {@code (all)}
     * @param where rows to leave in; empty: all of them
     * @param overall whether it is also evaluated without a dimension
     * @param settlesDays days after the end of a month in which its value still changes of itself, such as the share of
     *     tickets resolved; until then the month is compared with no other
     * @param decomposition how a change of it is split; empty: it is not
     */
    public record Expression(
            String numerator,
            Optional<String> denominator,
            Optional<String> value,
            String count,
            long leastCount,
            Optional<String> month,
            Optional<String> period,
            Optional<String> where,
            boolean overall,
            int settlesDays,
            Optional<Decomposition> decomposition) {}

    /**
     * How a change from month to month is split into volume, mix, rate and definition.
     *
     * @param by expression of the segment a row belongs to
     * @param volume aggregate, a whole number: what the amount, the metric's numerator, is the product of with a rate.
     *     Empty for a quotient: its denominator is then the mix, and there is no volume
     * @param previous the numerator as the version before defined it
     * @param until last month, {@code YYYY-MM}, that was reported by that version
     */
    public record Decomposition(
            String by, Optional<String> volume, Optional<String> previous, Optional<String> until) {}
}
