package io.hengke.bench;

import java.util.Properties;

/**
 * One case at one size.
 *
 * @param rows what was worked through, for rows per second; {@link #NO_ROWS} where that says nothing
 * @param baseline {@link Timing#NONE} where a case has none
 * @param note further figures, shown under the table; may be empty
 */
record Measurement(long rows, Timing product, Timing baseline, String note) {

    static final long NO_ROWS = 0;

    Measurement(long rows, Timing product, Timing baseline) {
        this(rows, product, baseline, "");
    }

    double ratio() {
        return product.seconds() / baseline.seconds();
    }

    double rowsPerSecond() {
        return rows == NO_ROWS ? Double.NaN : rows / product.seconds();
    }

    Properties asProperties() {
        var properties = new Properties();
        properties.setProperty("rows", Long.toString(rows));
        properties.setProperty("note", note);
        put(properties, "product", product);
        put(properties, "baseline", baseline);
        return properties;
    }

    static Measurement of(Properties properties) {
        return new Measurement(
                Long.parseLong(properties.getProperty("rows")),
                timing(properties, "product"),
                timing(properties, "baseline"),
                properties.getProperty("note"));
    }

    private static void put(Properties properties, String name, Timing timing) {
        properties.setProperty(name + ".seconds", Double.toString(timing.seconds()));
        properties.setProperty(name + ".cpu", Double.toString(timing.cpuSeconds()));
        properties.setProperty(name + ".peak", Double.toString(timing.peakMib()));
    }

    private static Timing timing(Properties properties, String name) {
        return new Timing(
                Double.parseDouble(properties.getProperty(name + ".seconds")),
                Double.parseDouble(properties.getProperty(name + ".cpu")),
                Double.parseDouble(properties.getProperty(name + ".peak")));
    }
}
