package io.hengke.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Whether a month of a series is out of line with the others: each month is forecast by a regression on a straight trend
 * and, from {@value #LEAST_SEASONAL} months on and where there is a {@link Season}, on the month of the year, fitted without it; the error over its standard
 * error has Student's t distribution where months vary at random around trend and season.
 *
 * <p>Months that are far out (their chance times the number of months is below {@value #REMOVAL}) are first taken out, at
 * most one in ten, so that they hide neither each other nor the ordinary ones (as Rosner 1983 tests for several
 * outliers). The false-alarm rate this leaves is measured in {@code SeasonalTestTests}.
 */
final class SeasonalTest {

    /** Below it nothing is tested. */
    static final int LEAST_MONTHS = 8;

    /** From here on each month of the year occurs twice. */
    static final int LEAST_SEASONAL = 24;

    private static final double REMOVAL = 0.01;

    /** A forecast is worth nothing where nearly all of it is the month itself. */
    private static final double MOST_LEVERAGE = 1 - 1e-8;

    /** Relative to the series' size, what rounding leaves of a perfect fit. */
    private static final double DUST = 1e-10;

    private final int[] months;
    private final double[] values;
    private final boolean[] isOut;
    private final boolean isSeasonal;
    private final double dust;

    private SeasonalTest(int[] months, double[] values) {
        this.months = months;
        this.values = values;
        this.isOut = new boolean[values.length];
        this.isSeasonal = values.length >= LEAST_SEASONAL && Season.isPresent(months, values);
        this.dust = DUST * Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    /**
     * @param expected the forecast from the other months; not a number where they do not determine one
     * @param error its standard error, the month's own chance included
     * @param freedom degrees of freedom of the t distribution
     * @param chance of an error as large, two-sided; not a number where there is no forecast
     */
    record Verdict(double expected, double error, int freedom, double chance) {

        static final Verdict NONE = new Verdict(Double.NaN, Double.NaN, 0, Double.NaN);

        /** Half the width of the band that holds all but this share of months. */
        double reach(double rate) {
            return error * new TDistribution(freedom).inverseCumulativeProbability(1 - rate / 2);
        }
    }

    /**
     * @param months numbers of the months, ascending: 12 · year + month; there may be gaps
     * @param values one for each, at least {@link #LEAST_MONTHS}
     */
    static Verdict[] of(int[] months, double[] values) {
        var test = new SeasonalTest(months, values);
        test.takeOut();
        return test.verdicts();
    }

    /** Whether the season is taken out. */
    static boolean isSeasonal(int[] months, double[] values) {
        return new SeasonalTest(months, values).isSeasonal;
    }

    /** Goes on although a month is not far out, since several may hide each other; takes out those up to the last that is. */
    private void takeOut() {
        var order = new ArrayList<Integer>();
        var farOut = 0;
        for (var step = 0; step < values.length / 10; step++) {
            var verdicts = verdicts();
            var worst = worst(verdicts);
            if (worst < 0) {
                break;
            }
            order.add(worst);
            if (verdicts[worst].chance() * (values.length - step) < REMOVAL) {
                farOut = order.size();
            }
            isOut[worst] = true;
        }
        order.subList(farOut, order.size()).forEach(it -> isOut[it] = false);
    }

    private int worst(Verdict[] verdicts) {
        var worst = -1;
        for (var i = 0; i < verdicts.length; i++) {
            if (!isOut[i]
                    && Double.isFinite(verdicts[i].chance())
                    && isTold(i)
                    && (worst < 0 || verdicts[i].chance() < verdicts[worst].chance())) {
                worst = i;
            }
        }
        return worst;
    }

    /** Of two Januaries that differ, nobody can say which is the odd one: neither is taken out, and both are told. */
    private boolean isTold(int month) {
        return !isSeasonal
                || IntStream.range(0, values.length)
                                .filter(it -> !isOut[it] && Math.floorMod(months[it] - months[month], 12) == 0)
                                .count()
                        > 2;
    }

    private Verdict[] verdicts() {
        var kept = IntStream.range(0, values.length).filter(it -> !isOut[it]).toArray();
        var columns = isSeasonal ? 13 : 2;
        var design = new double[values.length][];
        for (var i = 0; i < values.length; i++) {
            design[i] = row(months[i], columns);
        }
        var products = new double[columns][columns];
        var sums = new double[columns];
        for (var i : kept) {
            for (var j = 0; j < columns; j++) {
                sums[j] += design[i][j] * values[i];
                for (var k = 0; k < columns; k++) {
                    products[j][k] += design[i][j] * design[i][k];
                }
            }
        }
        var verdicts = new Verdict[values.length];
        Arrays.fill(verdicts, Verdict.NONE);
        if (kept.length - columns < 2) {
            return verdicts;
        }
        var inverse = new CholeskyDecomposition(new Array2DRowRealMatrix(products, false))
                .getSolver()
                .getInverse();
        var coefficients = inverse.operate(sums);
        var squares = 0.0;
        for (var i : kept) {
            var residual = values[i] - dot(design[i], coefficients);
            squares += residual * residual;
        }
        for (var i = 0; i < values.length; i++) {
            verdicts[i] = verdict(i, design[i], inverse, coefficients, squares, kept.length - columns);
        }
        return verdicts;
    }

    private Verdict verdict(
            int month, double[] row, RealMatrix inverse, double[] coefficients, double squares, int freedom) {
        var leverage = dot(row, inverse.operate(row));
        var residual = values[month] - dot(row, coefficients);
        if (isOut[month]) {
            return judged(month, residual, Math.sqrt(squares / freedom * (1 + leverage)), freedom);
        }
        if (leverage > MOST_LEVERAGE) {
            return Verdict.NONE;
        }
        var without = Math.max(0, squares - residual * residual / (1 - leverage)) / (freedom - 1);
        return judged(month, residual / (1 - leverage), Math.sqrt(without / (1 - leverage)), freedom - 1);
    }

    private Verdict judged(int month, double error, double standardError, int freedom) {
        var floor = Math.max(standardError, dust);
        var chance = Math.abs(error) <= dust
                ? 1
                : 2 * new TDistribution(freedom).cumulativeProbability(-Math.abs(error) / floor);
        return new Verdict(values[month] - error, standardError, freedom, chance);
    }

    private double[] row(int month, int columns) {
        var row = new double[columns];
        row[0] = 1;
        var middle = (months[0] + months[months.length - 1]) / 2.0;
        row[1] = (month - middle) / 12;
        var season = Math.floorMod(month, 12);
        if (isSeasonal && season > 0) {
            row[1 + season] = 1;
        }
        return row;
    }

    private static double dot(double[] first, double[] second) {
        var sum = 0.0;
        for (var i = 0; i < first.length; i++) {
            sum += first[i] * second[i];
        }
        return sum;
    }
}
