package io.hengke.bench;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What a measurement is judged by: a figure that must not be above a limit. */
record Target(Figure figure, double limit) {

    /** The figures that have limits. */
    enum Figure {
        /** Wall time as a multiple of the baseline's. */
        RATIO("× ", Measurement::ratio),
        /** Median wall time of the product, seconds. */
        SECONDS("s", it -> it.product().seconds()),
        /** Median processor time of the product, seconds. */
        CPU_SECONDS("s CPU", it -> it.product().cpuSeconds()),
        /** Most memory resident while the product ran. */
        PEAK_MIB("MiB", it -> it.product().peakMib());

        private final String unit;

        @SuppressWarnings("ImmutableEnumChecker") // a reference to a method of an immutable record
        private final ToDoubleFunction<Measurement> reading;

        Figure(String unit, ToDoubleFunction<Measurement> reading) {
            this.unit = unit;
            this.reading = reading;
        }
    }

    boolean isMet(Measurement measurement) {
        return figure.reading.applyAsDouble(measurement) <= limit;
    }

    /** For example {@code ≤ 2.50 ×}. */
    String text() {
        return "≤ " + String.format(Locale.ROOT, limit < 100 ? "%.2f" : "%.0f", limit) + " " + figure.unit.strip();
    }
}
