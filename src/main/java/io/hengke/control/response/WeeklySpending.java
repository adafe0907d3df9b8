package io.hengke.control.response;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Weeks in a row: what came of them, what was spent by channel, and what else is known to matter.
 *
 * @param response one figure a week, e.g. new customers
 * @param channels names
 * @param spending one list a channel, zero or more a week
 * @param context one list for each further influence, e.g. a competitor's sales; may be empty
 */
public record WeeklySpending(
        List<Double> response, List<String> channels, List<List<Double>> spending, List<List<Double>> context) {

    public WeeklySpending {
        response = List.copyOf(response);
        channels = List.copyOf(channels);
        spending = spending.stream().map(List::copyOf).toList();
        context = context.stream().map(List::copyOf).toList();
        var weeks = response.size();
        if (spending.size() != channels.size()
                || spending.stream().anyMatch(it -> it.size() != weeks)
                || context.stream().anyMatch(it -> it.size() != weeks)) {
            throw new IllegalArgumentException("Every series must have %d weeks".formatted(weeks));
        }
    }

    public int weeks() {
        return response.size();
    }

    double[] responses() {
        return array(response);
    }

    double[] spendingOf(int channel) {
        return array(spending.get(channel));
    }

    /** What goes on without spending: level, trend, the year's course (two waves from two years on), and the context. */
    List<double[]> baseline() {
        var weeks = weeks();
        var columns = new ArrayList<double[]>();
        columns.add(new double[weeks]);
        columns.add(new double[weeks]);
        var waves = weeks >= 104 ? 2 : 1;
        for (var i = 0; i < 2 * waves; i++) {
            columns.add(new double[weeks]);
        }
        for (var t = 0; t < weeks; t++) {
            columns.get(0)[t] = 1;
            columns.get(1)[t] = t / 52.0;
            for (var wave = 1; wave <= waves; wave++) {
                var angle = 2 * StrictMath.PI * wave * t * 7 / 365.25;
                columns.get(2 * wave)[t] = StrictMath.sin(angle);
                columns.get(2 * wave + 1)[t] = StrictMath.cos(angle);
            }
        }
        for (var series : context) {
            var largest = series.stream().mapToDouble(Math::abs).max().orElse(0);
            var values = array(series);
            for (var t = 0; t < weeks; t++) {
                values[t] = largest > 0 ? values[t] / largest : 0;
            }
            if (largest > 0) {
                columns.add(values);
            }
        }
        return Collections.unmodifiableList(columns);
    }

    /** The same weeks with other responses. */
    WeeklySpending responding(double[] other) {
        var values = new ArrayList<Double>();
        for (var it : other) {
            values.add(it);
        }
        return new WeeklySpending(values, channels, spending, context);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
