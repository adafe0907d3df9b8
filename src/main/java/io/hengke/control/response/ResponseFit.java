package io.hengke.control.response;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Response = level + trend + season + context + Σ topᶜ · hill(adstockᶜ(spendingᶜ)), fitted by least squares with tops of zero
 * or more. The shapes (carry-over, half point, slope) come from a grid, channel by channel until nothing changes.
 *
 * <p>Carry-over keeps the level ({@link Adstock#level}), so a channel's curve tells what constant weekly spending brings.
 */
public final class ResponseFit {

    private static final double[] CARRY = {0, 0.25, 0.5, 0.75};
    private static final double[] HALF = {0.5, 1, 2, 4};
    private static final double[] SLOPE = {1, 2};
    private static final int MOST_ROUNDS = 4;

    /** @param half point as a multiple of the mean spending of a week */
    private record Shape(double carry, double half, double slope) {}

    private static final List<Shape> SHAPES = shapes();
    private static final Shape START = new Shape(0.25, 1, 1);

    private final WeeklySpending data;
    private final int weeks;
    private final double[] responses;
    private final List<double[]> baseline;
    private final double[][][] shaped;
    private final List<Shape> shapes = new ArrayList<>();
    private double[] coefficients = {};

    private ResponseFit(WeeklySpending data, int weeks, double[][][] shaped) {
        this.data = data;
        this.shaped = shaped;
        this.weeks = weeks;
        responses = data.responses();
        baseline = data.baseline();
    }

    /** @param weeks how many of the first weeks to fit to */
    public static ResponseFit fit(WeeklySpending data, int weeks) {
        return fit(data, weeks, shaped(data));
    }

    /** The same where many fits share the same spending: shaping it takes most of the time. */
    static ResponseFit fit(WeeklySpending data, int weeks, double[][][] shaped) {
        var fit = new ResponseFit(data, weeks, shaped);
        data.channels().forEach(_ -> fit.shapes.add(START));
        fit.search();
        return fit;
    }

    /** Spending as each shape turns it, by channel and the shape's place. */
    static double[][][] shaped(WeeklySpending data) {
        var shaped = new double[data.channels().size()][SHAPES.size()][];
        for (var channel = 0; channel < shaped.length; channel++) {
            for (var shape = 0; shape < SHAPES.size(); shape++) {
                shaped[channel][shape] = column(data, channel, SHAPES.get(shape));
            }
        }
        return shaped;
    }

    /** What constant weekly spending on a channel brings a week. */
    public HillCurve curve(int channel) {
        var shape = shapes.get(channel);
        return new HillCurve(
                coefficients[baseline.size() + channel],
                Math.max(shape.half() * mean(data, channel), Double.MIN_NORMAL),
                shape.slope());
    }

    /** θ of the channel's geometric carry-over. */
    public double carryOver(int channel) {
        return shapes.get(channel).carry();
    }

    /** Fitted and, beyond the weeks fitted to, forecast; all weeks of the data. */
    public double[] expected() {
        return expected(columns(), coefficients);
    }

    /** Root mean square error over the weeks from (inclusive) to (exclusive). */
    public double error(int from, int to) {
        return error(expected(), responses, from, to);
    }

    /** Part of the variance explained in the weeks fitted to. */
    public double rSquared() {
        var mean = 0.0;
        for (var t = 0; t < weeks; t++) {
            mean += responses[t] / weeks;
        }
        var total = 0.0;
        for (var t = 0; t < weeks; t++) {
            total += (responses[t] - mean) * (responses[t] - mean);
        }
        var error = error(0, weeks);
        return total > 0 ? 1 - error * error * weeks / total : 0;
    }

    static double error(double[] expected, double[] actual, int from, int to) {
        var sum = 0.0;
        for (var t = from; t < to; t++) {
            sum += (expected[t] - actual[t]) * (expected[t] - actual[t]);
        }
        return Math.sqrt(sum / Math.max(1, to - from));
    }

    private void search() {
        var columns = columns();
        coefficients = solve(columns);
        var best = squares(columns, coefficients);
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var before = best;
            for (var channel = 0; channel < shapes.size(); channel++) {
                var at = baseline.size() + channel;
                for (var shape : SHAPES) {
                    var kept = columns[at];
                    columns[at] = shaped[channel][SHAPES.indexOf(shape)];
                    var solution = solve(columns);
                    var squares = squares(columns, solution);
                    if (squares < best * (1 - 1e-9)) {
                        best = squares;
                        coefficients = solution;
                        shapes.set(channel, shape);
                    } else {
                        columns[at] = kept;
                    }
                }
            }
            if (best == before) {
                break;
            }
        }
    }

    private double[][] columns() {
        var columns = new ArrayList<>(baseline);
        for (var channel = 0; channel < shapes.size(); channel++) {
            columns.add(shaped[channel][SHAPES.indexOf(shapes.get(channel))]);
        }
        return columns.toArray(double[][]::new);
    }

    private static double[] column(WeeklySpending data, int channel, Shape shape) {
        var mean = mean(data, channel);
        var carried = Adstock.level(data.spendingOf(channel), shape.carry());
        if (mean > 0) {
            var curve = new HillCurve(1, shape.half() * mean, shape.slope());
            for (var t = 0; t < carried.length; t++) {
                carried[t] = curve.at(carried[t]);
            }
        }
        return carried;
    }

    /** Over all the weeks of the data, so that a half point means the same in every fit to them. */
    private static double mean(WeeklySpending data, int channel) {
        return data.spending().get(channel).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    private double[] solve(double[][] columns) {
        return NonNegative.fit(columns, baseline.size(), responses, weeks);
    }

    private double squares(double[][] columns, double[] solution) {
        var sum = 0.0;
        for (var t = 0; t < weeks; t++) {
            var error = responses[t];
            for (var i = 0; i < columns.length; i++) {
                error -= solution[i] * columns[i][t];
            }
            sum += error * error;
        }
        return sum / weeks;
    }

    private static double[] expected(double[][] columns, double[] solution) {
        var expected = new double[columns[0].length];
        for (var i = 0; i < columns.length; i++) {
            for (var t = 0; t < expected.length; t++) {
                expected[t] += solution[i] * columns[i][t];
            }
        }
        return expected;
    }

    private static List<Shape> shapes() {
        var shapes = new ArrayList<Shape>();
        for (var carry : CARRY) {
            for (var half : HALF) {
                for (var slope : SLOPE) {
                    shapes.add(new Shape(carry, half, slope));
                }
            }
        }
        return Collections.unmodifiableList(shapes);
    }
}
